import { hashOf } from '../../../src/board/hash.ts';
import { judge } from '../../../src/board/judge.ts';
import type { Judging } from '../../../src/board/types.ts';
import type { StandingsRow } from '../../../src/data/generated/types.ts';
import type { Board } from './board.ts';

/** A board as it was judged. */
export interface JudgedBoard extends Board {
  /** Rows that say something else than before, in order of rank. */
  changed: readonly StandingsRow[];
}

/**
 * Judges rows anew and says how far each went. A row that is the same as before stays the same
 * object, by which pages and deltas know it.
 *
 * @param before The rows that are shown now.
 * @param rows The same entrants with what was entered.
 */
export function judgeBoard(
  before: Board,
  rows: readonly StandingsRow[],
  judging: Judging,
  { rev, asOf }: { rev: number; asOf: string },
): JudgedBoard {
  const known = rowsById(before.rows);
  const changed: StandingsRow[] = [];
  const judged = (judge(rows, judging) as readonly StandingsRow[]).map(row => {
    const was = known.get(row.id);
    const now = withMove(row, was);
    if (was && isSame(was, now)) return was;
    changed.push(now);
    return now;
  });
  const head = { ...before.head, rev, asOf, hash: hashOf(judged) };
  return { ...before, head, rows: judged, changed };
}

/** Whether rows say nothing new but how far they went since the revision before. */
export function isOnlyMoved(before: Board, { changed }: JudgedBoard): boolean {
  const known = rowsById(before.rows);
  return changed.every(row => {
    const was = known.get(row.id);
    return was !== undefined && isSame(withoutMove(was), withoutMove(row));
  });
}

/** Rows by their ids; of a million, without a pair for each on the way. */
export function rowsById(rows: readonly StandingsRow[]): Map<string, StandingsRow> {
  const known = new Map<string, StandingsRow>();
  for (const row of rows) known.set(row.id, row);
  return known;
}

/** Places gained since the revision before; nothing where either has no rank. */
function withMove(row: StandingsRow, was: StandingsRow | undefined): StandingsRow {
  const gained = was?.rank === undefined || row.rank === undefined ? 0 : was.rank - row.rank;
  // Shared ranks such as 2.5 move by halves, of which a reader makes nothing.
  const move = Number.isInteger(gained) ? gained : 0;
  if ((row.move ?? 0) === move && (move !== 0 || row.move === undefined)) return row;
  if (move === 0) return withoutMove(row);
  // A row that was judged is a copy already, and there may be a million of them.
  return Object.assign(row === was ? { ...row } : row, { move });
}

function withoutMove({ move: _move, ...row }: StandingsRow): StandingsRow {
  return row;
}

type Members = Readonly<Record<string, unknown>>;

/** Whether two rows say the same, in whatever order of members. */
export function isSame(one: StandingsRow, other: StandingsRow): boolean {
  const [a, b] = [one as unknown as Members, other as unknown as Members];
  let members = 0;
  for (const name in a) {
    const [x, y] = [a[name], b[name]];
    if (x !== y && (typeof x !== 'object' || JSON.stringify(x) !== JSON.stringify(y))) return false;
    members += 1;
  }
  return members === Object.keys(b).length;
}
