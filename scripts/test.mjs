// npm test: installs what is missing, then every check and every test; last line `N passed, N failed`.
import { join } from 'node:path';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, captureNode } from './lib/node.mjs';
import { NODE_TESTS } from './lib/node-tests.mjs';
import { runSuite } from './lib/suite.mjs';

prepare();
// Hundreds of processes read the same sources: stripped and compiled once, they start twice as soon.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'compiled');

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : '';
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs queues of jobs two at a time, for two cores; what one prints stands together.
 * @param {[name: string, run: () => Promise<{passed?: number, failed?: number, skipped?: number,
 *   output: string}>][][]} queues the jobs of one run after each other
 */
async function inTwoLanes(queues) {
  const waiting = [...queues];
  const lane = async () => {
    for (let jobs = waiting.shift(); jobs; jobs = waiting.shift()) {
      for (const job of jobs) await runJob(job);
    }
  };
  await Promise.all([lane(), lane()]);
}

async function runJob([name, run]) {
  const began = Date.now();
  const { passed = 0, failed = 0, skipped = 0, output } = await run();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const took = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`\n── ${name}\n${output.trim()}`);
  console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${took} s)`);
}

/** Counts as one test. */
const check = (name, args) => [
  name,
  async () => {
    const { code, output } = await captureNode(args);
    return { ...(code === 0 ? { passed: 1 } : { failed: 1 }), output };
  },
];

const inNode = (...args) => ['scripts/test-node.mjs', ...args];
const nodeSuite = (name, ...options) => [
  name,
  () => runSuite(inNode(NODE_TESTS[name], ...options), files => inNode(...files)),
];

async function browserSuite() {
  const wtr = await binOf('@web/test-runner', 'wtr');
  return runSuite([wtr], files => [wtr, ...files.flatMap(file => ['--files', file])]);
}

async function checks() {
  const tsc = await binOf('typescript', 'tsc');
  return [
    check('lint', [await binOf('eslint'), '.', '--max-warnings', '0']),
    check('format', [await binOf('prettier'), '--check', '--log-level', 'warn', '.']),
    check('types: widgets', [tsc, '-p', 'tsconfig.json']),
    check('types: server', [tsc, '-p', 'server/tsconfig.json']),
    check('types: staff page', [tsc, '-p', 'server/staff/tsconfig.json']),
    check('elements table', ['scripts/element-sizes.mjs', '--check']),
    check('house', ['scripts/check-house.mjs']),
    check('generated files', ['scripts/generate.mjs', '--check']),
    check('contract', ['scripts/check-contract.mjs']),
    check('tokens', ['scripts/tokens.mjs', '--check']),
    check('manifest', ['scripts/manifest.mjs', '--check']),
    check('metadata', ['scripts/metadata.mjs', '--check']),
  ];
}

const wanted = (name, jobs) => (!only || only === name ? jobs : []);
// The longest first. Tests in browsers and of `npm start` wait more than they work: beside each other
// they fill two cores.
await inTwoLanes([
  wanted('browser', [['browser', browserSuite]]),
  // Both build cdn/.
  [
    ...wanted('bytes', [check('bytes', ['scripts/budgets.mjs'])]),
    ...wanted('start', [nodeSuite('start')]),
  ],
  wanted('server', [nodeSuite('server', '--together')]),
  wanted('unit', [nodeSuite('unit')]),
  ...wanted('checks', await checks()).map(job => [job]),
  only === 'long' ? [nodeSuite('long')] : [],
]);

if (total.skipped) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
