import { foldText } from '../../../src/rules/text-search.ts';
import { inSlices, pauseForOthers } from '../snapshot/slices.ts';
import { Column } from './column.ts';

/** A name to be found, with its pinyin initials. */
export interface IndexedName {
  id: string;
  name: string;
  py: string;
}

/**
 * How well a name fits: whole, beginning, inside, beginning of its initials, inside them. Within a
 * rank shorter names come first: of all companies that begin so, the parent before its branches.
 */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** A row that was found. */
export interface Hit {
  rank: Rank;
  row: number;
}

export interface NameQuery {
  q: string;
  /** Most hits. */
  limit: number;
  /** Only what comes after this hit. */
  after?: Hit;
  /** Rows that may be found; all when absent. */
  keeps?: (row: number) => boolean;
}

/**
 * Finds names in memory. Rows are in the order of length, then of code points: the first hits of a
 * search are its best ones, and it ends as soon as it has enough. Names that begin with the query are
 * found by halving within each length; all other hits by running through one long string.
 */
export class NameIndex {
  /** Ids by row. */
  readonly ids: readonly string[];
  readonly #names: Column;
  readonly #initials: Column;
  /** First row of each length of name, by length; one more at the end. */
  readonly #lengths: readonly (readonly [length: number, row: number])[];

  private constructor(
    ids: readonly string[],
    names: Column,
    initials: Column,
    lengths: readonly (readonly [number, number])[],
  ) {
    this.ids = ids;
    this.#names = names;
    this.#initials = initials;
    this.#lengths = lengths;
  }

  /** Sorts and joins; lets other work through. */
  static async build(entries: readonly IndexedName[]): Promise<{
    index: NameIndex;
    /** Which entry each row is. */
    order: Uint32Array;
  }> {
    const pause = pauseForOthers();
    const folded: string[] = [];
    const byLength = new Map<number, number[]>();
    await inSlices(entries.length, at => {
      const text = foldText((entries[at] as IndexedName).name);
      folded.push(text);
      const same = byLength.get(text.length);
      if (same) same.push(at);
      else byLength.set(text.length, [at]);
    });
    const compare = (a: number, b: number): number =>
      compareTexts(folded[a] as string, folded[b] as string) ||
      compareTexts((entries[a] as IndexedName).id, (entries[b] as IndexedName).id);
    const order = new Uint32Array(entries.length);
    const lengths: [number, number][] = [];
    let row = 0;
    for (const length of [...byLength.keys()].sort((a, b) => a - b)) {
      const rows = byLength.get(length) as number[];
      lengths.push([length, row]);
      order.set(rows.sort(compare), row);
      row += rows.length;
      await pause();
    }
    lengths.push([Infinity, row]);
    const names = await Column.build(order, at => folded[at] as string);
    const initials = await Column.build(order, at => (entries[at] as IndexedName).py);
    const ids: string[] = [];
    await inSlices(order.length, row => {
      ids.push((entries[order[row] as number] as IndexedName).id);
    });
    return { index: new NameIndex(ids, names, initials, lengths), order };
  }

  /** The folded name of a row. */
  nameAt(row: number): string {
    return this.#names.at(row);
  }

  /** The first row at or behind the place of a name and id, whether or not they are there still. */
  rowAt(name: string, id: string): number {
    const folded = foldText(name);
    return this.#lowerBound(0, this.ids.length, row => {
      const own = this.nameAt(row);
      const apart = own.length - folded.length || compareTexts(own, folded);
      return (apart || compareTexts(this.ids[row] as string, id)) >= 0;
    });
  }

  /**
   * Rows by how well their names fit, best first. Several words, parted by spaces, must all be in
   * the name or its initials; the longest is what a rank is given for.
   */
  find({ q, limit, after, keeps = () => true }: NameQuery): Hit[] {
    const words = q.split(/\s+/).map(foldText).filter(Boolean);
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest === '') return [];
    const others = words.filter(word => word !== longest);
    const hits: Hit[] = [];
    const seen = new Set<number>();
    const add = (rank: Rank, row: number): boolean => {
      // A row counts once, by the best of its ranks.
      if (seen.has(row)) return false;
      seen.add(row);
      if (after && (rank < after.rank || (rank === after.rank && row <= after.row))) return false;
      if (!keeps(row) || !others.every(word => this.#holds(row, word))) return false;
      hits.push({ rank, row });
      return hits.length >= limit;
    };
    this.#byName(longest, add);
    if (hits.length < limit && /^[a-z0-9]+$/.test(longest)) this.#byInitials(longest, add);
    return hits;
  }

  #byName(word: string, add: (rank: Rank, row: number) => boolean): void {
    for (const row of this.#starting(word)) {
      if (add(this.nameAt(row).length === word.length ? 0 : 1, row)) return;
    }
    for (const row of this.#names.containing(word)) if (add(2, row)) return;
  }

  #byInitials(word: string, add: (rank: Rank, row: number) => boolean): void {
    for (const row of this.#initials.beginning(word)) if (add(3, row)) return;
    for (const row of this.#initials.containing(word)) if (add(4, row)) return;
  }

  #holds(row: number, word: string): boolean {
    return this.nameAt(row).includes(word) || this.#initials.at(row).includes(word);
  }

  /** Rows whose names begin with a word, in order. */
  *#starting(word: string): Generator<number> {
    for (const [n, [length, first]] of this.#lengths.entries()) {
      const next = this.#lengths[n + 1];
      if (!next) return;
      if (length < word.length) continue;
      let row = this.#lowerBound(first, next[1], at => compareTexts(this.nameAt(at), word) >= 0);
      for (; row < next[1] && this.nameAt(row).startsWith(word); row += 1) yield row;
    }
  }

  /** The first row of a run from which on a test holds. */
  #lowerBound(from: number, to: number, holds: (row: number) => boolean): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
