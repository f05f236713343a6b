import { distanceMetres, type LonLat } from '../../rules/coordinates.ts';
import type { Box } from '../../stations/shard-set.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { EVERYTHING, isEverything, type ReadingQuery } from './reading-query.ts';

/** What the filters leave: 1 for every row they take in, and how well each fits what was typed. */
export interface Narrowed {
  readonly mask: Uint8Array;
  readonly scores?: ArrayLike<number> | undefined;
  /** Nothing fits what was typed; these nearly do. */
  readonly isLoose?: boolean;
}

/** What the rows stand in the order of. */
export type Order = 'near' | 'match' | 'similar' | 'open';

/**
 * The stations in the order they are listed: from near to far where a place is known, else the best
 * match of what was typed, else those that are open first, as the site lists them. Each result is
 * made once and kept until something it depends on changes.
 */
export class Listing {
  query: ReadingQuery = EVERYTHING;
  /** WGS-84, where the person stands or the place they named. */
  here: LonLat | undefined;
  /** The name of that place; none where the device told it. */
  place: string | undefined;
  /** How exactly the device knows, metres. */
  accuracy: number | undefined;
  /** The list is limited to this part of the map. */
  bounds: Box | undefined;
  /** Rows shown. */
  limit: number;
  /** Epoch milliseconds, to the minute. */
  now: number;
  /** What filters; it comes with the tools. Without it nothing is known of a list that is filtered. */
  narrow: ((query: ReadingQuery, open: Uint8Array) => Narrowed) | undefined;

  readonly model: StationModel;
  private kept: { readonly key: readonly unknown[]; value: unknown }[] = [];

  /** @param now epoch milliseconds */
  constructor(model: StationModel, limit: number, now = Date.now()) {
    this.model = model;
    this.limit = limit;
    this.now = minute(now);
  }

  /** Moves the clock; true where that is another minute. */
  tick(now = Date.now()): boolean {
    const next = minute(now);
    if (next === this.now) return false;
    this.now = next;
    return true;
  }

  /** Whether what is asked for can be shown. */
  get isKnown(): boolean {
    return isEverything(this.query) || this.narrow !== undefined;
  }

  /** 1 for every row that is open now. */
  get open(): Uint8Array {
    const { model, now } = this;
    return this.once(0, [model.edition, model.openNow, now], () =>
      model.openNow.column(model.table, now),
    );
  }

  get narrowed(): Narrowed {
    const { model, query, narrow, open } = this;
    return this.once(1, [query, narrow, open, model.edition], () =>
      narrow && !isEverything(query)
        ? narrow(query, open)
        : { mask: new Uint8Array(model.table.size).fill(1) },
    );
  }

  /** 1 for every row that is listed, shown or not. */
  private get listed(): Uint8Array {
    const { bounds, narrowed, model } = this;
    return this.once(4, [narrowed, bounds], () =>
      bounds ? within(model.table, narrowed.mask, bounds) : narrowed.mask,
    );
  }

  /** How many there are, shown or not. */
  get count(): number {
    const { listed } = this;
    return this.once(2, [listed], () => listed.reduce((sum, bit) => sum + bit, 0));
  }

  /** Rows of the table, at most `limit`. */
  get rows(): readonly number[] {
    const { listed, open, here, limit } = this;
    return this.once(3, [listed, here, limit, here ? 0 : open], () => this.list());
  }

  get order(): Order {
    const { scores, isLoose } = this.narrowed;
    if (isLoose) return 'similar';
    return this.here ? 'near' : scores ? 'match' : 'open';
  }

  /** Metres from the place to a row, where there is one. */
  metresTo(row: number): number | undefined {
    const { lon, lat } = this.model.table;
    return this.here && distanceMetres(this.here, [lon[row]!, lat[row]!]);
  }

  private list(): number[] {
    const { here, limit, model, open, listed } = this;
    const { scores } = this.narrowed;
    if (here) return model.nearest(here, limit, listed).map(({ index }) => index);
    const rows: number[] = [];
    listed.forEach((bit, row) => bit && rows.push(row));
    rows.sort((a, b) => (scores ? scores[b]! - scores[a]! : 0) || open[b]! - open[a]! || a - b);
    return rows.slice(0, limit);
  }

  private once<T>(slot: number, key: readonly unknown[], make: () => T): T {
    const known = this.kept[slot];
    if (known && known.key.every((part, at) => part === key[at])) return known.value as T;
    const value = make();
    this.kept[slot] = { key, value };
    return value;
  }
}

function within({ lon, lat }: StationModel['table'], mask: Uint8Array, box: Box): Uint8Array {
  const { west, south, east, north } = box;
  return mask.map((bit, row) => {
    const [x, y] = [lon[row]!, lat[row]!];
    return bit && x >= west && x <= east && y >= south && y <= north ? 1 : 0;
  });
}

function minute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}
