// Where the tests are that run in Node; all others run in a browser (web-test-runner.config.js).
// `e2e`, `long` and `pages` are no part of `npm test`: `npm run test:e2e`, and so on.
export const NODE_TESTS = {
  unit: 'test/{rules,map,board,form,data,schema}',
  scripts: 'test/scripts',
  server: 'server/test',
  e2e: 'test/{e2e,plants}',
  long: 'test/long',
  pages: 'test/pages',
};
