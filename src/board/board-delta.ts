import { bandsOf } from './bands.ts';
import { sameFigures, type BoardTable, type RowImage } from './columns.ts';
import { judge } from './judge.ts';
import type { Changes, RankOrder } from './rank-order.ts';
import { withTotals } from './results.ts';
import { hasResult } from './standing-state.ts';
import { moduleScores, weighingFor } from './total.ts';
import type { Judging, Rules, Standing } from './types.ts';

/** What has changed on a board. */
export interface Delta {
  /** Rows as they are now, complete; those nobody knew are new. */
  readonly items: readonly Standing[];
  /** Ids of rows that are gone. */
  readonly removed?: readonly string[];
  /** Work out totals, ranks, moves and awards here; else those of the items hold. */
  readonly rejudge?: boolean;
}

/** The parts of a board that change. */
export interface BoardParts {
  readonly table: BoardTable;
  readonly ranks: RankOrder;
  /** Rows of the table that are no longer on the board. */
  readonly removed: Set<number>;
}

/** So many rows show by which way a board's totals are made. */
const EVIDENCE = 200;
/** A board is long beside what is so many times less. */
const LONG = 10;

/** Puts a delta into the table and the order. @returns ids of items that differ, rows looked at */
export function applyDelta(
  board: BoardParts,
  delta: Delta,
  judging: Judging,
): { changed: string[]; touched: number[] } {
  const { table, ranks } = board;
  ranks.prepare();
  if (!delta.rejudge) {
    const taken = takeItems(board, delta.items, delta.removed);
    ranks.follow(taken.changes);
    return told(table, taken.before);
  }
  const { items, isAlone } = weighed(board, delta, judging);
  const { changes, before, ranksBefore } = takeItems(board, items, delta.removed);
  // Totals that are made anew for all of them say nothing of the order yet.
  if (isAlone) ranks.take(changes);
  else ranks.gather(changes);
  if (isAlone && ranks.isReckoned()) {
    for (const [row, rank] of ranksBefore) table.rank.set(row, rank);
    ranks.rank();
    giveAwards(table, ranks.rows, judging);
  } else judgeAll(table, ranks, judging, ranksBefore);
  return told(table, before);
}

/** A row as it stood before. */
interface Before {
  readonly image: RowImage;
  /** Its texts, once others have come. */
  texts?: readonly string[] | undefined;
}

/** What has come into the table, and what stood there. */
interface Taken {
  readonly changes: Changes;
  /** The rows that were replaced, none for new ones, and the ranks they had. */
  readonly before: ReadonlyMap<number, Before | undefined>;
  readonly ranksBefore: ReadonlyMap<number, number | undefined>;
}

/** Puts the items into the table. */
function takeItems(
  { table, removed }: BoardParts,
  items: readonly Standing[],
  ids: readonly string[] = [],
): Taken {
  const gone = new Set<number>();
  for (const id of ids) {
    const row = table.find(id);
    if (row < 0 || removed.has(row)) continue;
    gone.add(row);
    removed.add(row);
  }
  const before = new Map<number, Before | undefined>();
  const ranksBefore = new Map<number, number | undefined>();
  const added = new Set<number>();
  for (const item of items) {
    const known = table.find(item.id);
    const isThere = known >= 0 && !removed.has(known);
    const row = known < 0 ? table.add(item) : known;
    if (!before.has(row)) {
      before.set(row, isThere ? { image: table.image(row) } : undefined);
      ranksBefore.set(row, isThere ? table.rank.at(row) : undefined);
    }
    if (!isThere) added.add(row);
    removed.delete(row);
    const was = before.get(row);
    if (was) was.texts ??= table.textsBefore(row, item);
    table.put(row, item);
  }
  const changed = [...before.keys()].filter(row => !added.has(row));
  const changes = { changed, added: [...added], removed: [...gone] };
  return { changes, before, ranksBefore };
}

function told(table: BoardTable, before: ReadonlyMap<number, Before | undefined>) {
  const touched = [...before.keys()];
  const differ = touched.filter(row => {
    const was = before.get(row);
    if (!was || !sameFigures(was.image, table.image(row))) return true;
    return was.texts !== undefined && !sameTexts(was.texts, table.texts(row));
  });
  return { changed: differ.map(row => table.id.at(row)), touched };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.every((text, at) => text === b[at]);
}

