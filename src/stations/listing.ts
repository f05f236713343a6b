import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import { rowsWithin } from './rows-within.ts';
import type { Box } from './shard-set.ts';
import type { StationModel } from './station-model.ts';

/** What the filters leave: 1 for every row they take in, and how well each fits what was typed. */
export interface Narrowed {
  readonly mask: Uint8Array;
  /** How many those are, where that was counted. */
  readonly count?: number | undefined;
  readonly scores?: ArrayLike<number> | undefined;
  /** Nothing fits what was typed; these nearly do. */
  readonly isLoose?: boolean;
  /** The best of some rows, where they are too many to be compared. */
  readonly top?: ((listed: Uint8Array, limit: number) => number[]) | undefined;
}

/** What the rows stand in the order of. */
export type Order = 'near' | 'match' | 'similar' | 'open' | 'given';

/** How a widget lists. */
export interface ListingWays<Query> {
  /** What is asked for at first. */
  readonly query: Query;
  /** Whether a query leaves all stations. */
  isEverything(query: Query): boolean;
  /**
   * Without a place and a text those that are open stand first, where there are at most so many;
   * else they stand as the site lists them.
   */
  readonly openFirst: number;
  /** Rows shown at a time. */
  readonly pageSize: number;
}

/**
 * The stations in the order they are listed: from near to far where a place is known, else the best
 * match of what was typed, else those that are open first or as the site lists them. Each result is
 * made once and kept until something it depends on changes.
 */
export class StationListing<Query> {
  query: Query;
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
  narrow: ((query: Query, open: Uint8Array) => Narrowed) | undefined;

  readonly model: StationModel;
  private ways: ListingWays<Query>;
  private kept: { readonly key: readonly unknown[]; value: unknown }[] = [];

  /** @param now epoch milliseconds */
  constructor(model: StationModel, ways: ListingWays<Query>, now = Date.now()) {
    this.model = model;
    this.ways = ways;
    this.query = ways.query;
    this.limit = ways.pageSize;
    this.now = minute(now);
  }

  /** Moves the clock; true where that is another minute. */
  tick(now = Date.now()): boolean {
    const next = minute(now);
    if (next === this.now) return false;
    this.now = next;
    return true;
  }

  /** Whether what is asked for leaves all stations. */
  get isWhole(): boolean {
    return this.ways.isEverything(this.query);
  }

  /** Whether what is asked for can be shown. */
  get isKnown(): boolean {
    return this.isWhole || this.narrow !== undefined;
  }

  /** 1 for every row that is open now. */
  get open(): Uint8Array {
    const { model, now } = this;
    return this.once(0, [model.edition, model.openNow, now], () =>
      model.openNow.column(model.table, now),
    );
  }

  /** What filters keeps what it made, and may find more of it a moment later. */
  get narrowed(): Narrowed {
    const { model, query, narrow, open } = this;
    if (narrow && !this.isWhole) return narrow(query, open);
    return this.once(1, [query, open, model.edition], () => ({ mask: allOf(model.table) }));
  }

  /** 1 for every row that the filters take in. */
  get mask(): Uint8Array {
    return this.narrowed.mask;
  }

  /** 1 for every row that is listed, shown or not. */
  get listed(): Uint8Array {
    const { bounds, mask, model } = this;
    return this.once(4, [mask, bounds], () =>
      bounds ? rowsWithin(model.table, mask, bounds) : mask,
    );
  }

  /** How many there are, shown or not. */
  get count(): number {
    const { listed, narrowed } = this;
    return this.once(2, [listed], () =>
      listed === narrowed.mask ? (narrowed.count ?? sumOf(listed)) : sumOf(listed),
    );
  }

  /** Rows of the table, at most `limit`. */
  get rows(): readonly number[] {
    const { listed, open, here, limit } = this;
    return this.once(3, [listed, here, limit, here ? 0 : open], () => this.list());
  }

  get order(): Order {
    const { scores, isLoose } = this.narrowed;
    if (isLoose) return 'similar';
    if (this.here) return 'near';
    return scores ? 'match' : this.isOpenFirst ? 'open' : 'given';
  }

  /** Whether those that are open stand first among equals. */
  get isOpenFirst(): boolean {
    return this.model.table.size <= this.ways.openFirst;
  }

  /** Metres from the place to a row, where there is one. */
  metresTo(row: number): number | undefined {
    return this.here && distanceMetres(this.here, this.model.table.placeOf(row));
  }

  private list(): number[] {
    const { here, limit, model, listed } = this;
    const { scores, top } = this.narrowed;
    if (here && model.near) return model.nearest(here, limit, listed).map(({ index }) => index);
    const { isOpenFirst } = this;
    if (top && !isOpenFirst) return top(listed, limit);
    const rows: number[] = [];
    // As they are given, the first of a hundred thousand are there at once.
    const most = scores || isOpenFirst ? Infinity : limit;
    for (let row = 0; row < listed.length && rows.length < most; row += 1) {
      if (listed[row]) rows.push(row);
    }
    if (most === limit) return rows;
    const open = isOpenFirst ? this.open : listed;
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

/** A plain loop: many times as fast as `reduce` on a hundred thousand rows. */
function sumOf(bits: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < bits.length; row += 1) sum += bits[row]!;
  return sum;
}

function minute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

/** Every row, but those that another is shown in the place of. */
function allOf({ size, hidden }: StationModel['table']): Uint8Array {
  const mask = new Uint8Array(size).fill(1);
  hidden?.forEach((bit, row) => bit && (mask[row] = 0));
  return mask;
}
