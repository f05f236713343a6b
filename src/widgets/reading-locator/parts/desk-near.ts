import type { LonLat } from '../../../rules/coordinates.ts';
import { findPosition } from '../../../stations/position.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { DeskState, Told } from './desk-state.ts';

/** How many of the nearest stations must be certain. */
const NEAREST = 20;

const WHY: Readonly<Record<string, Told>> = { denied: 'hereDenied', timeout: 'hereTimeout' };

/** Brings what is near a place or in a division, where not all stations are here. */
export class DeskNear {
  /** The device is looking. */
  busy = false;

  private desk: DeskState;
  private running = new AbortController();
  /** What was needed came, or will not. */
  private isSupplied = false;

  constructor(desk: DeskState) {
    this.desk = desk;
  }

  get signal(): AbortSignal {
    return this.running.signal;
  }

  /** Ends what is under way, and begins anew. */
  renew(): void {
    this.running.abort();
    this.running = new AbortController();
  }

  stop(): void {
    this.running.abort();
    this.busy = false;
  }

  /** Asks the device, once; false where it does not tell, and the person is told why. */
  async locate(): Promise<boolean> {
    const { desk, signal } = this;
    this.busy = true;
    desk.told = undefined;
    desk.requestUpdate();
    const found = await findPosition();
    // Whoever goes on after this asks anew.
    if (signal.aborted) return found.ok;
    this.busy = false;
    if (found.ok) {
      desk.listing.accuracy = found.accuracy;
      await this.show([found.lon, found.lat]);
    } else desk.told = WHY[found.why] ?? 'hereUnsupported';
    desk.requestUpdate();
    return found.ok;
  }

  /** Lists what is nearest to a place, of that name where it has one. */
  async show(place: LonLat, name?: string): Promise<void> {
    const { desk, signal } = this;
    const { listing, model } = desk;
    listing.here = place;
    listing.place = name;
    listing.bounds = undefined;
    desk.requestUpdate();
    await quietly(model.loadNear(place, NEAREST, signal));
    desk.requestUpdate();
  }

  /** The list is of no place any more. */
  forget(): void {
    const { listing } = this.desk;
    listing.here = listing.place = listing.accuracy = listing.bounds = undefined;
    this.desk.requestUpdate();
  }

  /** What is not here yet, and is needed for what is asked. */
  async supply(): Promise<void> {
    const { model, query, here, place, now } = this.desk;
    const { signal } = this;
    this.isSupplied = false;
    if (model.shards) this.bringFinder();
    if (query.region) await this.loadRegion(query.region);
    if (here) await this.show(here, place);
    await quietly(model.loadCalendar(now, signal));
    this.isSupplied = !signal.aborted;
  }

  /** The widget is on the page again: what was broken off goes on. */
  wake(): void {
    if (!this.signal.aborted) return;
    this.renew();
    if (!this.isSupplied) void this.supply();
  }

  /** Brings what finds by words and divisions. */
  bringFinder(): void {
    const { model } = this.desk;
    void quietly(model.bringFinder());
    void quietly(model.loadRegions(this.signal));
  }

  /** Loads what lies in a division, where that is not too much, and what is nearest to its middle. */
  async loadRegion(code: string): Promise<void> {
    const { desk, signal } = this;
    const { model } = desk;
    if (!code || !model.shards) return;
    await quietly(model.loadRegions(signal));
    const node = model.regions.node(code);
    if (!node) return;
    await quietly(model.loadView(node.box, signal));
    await quietly(model.loadNear(node.center, NEAREST, signal));
    desk.requestUpdate();
  }
}
