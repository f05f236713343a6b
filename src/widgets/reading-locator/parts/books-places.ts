import type { StationFeature } from '../../../data/generated/types.ts';
import type { Holding } from '../../../rules/books/book.ts';
import { nearHoldings } from '../../../rules/books/near-holdings.ts';
import { distanceMetres, type LonLat } from '../../../rules/coordinates.ts';
import type { ReadingContext } from '../part.ts';
import { NEAR } from './books-near.ts';

/** Where holdings are: their stations, how far and whether open, as far as the list knows. */
export class Places {
  private readonly context: ReadingContext;
  private readonly origin: LonLat | undefined;

  /** @param home the station distances count from while the person's own place is not known */
  constructor(context: ReadingContext, home?: string) {
    this.context = context;
    this.origin = home === undefined ? undefined : this.positionOf(home);
  }

  feature(id: string): StationFeature | undefined {
    const { table } = this.context.model;
    return table.feature(table.rowOf(id));
  }

  /** Metres from the person, or from the station they look at. */
  metres(id: string): number | undefined {
    const row = this.context.model.table.rowOf(id);
    if (row < 0) return undefined;
    const there = this.positionOf(id);
    return (
      this.context.metresTo(row) ?? (this.origin && there && distanceMetres(this.origin, there))
    );
  }

  /** Undefined where that is not known. */
  isOpen(id: string): boolean | undefined {
    const feature = this.feature(id);
    if (!feature) return undefined;
    const { state } = this.context.model.openNow.of(feature, this.context.now);
    return state === 'unknown' || state === 'none' ? undefined : state === 'open';
  }

  /** What helps somebody who wants the book now first: open and on the shelf, then the nearest. */
  inOrder(holdings: readonly Holding[] = []): Holding[] {
    return nearHoldings(holdings, {
      metres: id => this.metres(id),
      open: id => this.isOpen(id),
    });
  }

  /** Ids of the stations nearest to the person, worked out on the device and sent nowhere. */
  near(): ReadonlySet<string> {
    const { here, model } = this.context;
    const found = here ? model.nearest(here, NEAR) : [];
    return new Set(found.map(({ index }) => model.table.idOf(index)));
  }

  private positionOf(id: string): LonLat | undefined {
    const [lon, lat] = this.feature(id)?.geometry.coordinates ?? [];
    return lon === undefined || lat === undefined ? undefined : [lon, lat];
  }
}
