// npm test: installs what is missing, then every check and every test; last line `N passed, N failed`.
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './lib/install.mjs';
import { binOf, runNode } from './lib/node.mjs';

prepare();

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : '';
const scratch = mkdtempSync(join(tmpdir(), 'union-widgets-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** A check counts as one test. */
async function check(name, args) {
  await step(name, async () => ((await runNode(args)) === 0 ? { passed: 1 } : { failed: 1 }));
}

/** A suite writes its own counts to the file it is given. */
async function suite(name, args) {
  const counts = join(scratch, `${name}.json`);
  await step(name, async () => {
    const code = await runNode(args, { env: { UW_COUNTS: counts } });
    const sum = { passed: 0, failed: 0, skipped: 0 };
    if (existsSync(counts)) {
      for (const part of Object.values(JSON.parse(readFileSync(counts, 'utf8')))) {
        for (const key of Object.keys(sum)) sum[key] += part[key];
      }
    }
    // A suite that ran nothing, or failed without a failing test, is a failure too.
    if ((code !== 0 && sum.failed === 0) || sum.passed + sum.failed === 0) sum.failed += 1;
    return sum;
  });
}

async function step(name, body) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { passed = 0, failed = 0, skipped = 0 } = await body();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

if (!only || only === 'checks') {
  const tsc = await binOf('typescript', 'tsc');
  await check('types: widgets', [tsc, '-p', 'tsconfig.json']);
  await check('types: server', [tsc, '-p', 'server/tsconfig.json']);
  await check('lint', [await binOf('eslint'), '.', '--max-warnings', '0']);
  await check('format', [await binOf('prettier'), '--check', '--log-level', 'warn', '.']);
  await check('house', ['scripts/check-house.mjs']);
  await check('generated files', ['scripts/generate.mjs', '--check']);
  await check('tokens', ['scripts/tokens.mjs', '--check']);
  await check('manifest', ['scripts/manifest.mjs', '--check']);
  await check('metadata', ['scripts/metadata.mjs', '--check']);
  await check('elements table', ['scripts/element-sizes.mjs', '--check']);
}
if (!only || only === 'unit') {
  await suite('unit', ['scripts/test-node.mjs', 'test/{rules,map,data,schema,scripts}']);
}
if (!only || only === 'server') await suite('server', ['scripts/test-node.mjs', 'server/test']);
if (!only || only === 'browser') {
  await suite('browser', [await binOf('@web/test-runner', 'wtr')]);
}
if (!only || only === 'start') await suite('start', ['scripts/test-node.mjs', 'test/e2e']);
if (!only) await check('bytes', ['scripts/budgets.mjs']);

rmSync(scratch, { recursive: true, force: true });
if (total.skipped) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
