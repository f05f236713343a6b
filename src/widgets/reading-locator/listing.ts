import { StationListing, type Order } from '../../stations/listing.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { EVERYTHING, isEverything, type ReadingQuery } from './reading-query.ts';

/** The stations of a locator in the order they are listed: those that are open first. */
export class Listing extends StationListing<ReadingQuery> {
  /** @param now epoch milliseconds */
  constructor(model: StationModel, pageSize: number, now?: number) {
    super(model, { query: EVERYTHING, isEverything, openFirst: Infinity, pageSize }, now);
  }

  override get order(): Exclude<Order, 'given'> {
    const order = super.order;
    return order === 'given' ? 'open' : order;
  }
}
