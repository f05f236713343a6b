// Where the tests are that run in Node; all others run in a browser (web-test-runner.config.js).
// `long` and `pages` are no part of `npm test`: `npm run test:long`, `npm run test:pages`.
export const NODE_TESTS = {
  unit: 'test/{rules,map,board,form,data,schema}',
  scripts: 'test/scripts',
  server: 'server/test',
  start: 'test/e2e',
  long: 'test/long',
  pages: 'test/pages',
};
