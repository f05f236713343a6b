// Benches that need no browser are programs of their own; a light round runs them as well.
import { captureNode } from '../../scripts/lib/node.mjs';
import { say } from './say.mjs';

/** By name: the program, what makes it short, and what it takes of the usual options. */
export const PROGRAMS = {
  server: {
    path: 'bench/server/run.mjs',
    light: ['--light'],
    usual: ({ runs, quick }) => ['--runs', String(runs), ...(quick ? ['--quick'] : [])],
  },
  nearest: {
    path: 'bench/nearest.mjs',
    light: ['--stations', '20000', '--points', '300'],
    usual: () => [],
  },
};

/** @returns {Promise<{name: string, faults: number, seconds: number}[]>} */
export async function runPrograms(names, options) {
  const outcomes = [];
  for (const name of names) {
    const { path, light, usual } = PROGRAMS[name];
    const began = Date.now();
    const { code, output } = await captureNode([path, ...(options.light ? light : usual(options))]);
    say(`\n${output.trim()}`);
    outcomes.push({ name, faults: code === 0 ? 0 : 1, seconds: (Date.now() - began) / 1000 });
  }
  return outcomes;
}
