import { stepsOf } from './between.ts';
import { chainOf } from './chain.ts';
import { compareIds } from './ids.ts';
import { keepsRanks } from './judge.ts';
import { hasResult, isRanked, partOf } from './standing-state.ts';
import type { Criterion } from './chain.ts';
import type { Direction, Judging, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/** Why one row stands before another. */
export interface Reason {
  /**
   * `total`, what a tie-break goes by, `state` (one of them has no result, or none yet), `order`
   * (nothing tells them apart, and the rules share no rank; or a jury has laid the ranks down), or
   * `equal`.
   */
  readonly decidedBy: string;
  /** What decided, in the document's words; empty where it has none. */
  readonly name: string;
  /** The values compared; undefined where a row has none. */
  readonly left: number | undefined;
  readonly right: number | undefined;
  readonly dir: Direction;
  /** Which of the two is ahead; undefined where neither is. */
  readonly ahead: 'left' | 'right' | undefined;
}

/**
 * What decides between two judged rows: the first thing in the chain in which they differ. Where the
 * rows have other ranks than the chain gives them, as a document may, somebody has laid those down:
 * then it is `order`, or `equal` where they share one.
 * @param rows all rows, needed where fixtures between equals decide
 */
export function explain(
  left: Standing,
  right: Standing,
  judging: Judging,
  rows: readonly Standing[] = [left, right],
): Reason {
  const isJuried = keepsRanks(rows, judging);
  // Where nobody needs a total, having none is no state of its own.
  const placeOf = (row: Standing) => (isJuried && hasResult(row) ? 0 : partOf(row));
  const place = placeOf(left);
  if (place !== placeOf(right)) return because('state', place - placeOf(right));
  if (place > 0) return because('equal', 0);
  const told = byRank(left, right);
  if (isJuried) return told;
  const reason = byChain(left, right, judging, rows);
  const areRanked = left.rank !== undefined && right.rank !== undefined;
  return areRanked && told.ahead !== reason.ahead ? told : reason;
}

function because(decidedBy: string, sign: number): Reason {
  const ahead = sign < 0 ? 'left' : sign > 0 ? 'right' : undefined;
  return { decidedBy, name: '', left: undefined, right: undefined, dir: 'asc', ahead };
}

function byRank({ rank: left }: Standing, { rank: right }: Standing): Reason {
  const ahead = left === right ? undefined : better(left, right, 'asc');
  return { decidedBy: ahead ? 'order' : 'equal', name: '', left, right, dir: 'asc', ahead };
}

function byChain(
  left: Standing,
  right: Standing,
  judging: Judging,
  rows: readonly Standing[],
): Reason {
  let equals = rows.filter(isRanked);
  for (const step of stepsOf(chainOf(judging))) {
    for (let before = Infinity; equals.length < before;) {
      before = equals.length;
      const values = step.map(criterion => readerOf(criterion, equals));
      for (const [i, valueOf] of numbered(values)) {
        const [one, other] = [valueOf(left), valueOf(right)];
        if (one === other) continue;
        const { by, name, dir } = step[i]!;
        return {
          decidedBy: by,
          name,
          left: one,
          right: other,
          dir,
          ahead: better(one, other, dir),
        };
      }
      equals = equals.filter(row => values.every(valueOf => valueOf(row) === valueOf(left)));
      // Only matches tell anything new among fewer.
      if (!step[0]!.among) break;
    }
  }
  return judging.rules?.rank === 'forced'
    ? because('order', compareIds(left.id, right.id))
    : because('equal', 0);
}

function readerOf({ read, among }: Criterion, equals: readonly Standing[]) {
  const between = among?.(equals);
  return between ? (row: Standing) => between.get(row.id) : read;
}

/** Of two that differ; having none is worse. */
function better(left: number | undefined, right: number | undefined, dir: Direction) {
  if (left === undefined || right === undefined) return left === undefined ? 'right' : 'left';
  return left < right === (dir === 'asc') ? 'left' : 'right';
}
