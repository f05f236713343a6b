import type { MapSync } from '../../../stations/map-sync.ts';
import { pause } from '../../../data/pause.ts';
import { quietly } from '../../../stations/quietly.ts';
import { covers, type Box } from '../../../stations/shard-set.ts';
import type { DeskState } from './desk-state.ts';

/** More stations than these are not looked through while a person waits for an answer. */
const MANY = 20_000;

/** The part of the country that is looked at: moves the map there, and loads what lies in it. */
export class DeskArea {
  box: Box | undefined;
  /** How often the map was moved: what comes late must not move it from where it was put since. */
  moves = 0;

  private desk: DeskState;
  private loading: AbortController | undefined;

  constructor(desk: DeskState) {
    this.desk = desk;
  }

  /** Whether stations of the part that is looked at are not here. */
  get isLacking(): boolean {
    const { shards, pending } = this.desk.model;
    // All of them came in columns.
    if (shards && pending.length === 0) return false;
    return this.box ? (shards?.lacks(this.box) ?? false) : shards !== undefined;
  }

  /** Asks again for what did not come. */
  readonly retry = (): void => {
    this.desk.model.retryShards();
    this.load();
    this.desk.requestUpdate();
  };

  /** Ends what it is loading. */
  end(): void {
    this.loading?.abort();
    this.loading = undefined;
  }

  move(act: (sync: MapSync) => void): void {
    this.moves += 1;
    this.desk.map.move(act);
  }

  showMatches(): void {
    const moves = (this.moves += 1);
    const show = () => {
      const { model, holder } = this.desk;
      if (moves === this.moves) this.move(sync => sync.showMatches(model, holder.shown));
    };
    // To find out where a hundred thousand lie is work for a turn of its own.
    if (this.desk.model.table.size > MANY) void pause().then(show);
    else show();
  }

  showRegion(region: string): void {
    const { model } = this.desk;
    this.move(sync => sync.showRegion(model, region));
    // Where no map is in sight, nothing else asks for what the list is to show.
    const box = model.regions.node(region)?.box;
    if (box) this.load(box);
  }

  /**
   * Shows a division where it is known where it lies, '' all that matches; `isFirst`: the one a page
   * begins with, which a person may have left since.
   */
  showDivision(region: string, isFirst = false): void {
    const { model, listing, requestUpdate } = this.desk;
    if (isFirst && (!region || this.moves > 0)) return;
    if (!isFirst) listing.bounds = undefined;
    if (region && model.regions.node(region)) this.showRegion(region);
    else if (!isFirst && !region) this.showMatches();
    requestUpdate();
  }

  /** The map came to rest; where a person moved it, the list shows just what is in it. */
  viewed(box: Box, byPerson: boolean): void {
    if (byPerson) this.moves += 1;
    this.load(box);
  }

  /**
   * Loads what lies here. What was on its way for another part is called off; for a part of this one
   * it goes on: the map comes to rest a moment after a division was chosen.
   */
  load(box = this.box): void {
    if (!box) return;
    const before = this.box;
    this.box = box;
    if (!before || !covers(box, before)) this.loading?.abort();
    if (!this.loading || this.loading.signal.aborted) this.loading = new AbortController();
    void quietly(this.fill(box, this.loading.signal));
  }

  private async fill(box: Box, signal: AbortSignal): Promise<void> {
    const { model } = this.desk;
    await model.loadView(box, signal);
    // What this opened may hold more that the larger part needs, which came later.
    if (this.box && this.box !== box) await model.loadView(this.box, signal);
  }
}
