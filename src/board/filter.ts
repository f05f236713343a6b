import type { BoardSearch } from './search.ts';
import type { BoardTable } from './columns.ts';
import type { RowState } from './types.ts';

/** What rows must be to be shown. Absent members let all through, and so do empty lists but of ids. */
export interface BoardFilter {
  /** Text, as `BoardSearch` takes it. */
  readonly q?: string;
  /** Any of these, as the rows write them; an empty string is for rows without one. */
  readonly divisions?: readonly string[];
  readonly units?: readonly string[];
  readonly states?: readonly RowState[];
  /** These rows and no others, such as those somebody has pinned. */
  readonly ids?: readonly string[];
}

export interface Facets {
  readonly divisions: Map<string, number>;
  readonly units: Map<string, number>;
}

/** The filters as bits: one is set where the row does not come through. */
const TEXT = 1;
const DIVISION = 2;
const UNIT = 4;
const STATE = 8;
const ID = 16;

/** Which rows of a table come through a filter, and which filters keep the others away. */
export class FilteredRows {
  readonly #table: BoardTable;
  readonly #search: BoardSearch;
  readonly #filter: BoardFilter;
  readonly #ids: ReadonlySet<string> | undefined;
  /** By row; none while every row comes through. */
  #misses = new Uint8Array(0);

  constructor(table: BoardTable, search: BoardSearch, filter: BoardFilter) {
    this.#table = table;
    this.#search = search;
    this.#filter = filter;
    this.#ids = filter.ids && new Set(filter.ids);
    if (this.isOpen) return;
    this.#misses = new Uint8Array(table.length);
    this.#missText();
    this.#missWords(table.division.words, table.division.codes, filter.divisions, DIVISION);
    this.#missWords(table.unit.words, table.unit.codes, filter.units, UNIT);
    this.#missWords(table.state.words, table.state.codes, filter.states, STATE, 'ok');
    this.#missIds();
  }

  /** Whether every row comes through, whatever it is. */
  get isOpen(): boolean {
    const { q = '', divisions, units, states } = this.#filter;
    const lists = [divisions, units, states];
    return q.trim() === '' && lists.every(list => !list?.length) && !this.#ids;
  }

  /** The rows of `order` that come through, in that order. */
  of(order: Uint32Array): Uint32Array {
    if (this.isOpen) return order;
    const misses = this.#misses;
    let count = 0;
    for (let at = 0; at < order.length; at++) if (misses[order[at]!] === 0) count++;
    const shown = new Uint32Array(count);
    for (let at = 0, to = 0; to < count; at++) {
      const row = order[at]!;
      if (misses[row] === 0) shown[to++] = row;
    }
    return shown;
  }

  /** How many rows of `order` each choice would leave, under all the other filters. */
  facets(order: Uint32Array): Facets {
    const { division, unit } = this.#table;
    return {
      divisions: this.#count(order, division.words, division.codes, DIVISION),
      units: this.#count(order, unit.words, unit.codes, UNIT),
    };
  }

  /**
   * Whether `facets` would name `least` to `most` choices, those without a word left out: known as
   * soon as so many are found, or too many.
   */
  hasChoice(by: 'division' | 'unit', order: Uint32Array, least: number, most: number): boolean {
    const { words, codes } = this.#table[by];
    const own = by === 'division' ? DIVISION : UNIT;
    const misses = this.#misses;
    const seen = new Uint8Array(words.length);
    const isName = words.map(Boolean);
    const names = isName.filter(Boolean).length;
    const enough = names > most ? most + 1 : least;
    let found = 0;
    for (let at = 0; at < order.length && found < enough && found < names; at++) {
      const row = order[at]!;
      const code = codes[row] ?? 0;
      if (seen[code] !== 0 || ((misses[row] ?? 0) & ~own) !== 0) continue;
      seen[code] = 1;
      if (isName[code]) found++;
    }
    return found >= least && found <= most;
  }

  /** Looks at rows again that have changed or are new. */
  refresh(rows: readonly number[]): void {
    if (this.isOpen) return;
    const { length } = this.#table;
    if (this.#misses.length < length) {
      const misses = new Uint8Array(Math.ceil(length * 1.25));
      misses.set(this.#misses);
      this.#misses = misses;
    }
    const { q = '', divisions, units, states } = this.#filter;
    const { id, division, unit, state } = this.#table;
    for (const row of rows) {
      let misses = this.#search.matches(row, q) ? 0 : TEXT;
      if (!isAmong(division.at(row) ?? '', divisions)) misses |= DIVISION;
      if (!isAmong(unit.at(row) ?? '', units)) misses |= UNIT;
      if (!isAmong(state.at(row) ?? 'ok', states)) misses |= STATE;
      if (this.#ids && !this.#ids.has(id.at(row))) misses |= ID;
      this.#misses[row] = misses;
    }
  }

  #missText(): void {
    const { q = '' } = this.#filter;
    if (q.trim() === '') return;
    const found = this.#search.find(q);
    const misses = this.#misses;
    for (let row = 0; row < found.length; row++) misses[row]! |= found[row]! ^ TEXT;
  }

  #missIds(): void {
    if (!this.#ids) return;
    const misses = this.#misses;
    for (let row = 0; row < misses.length; row++) misses[row]! |= ID;
    for (const id of this.#ids) {
      const row = this.#table.find(id);
      if (row >= 0) misses[row]! &= ~ID;
    }
  }

  #missWords(
    words: readonly (string | undefined)[],
    codes: ArrayLike<number>,
    chosen: readonly string[] | undefined,
    bit: number,
    none = '',
  ): void {
    if (!chosen?.length) return;
    const misses = this.#misses;
    const away = Uint8Array.from(words, word => (isAmong(word ?? none, chosen) ? 0 : bit));
    for (let row = 0; row < misses.length; row++) misses[row]! |= away[codes[row] ?? 0]!;
  }

  #count(
    rows: Uint32Array,
    words: readonly (string | undefined)[],
    codes: ArrayLike<number>,
    own: number,
  ): Map<string, number> {
    const counts = new Uint32Array(words.length);
    const misses = this.#misses;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (((misses[row] ?? 0) & ~own) === 0) counts[codes[row] ?? 0]!++;
    }
    const found = new Map<string, number>();
    words.forEach((word = '', code) => {
      // A word that rows had once, and an empty one beside none, are no choices of their own.
      if (counts[code]! > 0) found.set(word, (found.get(word) ?? 0) + counts[code]!);
    });
    return found;
  }
}

function isAmong(word: string, chosen: readonly string[] | undefined): boolean {
  return !chosen?.length || chosen.indexOf(word) >= 0;
}
