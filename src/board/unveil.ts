/** A prize ceremony: the winners of a finished board are called from the lowest prize up. */

import type { Standing } from './types.ts';

/** Who is called at once: those who share a rank and its prizes. */
export interface UnveilStep {
  readonly rows: readonly string[];
  readonly rank?: number;
  /** Empty where places are called without prizes. */
  readonly awards: readonly string[];
}

/**
 * The steps of a ceremony for a judged board, rows in order: everybody with a prize, the last first;
 * on boards without any prize the first `top` places (10 when absent, with those who share the last
 * of them). Rows in no step can be shown from the start.
 */
export function unveilSteps(rows: readonly Standing[], top = 10): UnveilStep[] {
  const winners = rows.filter(({ awards = [] }) => awards.length > 0);
  const called = winners.length > 0 ? winners : rows.filter(({ rank = Infinity }) => rank <= top);
  const steps: UnveilStep[] = [];
  for (const { id, rank, awards = [] } of [...called].reverse()) {
    const before = steps[steps.length - 1];
    const together =
      before !== undefined &&
      rank !== undefined &&
      before.rank === rank &&
      before.awards.join('\n') === awards.join('\n');
    if (together) steps[steps.length - 1] = { ...before, rows: [id, ...before.rows] };
    else steps.push({ rows: [id], awards, ...(rank === undefined ? {} : { rank }) });
  }
  return steps;
}
