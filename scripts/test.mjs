// npm test: installs what is missing, then the checks and the tests of units, elements and server, and
// holds the bytes; last line `N passed, N failed`.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, captureNode } from './lib/node.mjs';
import { NODE_TESTS } from './lib/node-tests.mjs';
import { runSuite } from './lib/suite.mjs';
import { keepInMemory } from './lib/test-folder.mjs';

prepare();
// Hundreds of processes read the same sources: stripped and compiled once, they start twice as soon.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'compiled');

/** Suites with a command of their own, which are no part of this one. */
const APART = ['e2e', 'long', 'pages'];
const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : '';
// A million rows are more than a memory should be asked for.
if (only !== 'long') keepInMemory();
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs queues of jobs, two at a time for two cores, and beside them one that gives way and takes what
 * their waiting leaves; what one prints stands together.
 * @typedef {[name: string, run: () => Promise<{passed?: number, failed?: number, skipped?: number,
 *   output: string}>]} Job
 * @param {Job[][]} front jobs of one queue run after each other
 * @param {Job[][]} behind queues of jobs that give way; who is done in front helps with them
 */
async function inLanes(front, behind) {
  const waiting = [front, behind].map(queues => queues.filter(jobs => jobs.length > 0));
  const lane = async queues => {
    for (let jobs = queues.shift(); jobs; jobs = queues.shift()) {
      for (const job of jobs) await runJob(job);
    }
  };
  const inFront = async () => {
    await lane(waiting[0]);
    await lane(waiting[1]);
  };
  await Promise.all([inFront(), inFront(), lane(waiting[1])]);
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

/** Of what gives way: whatever waits for a browser or a server goes first. */
const NICE = 10;

/** Counts as one test. */
const check = (name, args, nice = NICE) => [
  name,
  async () => {
    const { code, output } = await captureNode(args, { nice });
    return { ...(code === 0 ? { passed: 1 } : { failed: 1 }), output };
  },
];

const inNode = (...args) => ['scripts/test-node.mjs', ...args];
const nodeSuite = (name, { together = false, nice = 0 } = {}) => {
  const options = together ? ['--together'] : [];
  const all = inNode(NODE_TESTS[name], ...options);
  return [name, () => runSuite(all, files => inNode(...files), { nice })];
};

async function browserSuite() {
  const wtr = await binOf('@web/test-runner', 'wtr');
  return runSuite([wtr], files => [wtr, ...files.flatMap(file => ['--files', file])]);
}

/** Where a tool keeps what it found, until a package changes. */
function cacheOf(tool) {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const state = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  return join(ROOT, 'node_modules', '.cache', `${tool}-${state}`);
}

/** What was found right is not looked at again until it or its rules change. */
const keeping = tool => [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', cacheOf(tool)],
];

/** Types: only what changed, and what stands on it, is checked again. */
async function types(name, folder) {
  const cache = cacheOf(`types-${name.replace(' ', '-')}`);
  const changed = ['--incremental', '--tsBuildInfoFile', cache];
  const tsc = await binOf('typescript', 'tsc');
  return check(`types: ${name}`, [tsc, '-p', join(folder, 'tsconfig.json'), ...changed]);
}

async function checks() {
  const eslint = [await binOf('eslint'), '.', '--max-warnings', '0'];
  const prettier = [await binOf('prettier'), '--check', '--log-level', 'warn', '.'];
  return [
    check('lint', [...eslint, ...keeping('eslint')]),
    check('format', [...prettier, ...keeping('prettier')]),
    await types('widgets', '.'),
    await types('server', 'server'),
    await types('staff page', join('server', 'staff')),
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
// The longest first. Tests in browsers wait more than they work; rules, types and format never wait.
await inLanes(
  [
    wanted('browser', [['browser', browserSuite]]),
    wanted('server', [nodeSuite('server', { together: true })]),
    wanted('bytes', [check('bytes', ['scripts/budgets.mjs'], 0)]),
    APART.includes(only) ? [nodeSuite(only)] : [],
  ],
  [
    // Tests of scripts run tests themselves, or end their process: each has one of its own.
    wanted('unit', [nodeSuite('unit', { together: true, nice: NICE })]),
    wanted('unit', [nodeSuite('scripts', { nice: NICE })]),
    ...wanted('checks', await checks()).map(job => [job]),
  ],
);

if (total.skipped) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
