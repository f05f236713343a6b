/** Results of a problem in one cell: `31 (1)` solved in minute 31 at the first try, `31 (1)!` first. */

import type { ProblemResult } from '../types.ts';

/** `31 (2)` solved, with `!` first of all; `? (1)` pending; `x (3)` tried; empty untried. */
export function problemCell({ state, tries = 0, minutes }: ProblemResult = { state: 'untried' }) {
  switch (state) {
    case 'untried':
      return '';
    case 'tried':
      return `x (${tries})`;
    case 'pending':
      return `? (${tries})`;
    default:
      return `${minutes ?? 'ok'} (${tries})${state === 'first' ? '!' : ''}`;
  }
}

const CELL = /^(\d+|ok|x|\?)\s*\((\d+)\)(!)?$/;

/** The result a cell tells; undefined where it tells none. */
export function readProblemCell(text: string): ProblemResult | undefined {
  if (text === '') return { state: 'untried' };
  const [, what, count, first] = CELL.exec(text) ?? [];
  if (what === undefined) return undefined;
  const tries = Number(count);
  if (what === 'x' || what === '?') return { state: what === 'x' ? 'tried' : 'pending', tries };
  return {
    state: first ? 'first' : 'solved',
    tries,
    ...(what === 'ok' ? {} : { minutes: Number(what) }),
  };
}
