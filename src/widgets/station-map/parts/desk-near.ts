import type { LonLat } from '../../../rules/coordinates.ts';
import { findPosition } from '../../../stations/position.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { DeskArea } from './desk-area.ts';
import type { DeskState, Told } from './desk-state.ts';
import { openIndex } from './open-index.ts';

/** How many of the nearest stations must be certain. */
const NEAREST = 20;

const WHY: Readonly<Record<string, Told>> = { denied: 'hereDenied', timeout: 'hereTimeout' };

/** Where the person stands, after they asked for what is near, or a place they named; what is round it. */
export class DeskNear {
  /** The device is looking. */
  busy = false;

  private desk: DeskState;
  private area: DeskArea;

  constructor(desk: DeskState, area: DeskArea) {
    this.desk = desk;
    this.area = area;
  }

  /** Asks the device, once; false where it does not tell, and the person is told why. */
  async locate(signal: AbortSignal): Promise<boolean> {
    const { desk } = this;
    this.busy = true;
    desk.told = undefined;
    desk.requestUpdate();
    const found = await findPosition();
    // Whoever goes on after this asks anew.
    if (signal.aborted) return found.ok;
    this.busy = false;
    if (found.ok) {
      const { lon, lat, accuracy } = found;
      await this.show([lon, lat], { accuracy }, signal);
    } else desk.told = WHY[found.why] ?? 'hereUnsupported';
    desk.requestUpdate();
    return found.ok;
  }

  /** Lists what is nearest to a place, and shows both on the map. */
  async show(
    here: LonLat,
    { name, accuracy = 0 }: { name?: string | undefined; accuracy?: number | undefined },
    signal: AbortSignal,
  ): Promise<void> {
    const { desk, area } = this;
    // The device may know where it is before what loads shards is here.
    await quietly(openIndex(desk.holder.current, desk.client));
    if (signal.aborted) return;
    const { listing, settings, map } = desk;
    const moves = (area.moves += 1);
    const limit = settings.pageSize;
    Object.assign(listing, { here, place: name, accuracy, bounds: undefined, limit });
    map.setHere({ lon: here[0], lat: here[1], accuracy });
    desk.requestUpdate();
    await this.load(signal);
    // The person may have gone elsewhere while this was loading.
    if (!signal.aborted && moves === area.moves) {
      area.move(sync => sync.showNear(desk.model, here, desk.listing.rows));
    }
    desk.requestUpdate();
  }

  /** Loads what is nearest to where the person stands. */
  async load(signal: AbortSignal): Promise<void> {
    const { model, here } = this.desk;
    if (here) await quietly(model.loadNear(here, NEAREST, signal));
  }

  /** The list is of no place any more. */
  forget(): void {
    const { listing, map } = this.desk;
    listing.here = listing.place = listing.accuracy = undefined;
    map.setHere(undefined);
  }
}
