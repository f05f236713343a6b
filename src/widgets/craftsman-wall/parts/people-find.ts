import { FACETS, type Chosen, type Facet } from '../wall-query.ts';

/** The values of one facet, several a row: those of row `r` are `codes[starts[r]]` to `starts[r + 1]`. */
export interface FacetColumn {
  /** What the codes stand for. */
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export type FacetTable = Readonly<Record<Facet, FacetColumn>>;

/** How many entries each value of a facet would leave. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Found {
  /** Rows that match, in the order of the table. */
  readonly rows: Uint32Array;
  readonly counts: Counts;
}

/** A facet as one that is being built: values come in by row, first to last. */
export class FacetBuilder {
  readonly #values: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #codes: number[] = [];

  /** The values of the next row; one that is there twice counts once. */
  add(values: readonly string[]): void {
    const from = this.#codes.length;
    for (const value of values) {
      let code = this.#places.get(value);
      if (code === undefined) {
        code = this.#values.push(value) - 1;
        this.#places.set(value, code);
      }
      if (!this.#codes.includes(code, from)) this.#codes.push(code);
    }
    this.#starts.push(this.#codes.length);
  }

  build(): FacetColumn {
    const [starts, codes] = [Uint32Array.from(this.#starts), Uint32Array.from(this.#codes)];
    return { values: this.#values, starts, codes };
  }
}

/**
 * Rows that match, and the count beside every value of every facet, in one pass. Values of one facet
 * are alternatives; facets go together. A count says how many entries would be left with that value
 * alone in its facet, the other facets and the search staying as they are.
 *
 * @param size number of rows
 * @param matches 1 where the search finds the row; absent without a search
 */
export function findPeople(
  table: FacetTable,
  size: number,
  chosen: Chosen,
  matches?: Uint8Array,
): Found {
  const columns = FACETS.map(facet => table[facet]);
  const tallies = columns.map(({ values }) => new Uint32Array(values.length));
  const wanted = FACETS.map(facet => wantedCodes(table[facet], chosen[facet]));
  const rows = new Uint32Array(size);
  let found = 0;
  for (let row = 0; row < size; row += 1) {
    if (matches && !matches[row]) continue;
    let missed = -1;
    let misses = 0;
    for (let at = 0; at < columns.length && misses < 2; at += 1) {
      const codes = wanted[at];
      if (!codes || hasAny(columns[at]!, row, codes)) continue;
      missed = at;
      misses += 1;
    }
    if (misses > 1) continue;
    if (misses === 0) {
      rows[found] = row;
      found += 1;
      for (let at = 0; at < columns.length; at += 1) tally(columns[at]!, row, tallies[at]!);
      // What one facet alone keeps out is what another choice in it would bring.
    } else tally(columns[missed]!, row, tallies[missed]!);
  }
  const counts = FACETS.map((facet, at) => [facet, named(columns[at]!, tallies[at]!)]);
  return { rows: rows.slice(0, found), counts: Object.fromEntries(counts) as Counts };
}

/** 1 at the codes that are wanted; undefined where all are. */
function wantedCodes({ values }: FacetColumn, chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  return Uint8Array.from(values, value => (chosen.includes(value) ? 1 : 0));
}

function hasAny({ starts, codes }: FacetColumn, row: number, wanted: Uint8Array): boolean {
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) if (wanted[codes[at]!]) return true;
  return false;
}

function tally({ starts, codes }: FacetColumn, row: number, counts: Uint32Array): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) counts[codes[at]!]! += 1;
}

function named({ values }: FacetColumn, counts: Uint32Array): Map<string, number> {
  return new Map(values.flatMap((value, code) => (counts[code] ? [[value, counts[code]!]] : [])));
}
