import { MISSING } from './order.ts';
import { rankRuleOf, type RankOfRun } from './rank.ts';
import type { RankMethod } from './types.ts';

type Values = Int32Array | Float64Array;

/** What ranking reads and writes, by row; ranks are whole units of one over `scale`. */
export interface RankSheet {
  /** Rows with a rank, best first. */
  readonly rows: Uint32Array;
  /** Neighbours that have the same in all of these are equals; none is none. */
  readonly keys: readonly Values[];
  readonly method: RankMethod | undefined;
  /** Codes of divisions, of so many; 0 for none. Rows beyond them have none. */
  readonly divisions: ArrayLike<number>;
  readonly divisionCount: number;
  readonly scale: number;
  /** Ranks before, in the same units; what lies beyond has none. May be `ranks` itself. */
  readonly before: Int32Array;
  /** To be written for each of the rows: ranks, ranks within the division, places won. */
  readonly ranks: Int32Array;
  readonly divisionRanks: Int32Array;
  readonly moves: Int32Array;
}

/**
 * Ranks all rows at once, overall and in their divisions, run by run of equals: one pass along the
 * order, however many divisions there are. Gives what `ranksOf` gives for each of these orders.
 */
export function rankAll(sheet: RankSheet): void {
  const { rows, keys, method, divisions, divisionCount, scale, before } = sheet;
  const { ranks, divisionRanks, moves } = sheet;
  const rule = rankRuleOf(method);
  const passed = new Uint32Array(divisionCount);
  const runsPassed = new Uint32Array(divisionCount);
  /** Of the run at hand, how many rows each division has in it, and their rank there. */
  const held = new Uint32Array(divisionCount);
  const shared = new Float64Array(divisionCount);
  for (let from = 0, runs = 0; from < rows.length; runs++) {
    const to = rule ? endOf(rows, keys, from) : from + 1;
    const overall = scale * (rule ? rule(from + 1, to, runs) : to);
    for (let at = from; at < to; at++) held[divisions[rows[at]!] ?? 0]!++;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const rank = before[row];
      ranks[row] = overall;
      moves[row] = rank === undefined || rank === MISSING ? MISSING : rank - overall;
      const division = divisions[row] ?? 0;
      const count = held[division]!;
      if (count > 0) {
        shared[division] = scale * ownRank(rule, passed[division]!, count, runsPassed[division]!++);
        passed[division]! += count;
        held[division] = 0;
      }
      divisionRanks[row] = division === 0 ? MISSING : shared[division]!;
    }
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

/** Where the run of equals that begins at `from` ends. */
function endOf(rows: Uint32Array, keys: readonly Values[], from: number): number {
  const first = rows[from]!;
  let to = rows.length;
  // In an order by all of the keys, no key has a longer run than the ones before it.
  for (const values of keys) {
    const wanted = values[first]!;
    const isNone = Number.isNaN(wanted);
    let at = from + 1;
    while (at < to && (values[rows[at]!] === wanted || (isNone && Number.isNaN(values[rows[at]!]))))
      at++;
    to = at;
  }
  return to;
}
