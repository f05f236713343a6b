import { MISSING } from './order.ts';
import { rankRuleOf, type RankOfRun } from './rank.ts';
import type { RankMethod } from './types.ts';

/** What ranking reads and writes, by row; ranks are whole units of one over `scale`. */
export interface RankSheet {
  /** Rows with a rank, best first. */
  readonly rows: Uint32Array;
  /** By place: the number of the run of equals that the row there is in. */
  readonly runs: Uint32Array;
  readonly method: RankMethod | undefined;
  /** Codes of divisions, of so many; 0 for none. Rows beyond them have none. */
  readonly divisions: ArrayLike<number>;
  readonly divisionCount: number;
  readonly scale: number;
  /** Ranks before, in the same units; what lies beyond has none. */
  readonly before: Int32Array;
  /** To be filled: ranks, ranks within the division, places won. All missing so far. */
  readonly ranks: Int32Array;
  readonly divisionRanks: Int32Array;
  readonly moves: Int32Array;
}

/**
 * Ranks all rows at once, overall and in their divisions, run by run of equals: one pass along the
 * order, however many divisions there are. Gives what `ranksOf` gives for each of these orders.
 */
export function rankAll(sheet: RankSheet): void {
  const { rows, runs, method, divisions, divisionCount, scale, before } = sheet;
  const { ranks, divisionRanks, moves } = sheet;
  const rule = rankRuleOf(method);
  const passed = new Uint32Array(divisionCount);
  const runsPassed = new Uint32Array(divisionCount);
  /** Of the run at hand, how many rows each division has in it, and their rank there. */
  const held = new Uint32Array(divisionCount);
  const shared = new Float64Array(divisionCount);
  for (let from = 0; from < rows.length;) {
    const to = rule ? endOf(runs, from) : from + 1;
    const overall = scale * (rule ? rule(from + 1, to, runs[from]!) : to);
    for (let at = from; at < to; at++) held[divisions[rows[at]!] ?? 0]!++;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const rank = before[row];
      ranks[row] = overall;
      if (rank !== undefined && rank !== MISSING) moves[row] = rank - overall;
      const division = divisions[row] ?? 0;
      if (division === 0) continue;
      const count = held[division]!;
      if (count > 0) {
        shared[division] = scale * ownRank(rule, passed[division]!, count, runsPassed[division]!++);
        passed[division]! += count;
        held[division] = 0;
      }
      divisionRanks[row] = shared[division]!;
    }
    held[0] = 0;
    from = to;
  }
}

function ownRank(
  rule: RankOfRun | undefined,
  passed: number,
  count: number,
  runsPassed: number,
): number {
  return rule ? rule(passed + 1, passed + count, runsPassed) : passed + count;
}

/** Where a run of equals ends. */
function endOf(runs: Uint32Array, from: number): number {
  const run = runs[from];
  let to = from + 1;
  while (to < runs.length && runs[to] === run) to++;
  return to;
}
