import { isSolved, penaltyOf } from './icpc.ts';
import type { ProblemResult, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/** One thing that is opened on stage: a problem of a row, or what else of the row is still to come. */
export interface Act {
  /** Index of the problem, and its final result; absent where the whole row is opened. */
  readonly problem?: number;
  readonly result?: ProblemResult;
  /** The row once it is open. */
  readonly after: Standing;
}

/**
 * What is to be opened in a row, first to last: its pending problems from the left, then the row
 * itself where its total, penalty or state is not yet the final one. Problems still without a
 * verdict in the end stay as they are.
 * @param minutesEach penalty of a rejected try
 */
export function actsOf(frozen: Standing, final: Standing, minutesEach?: number): Act[] {
  const acts: Act[] = [];
  let row = frozen;
  for (const [problem, shown] of numbered(frozen.problems ?? [])) {
    const result = final.problems?.[problem];
    if (shown.state !== 'pending' || !result || result.state === 'pending') continue;
    row = opened(row, problem, result, minutesEach);
    acts.push({ problem, result, after: row });
  }
  const isFinal = (['total', 'penalty', 'state'] as const).every(key => row[key] === final[key]);
  const last = acts.pop();
  if (last) acts.push(isFinal ? { ...last, after: final } : last);
  return isFinal ? acts : [...acts, { after: final }];
}

function opened(
  row: Standing,
  problem: number,
  result: ProblemResult,
  minutesEach: number | undefined,
): Standing {
  const problems = row.problems!.map((shown, i) => (i === problem ? result : shown));
  if (!isSolved(result)) return { ...row, problems };
  return {
    ...row,
    problems,
    total: (row.total ?? 0) + 1,
    penalty: (row.penalty ?? 0) + penaltyOf(result, minutesEach),
  };
}
