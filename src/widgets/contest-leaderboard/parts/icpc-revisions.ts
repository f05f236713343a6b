import type { Revision } from '../../../board/history.ts';
import { judge } from '../../../board/judge.ts';
import type { Judging, Standing } from '../../../board/types.ts';

/** Boards that a history has at most. */
const STEPS = 10;
/** Between two boards there are whole five minutes, as clocks in halls have. */
const GRAIN = 5;

/**
 * The board of a programming contest as it stood at equal steps: each row says in which minute a
 * problem was solved and at which try, which is all that ranks depend on. What is pending counts for
 * nothing.
 *
 * @param labelOf what is written under so many minutes
 */
export function icpcRevisions(
  rows: readonly Standing[],
  judging: Judging,
  labelOf: (minutes: number) => string,
): Revision[] {
  const minutes = rows.flatMap(({ problems = [] }) => problems.map(one => one.minutes ?? 0));
  const last = Math.max(0, ...minutes);
  const step = Math.max(GRAIN, Math.ceil(last / STEPS / GRAIN) * GRAIN);
  const rules = { ...judging.rules, bands: [] };
  return [...Array(Math.ceil((last + 1) / step)).keys()].map(at => {
    const until = (at + 1) * step;
    const then = rows.map(row => rowAt(row, until, rules.penalty ?? 20));
    return { label: labelOf(until), rows: judge(then, { ...judging, rules }) };
  });
}

/** A row with what it had solved before a minute. */
function rowAt(row: Standing, until: number, cost: number): Standing {
  const problems = (row.problems ?? []).map(result => {
    const { state, minutes = Infinity } = result;
    const solved = (state === 'solved' || state === 'first') && minutes < until;
    return solved ? result : ({ state: 'untried' } as const);
  });
  let [total, penalty] = [0, 0];
  for (const { state, minutes = 0, tries = 1 } of problems) {
    if (state === 'untried') continue;
    total += 1;
    penalty += minutes + (tries - 1) * cost;
  }
  return { ...row, problems, total, penalty };
}
