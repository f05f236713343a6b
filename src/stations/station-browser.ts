import type { LonLat } from '../rules/coordinates.ts';
import { distanceMetres } from '../rules/coordinates.ts';
import {
  EMPTY_QUERY,
  filterStations,
  type FilterResult,
  type StationQuery,
} from './station-filter.ts';
import type { Box } from './shard-set.ts';
import type { StationModel } from './station-model.ts';

/** What the list shows. */
export interface Listing {
  /** Rows of the table in the order to show them, at most `limit`. */
  readonly rows: readonly number[];
  /** How many there are without the limit. */
  readonly count: number;
}

/**
 * What a person sees of a model: the query, the part of the map, the place they stand, and what
 * follows from them. Each result is made once and kept until something it depends on changes.
 */
export class StationBrowser {
  query: StationQuery = EMPTY_QUERY;
  /** The list is limited to this part of the map, where a person moved it. */
  bounds: Box | undefined;
  /** Where the person stands, WGS-84 degrees; the list is then sorted by distance. */
  here: LonLat | undefined;
  /** Rows the list shows. */
  limit = 20;
  /** The instant "open now" speaks of, epoch milliseconds, to the minute. */
  now: number;

  #model: StationModel;
  #filter:
    { key: unknown[]; open: Uint8Array; result: FilterResult; scores?: Float64Array } | undefined;
  #listing: { key: unknown[]; listing: Listing } | undefined;

  /** @param now epoch milliseconds */
  constructor(model: StationModel, now = Date.now()) {
    this.#model = model;
    this.now = minute(now);
  }

  get result(): FilterResult {
    return this.#filtered().result;
  }

  /** The kinds asked for. */
  get kinds(): readonly string[] {
    return this.query.kinds;
  }

  /** 1 for every loaded row that matches. */
  get mask(): Uint8Array {
    return this.result.mask;
  }

  /** 1 for every loaded row that is open now. */
  get open(): Uint8Array {
    return this.#filtered().open;
  }

  get listing(): Listing {
    const { result, scores } = this.#filtered();
    const key = [result, this.bounds, this.here, this.limit];
    if (!this.#listing || !same(this.#listing.key, key)) {
      this.#listing = { key, listing: this.#list(result, scores) };
    }
    return this.#listing.listing;
  }

  /** Metres from the person to a row, where that is known. */
  metresTo(row: number): number | undefined {
    const { lon, lat } = this.#model.table;
    return this.here && distanceMetres(this.here, [lon[row]!, lat[row]!]);
  }

  /** Moves the clock; true where that is another minute. */
  tick(now: number): boolean {
    const next = minute(now);
    if (next === this.now) return false;
    this.now = next;
    return true;
  }

  #filtered() {
    const { table, edition, openNow } = this.#model;
    const key = [this.query, edition, openNow, this.now];
    if (!this.#filter || !same(this.#filter.key, key)) {
      const open = openNow.column(table, this.now);
      const text = this.query.text.trim();
      const scores = text ? this.#model.search(text) : undefined;
      this.#filter = { key, open, scores, result: filterStations(table, this.query, open, scores) };
    }
    return this.#filter;
  }

  #list({ mask }: FilterResult, scores: Float64Array | undefined): Listing {
    const { table } = this.#model;
    const { bounds, here, limit } = this;
    const inView = bounds ? within(table, mask, bounds) : mask;
    const count = inView.reduce((sum, bit) => sum + bit, 0);
    if (here) {
      return { count, rows: this.#model.nearest(here, limit, inView).map(({ index }) => index) };
    }
    const rows: number[] = [];
    inView.forEach((bit, row) => bit && rows.push(row));
    // The best match first; equals stay in the order of the document.
    if (scores) rows.sort((a, b) => scores[b]! - scores[a]! || a - b);
    return { count, rows: rows.slice(0, limit) };
  }
}

function within({ lon, lat }: StationModel['table'], mask: Uint8Array, box: Box): Uint8Array {
  return mask.map((bit, row) =>
    bit &&
    lon[row]! >= box.west &&
    lon[row]! <= box.east &&
    lat[row]! >= box.south &&
    lat[row]! <= box.north
      ? 1
      : 0,
  );
}

function minute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
