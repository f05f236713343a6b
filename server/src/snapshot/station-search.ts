import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { makeNearest, type Nearest } from '../../../src/rules/nearest.ts';
import { foldEntry, makeMatcher, type FoldedEntry } from '../../../src/rules/text-search.ts';
import { comparePlaces, type StationTable } from '../documents/station-table.ts';

/** Edges in WGS-84 degrees; `west > east` crosses the date line (RFC 7946 §5.2). */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What is asked of a station list. */
export interface StationQuery {
  near?: LonLat;
  bbox?: Bounds;
  q?: string;
  /** Most stations in the answer. */
  limit: number;
  after?: Position;
}

/**
 * Where a page ended: the last station's order value (metres with `near`, else minus the score of
 * `q`, else 0), geohash and id. It names a place in the order, not a count, so a list that changes
 * between two pages neither repeats nor skips what stayed.
 */
export interface Position {
  value: number;
  geohash: string;
  id: string;
}

export interface StationPage {
  /** Rows of the table, in order. */
  rows: readonly number[];
  /** Stations that match, over all pages. */
  matched: number;
  /** Undefined on the last page. */
  next?: Position;
}

/** Answers queries over a table from memory: nearest first, best match first, or by place. */
export class StationSearch {
  readonly table: StationTable;
  #nearest: Nearest | undefined;
  #folded: Promise<readonly FoldedEntry[]> | undefined;

  constructor(table: StationTable) {
    this.table = table;
  }

  async find(query: StationQuery): Promise<StationPage> {
    const scores = query.q === undefined ? undefined : await this.#score(query.q);
    const accept = this.#filter(query.bbox, scores);
    return query.near
      ? this.#byDistance(query, query.near, accept)
      : this.#byValue(query, accept, row => (scores ? -(scores[row] as number) : 0));
  }

  #filter(bbox: Bounds | undefined, scores: Float32Array | undefined): (row: number) => boolean {
    const { lon, lat } = this.table;
    return row => {
      if (scores && scores[row] === 0) return false;
      if (!bbox) return true;
      const [x, y] = [lon[row] as number, lat[row] as number];
      if (y < bbox.south || y > bbox.north) return false;
      return bbox.west <= bbox.east
        ? x >= bbox.west && x <= bbox.east
        : x >= bbox.west || x <= bbox.east;
    };
  }

  #byDistance(
    { limit, after, bbox, q }: StationQuery,
    near: LonLat,
    accept: (row: number) => boolean,
  ): StationPage {
    const { lon, lat } = this.table;
    this.#nearest ??= makeNearest(lon, lat);
    const metres = (row: number): number =>
      distanceMetres(near, [lon[row] as number, lat[row] as number]);
    const found = this.#nearest.nearest(near, limit + 1, {
      accept: row => accept(row) && (!after || this.#isAfter(metres(row), row, after)),
    });
    const everything = bbox === undefined && q === undefined;
    const matched = everything ? this.table.count : this.#rowsWhere(accept).length;
    const values = found.map(({ index, metres: value }) => ({ row: index, value }));
    return this.#page(values, limit, matched);
  }

  #byValue(
    { limit, after }: StationQuery,
    accept: (row: number) => boolean,
    valueOf: (row: number) => number,
  ): StationPage {
    const matching = this.#rowsWhere(accept);
    const rest = matching
      .map(row => ({ row, value: valueOf(row) }))
      .filter(({ row, value }) => !after || this.#isAfter(value, row, after))
      .sort((a, b) => a.value - b.value || a.row - b.row);
    return this.#page(rest, limit, matching.length);
  }

  #page(found: readonly { row: number; value: number }[], limit: number, matched: number) {
    const rows = found.slice(0, limit).map(({ row }) => row);
    const last = found[limit - 1];
    if (found.length <= limit || !last) return { rows, matched };
    const { hashes, ids } = this.table;
    const at = { geohash: hashes[last.row] as string, id: ids[last.row] as string };
    return { rows, matched, next: { value: last.value, ...at } };
  }

  #rowsWhere(accept: (row: number) => boolean): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.table.count; row += 1) if (accept(row)) rows.push(row);
    return rows;
  }

  #isAfter(value: number, row: number, after: Position): boolean {
    if (value !== after.value) return value > after.value;
    const { hashes, ids } = this.table;
    return comparePlaces({ geohash: hashes[row] as string, id: ids[row] as string }, after) > 0;
  }

  /** Score of every row; 0 does not match. */
  async #score(q: string): Promise<Float32Array> {
    this.#folded ??= this.#fold();
    const folded = await this.#folded;
    const match = makeMatcher(q);
    const scores = new Float32Array(this.table.count);
    await inSlices(this.table.count, row => {
      scores[row] = match(folded[row] as FoldedEntry);
    });
    return scores;
  }

  async #fold(): Promise<readonly FoldedEntry[]> {
    const folded: FoldedEntry[] = [];
    await inSlices(this.table.count, row => {
      folded.push(foldEntry(this.table.text[row] as (typeof this.table.text)[number]));
    });
    return folded;
  }
}

/** Does `work` for every row, letting other requests through every few milliseconds. */
async function inSlices(count: number, work: (row: number) => void): Promise<void> {
  const ROWS = 4096;
  for (let from = 0; from < count; from += ROWS) {
    if (from > 0) await new Promise(resolve => setImmediate(resolve));
    for (let row = from; row < Math.min(from + ROWS, count); row += 1) work(row);
  }
}
