// The property tests round after round, each with its own seed: `npm run test:fuzz [-- --rounds N
// --seed S]`. Without a seed the rounds differ each time; a failure names the seed that repeats it.
import { readFileSync } from 'node:fs';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, runNode } from './lib/node.mjs';

prepare();

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const rounds = option('rounds', 10);
const first = option('seed', Date.now() % 0x7fffffff);
const properties = ['test', 'server/test']
  .flatMap(folder => glob(`${folder}/**/*.test.ts`, ROOT))
  .filter(file => readFileSync(`${ROOT}/${file}`, 'utf8').includes('/helpers/fc.ts'));
const inBrowser = properties.filter(file =>
  /^test\/(base|elements|stations|widgets|embed|locale|tokens)\/|\.browser\./.test(file),
);
const inNode = properties.filter(file => !inBrowser.includes(file));
const wtr = await binOf('@web/test-runner', 'wtr');

let failed = 0;
for (let round = 0; round < rounds; round += 1) {
  const seed = first + round;
  console.log(`\n── seed ${seed}`);
  const env = { UW_SEED: String(seed) };
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
