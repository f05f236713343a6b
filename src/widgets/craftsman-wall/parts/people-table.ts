import type { PersonSummary } from '../../../data/generated/types.ts';
import { initialsOf } from '../../../board/pinyin-order.ts';
import { highestHonour } from '../../../rules/people/honours.ts';
import { foldEntry, makeMatcher, type FoldedEntry } from '../../../rules/text-search.ts';
import { entryOf, type Entry } from '../entry.ts';
import type { Settings } from '../settings.ts';
import { EVERYONE, FACETS, type Facet } from '../wall-query.ts';
import { FacetBuilder, findPeople, type Counts, type FacetTable } from './people-find.ts';
import { letterOf, orderByName } from './name-order.ts';

/** What a search looks at in one row. */
export interface RowText {
  readonly name: string;
  readonly py?: string | undefined;
  readonly org?: string | undefined;
  /** Trade, expertise. */
  readonly more: readonly string[];
}

/** Rows as they came, whatever document they came from. */
export interface RowSource {
  readonly size: number;
  id(row: number): string;
  entry(row: number): Entry;
  facets(row: number): Readonly<Partial<Record<Facet, readonly string[]>>>;
  text(row: number): RowText;
  /** What the row is filed by. */
  name(row: number): {
    readonly name: string;
    readonly sort?: string | undefined;
    readonly py?: string | undefined;
  };
}

/** How long texts are made ready at once, while nobody waits. */
const SLICE_MS = 8;

/** Longer names are not a person's: nobody types the initials of them all. */
const LONGEST_SPELT = 8;

/** All entries of a list, made ready for facets, search and an A–Z, once. */
export class PeopleTable {
  readonly size: number;
  readonly facets: FacetTable;

  readonly #rows: RowSource;
  readonly #texts: (FoldedEntry | undefined)[];
  readonly #letters: (string | undefined)[];
  #prepared = 0;
  #counts: Counts | undefined;
  #places: Map<string, number> | undefined;
  #order: Uint32Array | undefined;
  /** What the last search found, for one that goes on from it. */
  #last: { text: string; matches: Uint8Array } | undefined;

  constructor(rows: RowSource) {
    this.#rows = rows;
    this.size = rows.size;
    this.#texts = new Array<undefined>(rows.size);
    this.#letters = new Array<undefined>(rows.size);
    const builders = FACETS.map(facet => [facet, new FacetBuilder()] as const);
    for (let row = 0; row < rows.size; row += 1) {
      const values = rows.facets(row);
      for (const [facet, builder] of builders) builder.add(values[facet] ?? []);
    }
    const built = builders.map(([facet, builder]) => [facet, builder.build()]);
    this.facets = Object.fromEntries(built) as FacetTable;
  }

  id(row: number): string {
    return this.#rows.id(row);
  }

  entry(row: number): Entry {
    return this.#rows.entry(row);
  }

  /** How many entries have each value. */
  get counts(): Counts {
    return (this.#counts ??= findPeople(this.facets, this.size, EVERYONE).counts);
  }

  /** The row of an id; -1 where there is none. */
  rowOf(id: string): number {
    if (!this.#places) {
      this.#places = new Map();
      for (let row = this.size - 1; row >= 0; row -= 1) this.#places.set(this.id(row), row);
    }
    return this.#places.get(id) ?? -1;
  }

  /** The letter a row stands under in an A–Z; '' for names of other scripts. */
  letter(row: number): string {
    return (this.#letters[row] ??= letterOf(this.#rows.name(row)));
  }

  /** Rows in the order of an A–Z. */
  byName(rows: Uint32Array): Uint32Array {
    this.#order ??= orderByName(this.size, row => ({
      ...this.#rows.name(row),
      letter: this.letter(row),
    }));
    if (rows.length === this.size) return this.#order;
    const isIn = new Uint8Array(this.size);
    for (const row of rows) isIn[row] = 1;
    return this.#order.filter(row => isIn[row] === 1);
  }

  /** 1 at the rows that a search finds; undefined for one that asks for nothing. */
  search(query: string): Uint8Array | undefined {
    const text = query.trim().replace(/\s+/g, ' ');
    if (!text) return undefined;
    const last = this.#last;
    if (last?.text === text) return last.matches;
    // One more letter finds no more than before.
    const within = last && text.startsWith(last.text) ? last.matches : undefined;
    const matchOf = makeMatcher(text);
    const matches = new Uint8Array(this.size);
    for (let row = 0; row < this.size; row += 1) {
      if (within && !within[row]) continue;
      if (matchOf(this.#text(row)) > 0) matches[row] = 1;
    }
    this.#last = { text, matches };
    return matches;
  }

  /** Gets texts ready for search, for some milliseconds; false when all are. */
  prepare(): boolean {
    const end = performance.now() + SLICE_MS;
    for (; this.#prepared < this.size; this.#prepared += 1) {
      if (performance.now() > end) return true;
      this.#text(this.#prepared);
      this.letter(this.#prepared);
    }
    return false;
  }

  #text(row: number): FoldedEntry {
    return (this.#texts[row] ??= fold(this.#rows.text(row)));
  }
}

function fold({ name, py, org = '', more }: RowText): FoldedEntry {
  const spelt = py ?? (name.length <= LONGEST_SPELT ? initialsOf(name) : '');
  return foldEntry({ name, py: spelt, address: org, extra: more.join('\n') });
}

/** Rows of summaries. */
export function summaryRows(items: readonly PersonSummary[]): RowSource {
  return {
    size: items.length,
    id: row => items[row]!.id,
    entry: row => entryOf(items[row]!),
    facets: row => facetsOf(items[row]!),
    text(row) {
      const { name, py, org, trade, expertise = [] } = items[row]!;
      return { name, py, org, more: trade ? [trade, ...expertise] : expertise };
    },
    name: row => items[row]!,
  };
}

function facetsOf(item: PersonSummary): Partial<Record<Facet, readonly string[]>> {
  const { type, trade, honours = [], region, series, committees, bookable } = item;
  const level = highestHonour(honours)?.level;
  const years = honours.flatMap(({ year }) => (year === undefined ? [] : [String(year)]));
  return {
    kind: [type],
    level: level ? [level] : [],
    trade: trade ? [trade] : [],
    year: years,
    series: series ?? [],
    committee: committees ?? [],
    region: region ? regionPath(region) : [],
    booking: bookable ? ['yes'] : [],
  };
}

/** Those of the rows that are of the wall. */
export function scopedRows(rows: RowSource, { kind, series, committee }: Settings): RowSource {
  const mine: number[] = [];
  for (let row = 0; row < rows.size; row += 1) {
    const facets = rows.facets(row);
    const isMine =
      (!kind || facets.kind?.includes(kind)) &&
      (!series || facets.series?.includes(series)) &&
      (!committee || facets.committee?.includes(committee));
    if (isMine) mine.push(row);
  }
  return {
    size: mine.length,
    id: row => rows.id(mine[row]!),
    entry: row => rows.entry(mine[row]!),
    facets: row => rows.facets(mine[row]!),
    text: row => rows.text(mine[row]!),
    name: row => rows.name(mine[row]!),
  };
}

/** A division and those above it (GB/T 2260): 410102 → 410000, 410100, 410102. */
export function regionPath(code: string): string[] {
  if (!/^\d{6}$/.test(code)) return [];
  return [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
}
