// The property tests round after round, each with its own seed and clock: `npm run test:fuzz [-- --rounds
// N --seed S]`. Without a seed the rounds differ each time; a failure names the seed that repeats it.
import { readFileSync } from 'node:fs';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, runNode } from './lib/node.mjs';

prepare();

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** Hours and days as they come, over three years; of a seed always the same. */
function clockOf(seed) {
  const minutes = (seed * 7919) % (3 * 365 * 1440);
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
}

const rounds = option('rounds', 10);
const first = option('seed', Date.now() % 0x7fffffff);
const properties = ['test', 'server/test']
  .flatMap(folder => glob(`${folder}/**/*.test.ts`, ROOT))
  .filter(file => readFileSync(`${ROOT}/${file}`, 'utf8').match(/\/helpers\/fc\.ts|UW_SEED/));
const inBrowser = properties.filter(file =>
  /^test\/(base|elements|stations|widgets|embed|locale|tokens)\/|\.browser\./.test(file),
);
const inNode = properties.filter(file => !inBrowser.includes(file));
const wtr = await binOf('@web/test-runner', 'wtr');

let failed = 0;
for (let round = 0; round < rounds; round += 1) {
  const seed = first + round;
  const env = { UW_SEED: String(seed), UW_NOW: clockOf(seed) };
  console.log(`\n── seed ${seed}, ${env.UW_NOW}`);
  const codes = [
    await runNode(['scripts/test-node.mjs', ...inNode], { env }),
    await runNode([wtr, ...inBrowser.flatMap(file => ['--files', file])], { env }),
  ];
  if (codes.every(code => code === 0)) continue;
  failed += 1;
  console.log(`to repeat it: npm run test:fuzz -- --rounds 1 --seed ${seed}`);
}
console.log(`\n${rounds - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
