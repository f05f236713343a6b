import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { holds, type Bounds } from './bounds.ts';
import type { StationColumns } from './columns.ts';
import { allByOrder, bestMatches, insertRow, pageOf, type Page, type ValuedRow } from './page.ts';
import { nearestRows, rowsWithin } from './place-search.ts';
import { firstAfter, type Position } from './row-keys.ts';
import { inSlices } from './slices.ts';
import { keepMatches, type Matches, type TextIndex } from './text-index.ts';

/** What is asked of a list of stations. */
export interface StationQuery {
  near?: LonLat;
  bbox?: Bounds;
  q?: string;
  /** Most stations in the answer. */
  limit: number;
  after?: Position;
}

/** Answers queries over stations from memory: nearest first, best match first, or by place. */
export class StationSearch {
  readonly table: StationColumns;
  readonly #texts: TextIndex;

  constructor(table: StationColumns, texts: TextIndex) {
    this.table = table;
    this.#texts = texts;
  }

  async find(query: StationQuery): Promise<Page> {
    const { near, bbox, q, limit, after } = query;
    const { count, keys, lon, lat } = this.table;
    // Equal in value to the row a page ended with, a row has to come after it.
    const first = after ? firstAfter(keys, after) : 0;
    const found = q === undefined ? undefined : await this.#texts.find(q);
    const matches =
      found && bbox
        ? keepMatches(found, row => holds(bbox, lon[row] as number, lat[row] as number))
        : found;
    if (near) return this.#byDistance(query, near, first, matches);
    if (matches) {
      const best = bestMatches(matches, limit + 1, after?.value, first);
      return pageOf(keys, best, limit, matches.rows.length);
    }
    if (!bbox) return pageOf(keys, allByOrder(count, first, limit + 1), limit, count);
    const { rows, matched } = rowsWithin(this.table, bbox, first, limit + 1);
    return pageOf(
      keys,
      rows.map(row => ({ row, value: 0 })),
      limit,
      matched,
    );
  }

  async #byDistance(
    { limit, after, bbox }: StationQuery,
    near: LonLat,
    first: number,
    matches: Matches | undefined,
  ): Promise<Page> {
    const { count, keys } = this.table;
    if (matches) {
      const { rows } = matches;
      return pageOf(
        keys,
        await this.#nearestOf(rows, near, { limit, after, first }),
        limit,
        rows.length,
      );
    }
    const found = nearestRows(this.table, near, limit + 1, {
      within: bbox,
      from: after && { metres: after.value, row: first },
    });
    const matched = bbox ? rowsWithin(this.table, bbox, 0, 0).matched : count;
    return pageOf(keys, found, limit, matched);
  }

  /** The nearest of some rows, each of which is measured. */
  async #nearestOf(
    rows: Uint32Array,
    near: LonLat,
    { limit, after, first }: { limit: number; after: Position | undefined; first: number },
  ): Promise<ValuedRow[]> {
    const { lon, lat } = this.table;
    const found: ValuedRow[] = [];
    await inSlices(rows.length, at => {
      const row = rows[at] as number;
      const value = distanceMetres(near, [lon[row] as number, lat[row] as number]);
      const isBefore = after && (value < after.value || (value === after.value && row < first));
      if (!isBefore) insertRow(found, { row, value }, limit + 1);
    });
    return found;
  }
}
