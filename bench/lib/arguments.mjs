// npm run bench [-- SUITE…] [options]: the same for every suite.
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench [-- SUITE…] [--runs N] [--cpu 1,4] [--only NAME,…] [--json] [--quick]
       npm run bench -- --chart | --plants
  SUITE      the suites to run; without one, a light round of all: one run each, on small sets
  --runs N   how often each contender runs (default 5)
  --cpu N,…  only conditions at these speeds (1: as it is, 4: four times slower, …)
  --only N,… only these scenarios (points, peers, …), or these contenders beside ours
  --json     the figures as JSON on standard output, and everything else on standard error
  --quick    one run on a small set: shows that everything works; its figures mean nothing
  --strict   a goal in time that is missed ends with 1 too; goals in bytes and counts always do
  --chart    draws docs/images/bench.svg of the last full results; runs nothing
  --plants   pages with known faults: whether the meters see them`;

const OPTIONS = {
  runs: { type: 'string' },
  cpu: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  chart: { type: 'boolean', default: false },
  plants: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/**
 * @param {string[]} args
 * @param {string[]} known names of the suites there are
 * @returns {{suites: string[], runs: number, cpu: number[], only: string[], light: boolean,
 *   quick: boolean, json: boolean, strict: boolean, chart: boolean, plants: boolean, help: boolean}}
 *   `light`: no suite was named; `cpu` and `only` are empty where everything is meant
 * @throws {Error} in words, for what cannot be understood
 */
export function readArguments(args, known) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const strange = positionals.filter(name => !known.includes(name));
  if (strange.length > 0) {
    throw new Error(`No suite ${strange.join(', ')}; there is: ${known.join(', ')}.`);
  }
  const light = positionals.length === 0;
  const quick = values.quick || light;
  const runs = Number(values.runs ?? (quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs takes a whole number from 1; it is "${values.runs}".`);
  }
  const cpu = wordsOf(values.cpu).map(Number);
  if (cpu.some(speed => !(speed >= 1))) {
    throw new Error(`--cpu takes numbers from 1, as in 1,4; it is "${values.cpu}".`);
  }
  const suites = light ? known : [...new Set(positionals)];
  return { ...values, suites, runs, cpu, only: wordsOf(values.only), light, quick };
}

const wordsOf = (text = '') => text.split(',').filter(Boolean);
