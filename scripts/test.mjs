// npm test: installs what is missing, then every check and every test; last line `N passed, N failed`.
import { prepare } from './lib/install.mjs';
import { binOf, captureNode } from './lib/node.mjs';
import { runSuite } from './lib/suite.mjs';

prepare();

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : '';
const total = { passed: 0, failed: 0, skipped: 0 };

/** Checks, two at a time; each counts as one test. */
async function checks(list) {
  const waiting = [...list];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const began = Date.now();
      const { code, output } = await captureNode(args);
      console.log(`\n── ${name}\n${output.trimEnd()}`);
      count(name, began, code === 0 ? { passed: 1 } : { failed: 1 });
    }
  };
  await Promise.all([lane(), lane()]);
}

async function suite(name, args, alone) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  count(name, began, await runSuite(args, alone));
}

function count(name, began, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

const inNode = (...paths) => ['scripts/test-node.mjs', ...paths];
const nodeSuite = (name, path) => suite(name, inNode(path), files => inNode(...files));

if (!only || only === 'checks') {
  const tsc = await binOf('typescript', 'tsc');
  await checks([
    ['lint', [await binOf('eslint'), '.', '--max-warnings', '0']],
    ['format', [await binOf('prettier'), '--check', '--log-level', 'warn', '.']],
    ['types: widgets', [tsc, '-p', 'tsconfig.json']],
    ['types: server', [tsc, '-p', 'server/tsconfig.json']],
    ['elements table', ['scripts/element-sizes.mjs', '--check']],
    ['house', ['scripts/check-house.mjs']],
    ['generated files', ['scripts/generate.mjs', '--check']],
    ['contract', ['scripts/check-contract.mjs']],
    ['tokens', ['scripts/tokens.mjs', '--check']],
    ['manifest', ['scripts/manifest.mjs', '--check']],
    ['metadata', ['scripts/metadata.mjs', '--check']],
    // The budgets are of what is built.
    ...(only ? [] : [['bytes', ['scripts/budgets.mjs']]]),
  ]);
}
if (!only || only === 'unit') await nodeSuite('unit', 'test/{rules,map,data,schema,scripts}');
if (!only || only === 'server') await nodeSuite('server', 'server/test');
if (!only || only === 'browser') {
  const wtr = await binOf('@web/test-runner', 'wtr');
  await suite('browser', [wtr], files => [wtr, ...files.flatMap(file => ['--files', file])]);
}
if (!only || only === 'start') await nodeSuite('start', 'test/e2e');

if (total.skipped) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
