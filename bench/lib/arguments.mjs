// npm run bench [-- SUITE…] [--runs N] [--quick]
import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench [-- SUITE…] [--runs N] [--quick]
  SUITE     the suites to run; all when none is named
  --runs N  how often each contender runs (default 5)
  --quick   one run on a small set: shows that everything works; its figures mean nothing`;

/**
 * @param {string[]} args
 * @param {string[]} known names of the suites there are
 * @returns {{suites: string[], runs: number, quick: boolean, help: boolean}}
 * @throws {Error} in words, for what cannot be understood
 */
export function readArguments(args, known) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const strange = positionals.filter(name => !known.includes(name));
  if (strange.length > 0) {
    throw new Error(`No suite ${strange.join(', ')}; there is: ${known.join(', ')}.`);
  }
  const runs = Number(values.runs ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs takes a whole number from 1; it is "${values.runs}".`);
  }
  const suites = positionals.length > 0 ? [...new Set(positionals)] : known;
  return { suites, runs, quick: values.quick, help: values.help };
}
