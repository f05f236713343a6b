import type { BoardTable } from './columns.ts';
import { orderBy } from './order.ts';
import { RankKeys } from './rank-keys.ts';
import { rankAll } from './rank-pass.ts';
import type { Judging } from './types.ts';

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
 * has it; changed rows are taken out and put in where they belong, which costs two copies of the
 * order however many rows there are.
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
    const rows = this.#ranked();
    const { rank: method } = this.#judging.rules ?? {};
    const digits = Math.max(method === 'fractional' ? 1 : 0, rank.digits);
    const before = rank.units(digits);
    rankAll({
      rows,
      runs: keys.runs(rows),
      method,
      divisions: division.codes,
      divisionCount: division.words.length,
      scale: 10 ** digits,
      before,
      ranks: rank.clear(length, digits),
      divisionRanks: divisionRank.clear(length, digits),
      moves: move.clear(length, digits),
    });
    return true;
  }

  /** Puts changed rows where they belong: where the keys say, or, in a document's own order, where they were. */
  take({ changed, added, removed }: Changes): void {
    const keys = this.#keysOf();
    keys.refresh([...changed, ...added]);
    this.gather({ added, removed });
    if (this.#by === 'nothing') return;
    const before = this.#by;
    this.#by = this.isReckoned() ? 'keys' : 'ranks';
    if (this.#by === 'ranks') this.#rows = keys.byGivenRank(this.#rows);
    else if (before === 'ranks') this.#rows = keys.sorted(this.#rows);
    else {
      const come = keys.sorted(Uint32Array.from([...changed, ...added]));
      const rest = without(this.#rows, [...changed, ...added], this.#table.length);
      this.#rows = merged(rest, come, keys.compare());
    }
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
    return (
      kind !== 'award' && kind !== 'projects' && this.#pick(this.#rows, new Uint32Array(1)) > 0
    );
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

  /** The rows that get a rank: with a total, and of no state but `ok`. */
  #ranked(): Uint32Array {
    const rows = this.#rows;
    const ranked = new Uint32Array(rows.length);
    const count = this.#pick(rows, ranked);
    return ranked.subarray(0, count);
  }

  /** Puts those of `rows` that get a rank into `ranked`, as many as it holds; @returns how many */
  #pick(rows: Uint32Array, ranked: Uint32Array): number {
    const { words, codes } = this.#table.state;
    const isOk = Uint8Array.from(words, (word = 'ok') => (word === 'ok' ? 1 : 0));
    const { parts } = this.#keysOf();
    let count = 0;
    for (let at = 0; at < rows.length && count < ranked.length; at++) {
      const row = rows[at]!;
      if (parts[row] === 0 && isOk[codes[row] ?? 0] === 1) ranked[count++] = row;
    }
    return count;
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

/** Two runs of rows in order as one: `come` are few, so their places are looked for. */
function merged(
  rest: Uint32Array,
  come: Uint32Array,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const all = new Uint32Array(rest.length + come.length);
  let from = 0;
  come.forEach((row, before) => {
    let to = rest.length;
    let least = from;
    while (least < to) {
      const middle = (least + to) >>> 1;
      if (compare(rest[middle]!, row) < 0) least = middle + 1;
      else to = middle;
    }
    all.set(rest.subarray(from, least), from + before);
    all[least + before] = row;
    from = least;
  });
  all.set(rest.subarray(from), from + come.length);
  return all;
}
