import type { BoardTable } from './columns.ts';
import { MISSING, orderBy } from './order.ts';
import { RankKeys } from './rank-keys.ts';
import { rankAll } from './rank-pass.ts';
import { hasResult } from './standing-state.ts';
import type { Judging, RowState } from './types.ts';

/** A board of so many times more rows than have changed is put in order by moving these alone. */
const MANY = 8;

/** What of a board has changed: rows of its table. */
export interface Changes {
  /** Rows with other values than before. */
  readonly changed: readonly number[];
  /** Rows that were not there. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/**
 * The rows of a table in order of rank, kept in order while rows change. It begins as the document
 * has it; changed rows are taken out and put in where they belong, and what lies between them is
 * moved as a whole.
 */
export class RankOrder {
  readonly #table: BoardTable;
  readonly #judging: Judging;
  #rows: Uint32Array;
  #keys: RankKeys | undefined;
  /**
   * What the rows are ordered by: the keys; the ranks given, where those are a jury's or nobody has
   * a total to be ranked by; nothing, where the document has put them otherwise. Unknown until
   * something changes.
   */
  #by: 'keys' | 'ranks' | 'nothing' | undefined;

  constructor(table: BoardTable, judging: Judging) {
    this.#table = table;
    this.#judging = judging;
    this.#rows = new Uint32Array(table.length);
    for (let row = 0, rows = this.#rows; row < rows.length; row++) rows[row] = row;
  }

  get rows(): Uint32Array {
    return this.#rows;
  }

  /**
   * Finds out how the rows are ordered, which has to be known before any of them changes.
   *
   * @returns whether that was not known
   */
  prepare(): boolean {
    if (this.#by) return false;
    this.#by = this.isReckoned() ? (this.#isSorted() ? 'keys' : 'nothing') : 'ranks';
    return true;
  }

  /** Any order of rows that somebody else has made. */
  replace(rows: Uint32Array): void {
    this.#rows = rows;
    this.#by = undefined;
    this.#keys = undefined;
  }

  /** Puts changed rows where their ranks are, as the rows give them. */
  follow(changes: Changes): void {
    this.take(changes);
    if (this.#goesByRank()) return;
    const { rank, length } = this.#table;
    this.#rows = orderBy([rank.key('asc', length)], length, this.#rows);
    this.#by = undefined;
  }

  /**
   * Ranks all rows by their totals, in all and in their divisions, and says how far they have moved.
   * False, with nothing ranked, where no row has a total to be ranked by.
   */
  rank(): boolean {
    if (!this.isReckoned()) return false;
    const keys = this.#keysOf();
    if (this.#by !== 'keys') this.#rows = keys.sorted(this.#rows);
    this.#by = 'keys';
    const { rank, divisionRank, division, move, length } = this.#table;
    const { rank: method } = this.#judging.rules ?? {};
    const digits = Math.max(method === 'fractional' ? 1 : 0, rank.digits);
    const before = rank.units(digits);
    const sheet = {
      keys: keys.values,
      method,
      divisions: division.codes,
      divisionCount: division.words.length,
      scale: 10 ** digits,
      before,
      ranks: rank.room(length, digits),
      divisionRanks: divisionRank.room(length, digits),
      moves: move.room(length, digits),
    };
    const { ranked, others } = this.#split();
    for (const row of others) {
      for (const values of [sheet.ranks, sheet.divisionRanks, sheet.moves]) values[row] = MISSING;
    }
    rankAll({ ...sheet, rows: ranked });
    return true;
  }

  /** Puts changed rows where they belong: where the keys say, or, in a document's own order, where they were. */
  take({ changed, added, removed }: Changes): void {
    const keys = this.#keysOf();
    const come = [...changed, ...added];
    keys.refresh(come);
    this.gather({ added, removed });
    if (this.#by === 'nothing') return;
    const before = this.#by;
    this.#by = this.isReckoned() ? 'keys' : 'ranks';
    if (this.#by === 'ranks') this.#rows = keys.byGivenRank(this.#rows);
    // So many need no search for their places.
    else if (before === 'ranks' || come.length * MANY > this.#rows.length) {
      this.#rows = keys.sorted(this.#rows);
    } else this.#rows = rearranged(this.#rows, come, this.#table.length, keys.compare());
  }

  /** As a document has them: those that stay at their places, new ones behind. */
  gather({ added, removed }: Pick<Changes, 'added' | 'removed'>): void {
    const { length } = this.#table;
    const rest = removed.length > 0 ? without(this.#rows, removed, length) : this.#rows;
    if (rest === this.#rows && added.length === 0) return;
    this.#rows = new Uint32Array(rest.length + added.length);
    this.#rows.set(rest);
    this.#rows.set(added, rest.length);
  }

  /** Whether ranks come from totals, and are not a jury's to give (`keepsRanks`). */
  isReckoned(): boolean {
    const { kind } = this.#judging;
    if (kind === 'award' || kind === 'projects') return false;
    const { parts } = this.#keysOf();
    const { words, codes } = this.#table.state;
    const isOk = words.map((word = 'ok') => word === 'ok');
    return this.#rows.some(row => parts[row] === 0 && isOk[codes[row] ?? 0]!);
  }

  #isSorted(): boolean {
    const compare = this.#keysOf().compare();
    const rows = this.#rows;
    for (let at = 1; at < rows.length; at++) {
      if (compare(rows[at - 1]!, rows[at]!) > 0) return false;
    }
    return true;
  }

  /** Whether the ranks of the rows never go back. */
  #goesByRank(): boolean {
    const { values } = this.#table.rank;
    const rows = this.#rows;
    let last = -Infinity;
    for (let at = 0; at < rows.length; at++) {
      const rank = values[rows[at]!];
      if (rank === undefined || !(rank > 0)) continue;
      if (rank < last) return false;
      last = rank;
    }
    return true;
  }

  /** The rows that get a rank, of no state but `ok` and with a total, and those that get none. */
  #split(): { ranked: Uint32Array; others: Uint32Array } {
    const rows = this.#rows;
    const { parts } = this.#keysOf();
    const placed = firstOf(rows, row => parts[row]! > 0);
    const { codes, words } = this.#table.state;
    // Such as guests, who stand among the ranked; most boards have none.
    const isApart = words.map(word => word !== undefined && word !== 'ok');
    if (!words.some((word, code) => isApart[code] && hasResult({ state: word as RowState }))) {
      return { ranked: rows.subarray(0, placed), others: rows.subarray(placed) };
    }
    const isRanked = (row: number) => parts[row] === 0 && !isApart[codes[row] ?? 0];
    return { ranked: rows.filter(isRanked), others: rows.filter(row => !isRanked(row)) };
  }

  #keysOf(): RankKeys {
    return (this.#keys ??= new RankKeys(this.#table, this.#judging));
  }
}

/** An order without some of its rows. */
function without(order: Uint32Array, gone: readonly number[], length: number): Uint32Array {
  const away = new Uint8Array(length);
  for (const row of gone) away[row] = 1;
  const rest = new Uint32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    if (away[order[at]!] === 0) rest[count++] = order[at]!;
  }
  return rest.slice(0, count);
}

/** The order with some of its rows, which are others now, where they belong among the rest. */
function rearranged(
  order: Uint32Array,
  come: readonly number[],
  length: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const all = new Uint32Array(order.length);
  const count = closeUp(order, come, length, all);
  const sorted = Uint32Array.from(come).sort(compare);
  const places = new Uint32Array(sorted.length);
  let least = 0;
  sorted.forEach((row, i) => {
    least = firstOf(all.subarray(0, count), other => compare(other, row) >= 0, least);
    places[i] = least;
  });
  // From the end, so that nothing is written over before it has moved.
  for (let i = sorted.length - 1, end = count; i >= 0; i--) {
    const place = places[i]!;
    all.copyWithin(place + i + 1, place, end);
    all[place + i] = sorted[i]!;
    end = place;
  }
  return all;
}

/** Copies an order without some of its rows; @returns how many are left */
function closeUp(
  order: Uint32Array,
  gone: readonly number[],
  length: number,
  to: Uint32Array,
): number {
  const away = new Uint8Array(length);
  for (const row of gone) away[row] = 1;
  let count = 0;
  let from = 0;
  for (let at = 0; at < order.length; at++) {
    if (away[order[at]!] === 0) continue;
    to.set(order.subarray(from, at), count);
    count += at - from;
    from = at + 1;
  }
  to.set(order.subarray(from), count);
  return count + order.length - from;
}

/** The first place from `from` on whose row is so, given that all after it are too. */
function firstOf(rows: Uint32Array, isSo: (row: number) => boolean, from = 0): number {
  let least = from;
  for (let to = rows.length; least < to;) {
    const middle = (least + to) >>> 1;
    if (isSo(rows[middle]!)) to = middle;
    else least = middle + 1;
  }
  return least;
}