/**
 * The items with the totals that the rules make, and whether each row's total and place depend on
 * that row alone. They do not in a league, on a scale, or where the items show that totals are made
 * in another way than it seemed.
 */
function weighed(
  { table, ranks, removed }: BoardParts,
  delta: Delta,
  judging: Judging,
): { items: readonly Standing[]; isAlone: boolean } {
  const { kind, rules = {} } = judging;
  const { items } = delta;
  if (kind === 'award' || kind === 'projects' || kind === 'league' || rules.scale) {
    return { items, isAlone: false };
  }
  const touched = new Set([...items.map(({ id }) => id), ...(delta.removed ?? [])]);
  const rows = sampleOf(ranks.rows, removed).map(row => ({
    ...table.figures(row),
    id: table.id.at(row),
    name: '',
  }));
  const others = rows.filter(({ id }) => !touched.has(id));
  const wayOf = (rows: readonly Standing[]) => JSON.stringify(weighingFor(rows, judging));
  const way = wayOf(rows);
  const isLong = ranks.rows.length > LONG * items.length && ranks.rows.length > LONG * EVIDENCE;
  // A few rows of a long board prove nothing: their totals may be those before their scores.
  const fresh = isLong && way !== undefined ? items.map(item => unmade(item, rules)) : items;
  const isAlone = isLong || way === wayOf([...others, ...fresh]);
  return { items: withTotals([...others, ...fresh], judging).slice(others.length), isAlone };
}

/** Rows of an order, from its beginning to its end. */
function sampleOf(order: Uint32Array, removed: ReadonlySet<number>): number[] {
  const step = Math.max(1, Math.floor(order.length / EVIDENCE));
  const rows: number[] = [];
  for (let at = 0; at < order.length; at += step)
    if (!removed.has(order[at]!)) rows.push(order[at]!);
  return rows;
}

/** A row without the total that its scores make. */
function unmade(row: Standing, rules: Rules): Standing {
  if (!moduleScores(row, rules).some(score => score !== undefined)) return row;
  return hasResult(row) ? withoutTotal(row) : row;
}

function withoutTotal({ total: _total, ...row }: Standing): Standing {
  return row;
}

function moved({ move: _move, ...row }: Standing, last: number | undefined): Standing {
  const { rank } = row;
  return rank === undefined || last === undefined ? row : { ...row, move: last - rank };
}

/** Awards by the bands, in place of those that bands gave before. */
function giveAwards(table: BoardTable, rows: Uint32Array, judging: Judging): void {
  const { bands = [] } = judging.rules ?? {};
  if (bands.length === 0) return;
  const names = new Set(bands.map(({ name }) => name));
  // Bands tell rows apart by their ids; places in the table do as well, and need no decoding.
  const known = [...rows].map(row => ({ ...table.figures(row), id: String(row), name: '' }));
  const found = bandsOf(known, judging);
  for (const row of rows) {
    const band = found.get(String(row));
    const before = table.awards.at(row);
    if (!band && !before) continue;
    const others = (before ?? []).filter(award => !names.has(award));
    const awards = band ? [band.name, ...others] : others;
    table.awards.set(row, awards.length > 0 ? awards : undefined);
  }
}

/** Everything anew, where one row may change what all the others are worth. */
function judgeAll(
  table: BoardTable,
  ranks: RankOrder,
  judging: Judging,
  ranksBefore: ReadonlyMap<number, number | undefined>,
): void {
  const known = (row: number) => (ranksBefore.has(row) ? ranksBefore.get(row) : table.rank.at(row));
  const before = new Map([...ranks.rows].map(row => [row, known(row)]));
  const judged = judge(
    [...ranks.rows].map(row => table.row(row)),
    judging,
  );
  const rows = judged.map(row => table.find(row.id));
  judged.forEach((row, at) => table.put(rows[at]!, moved(row, before.get(rows[at]!))));
  ranks.replace(Uint32Array.from(rows));
}
