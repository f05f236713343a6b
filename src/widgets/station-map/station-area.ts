import type { MapPane } from '../../stations/map-pane.ts';
import type { MapSync } from '../../stations/map-sync.ts';
import { quietly } from '../../stations/quietly.ts';
import { covers, type Box } from '../../stations/shard-set.ts';
import type { StationBrowser } from '../../stations/station-browser.ts';
import type { StationModel } from '../../stations/station-model.ts';

/** The part of the country that is looked at: moves the map there, and loads what lies in it. */
export class StationArea {
  box: Box | undefined;
  /** How often the map was moved: what comes late must not move it from where it was put since. */
  moves = 0;

  #model: StationModel;
  #browser: StationBrowser;
  #map: MapPane;
  #loading: AbortController | undefined;

  constructor(model: StationModel, browser: StationBrowser, map: MapPane) {
    this.#model = model;
    this.#browser = browser;
    this.#map = map;
  }

  /** Ends what it is loading. */
  end(): void {
    this.#loading?.abort();
  }

  move(act: (sync: MapSync) => void): void {
    this.moves += 1;
    this.#map.move(act);
  }

  showMatches(): void {
    this.move(sync => sync.showMatches(this.#model, this.#browser));
  }

  showRegion(region: string): void {
    this.move(sync => sync.showRegion(this.#model, region));
    // Where no map is in sight, nothing else asks for what the list is to show.
    const box = this.#model.regions.node(region)?.box;
    if (box) this.load(box);
  }

  /** The map came to rest; where a person moved it, the list shows just what is in it. */
  viewed(box: Box, byPerson: boolean): void {
    if (byPerson) {
      this.moves += 1;
      this.#browser.bounds = box;
    }
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
    if (!before || !covers(box, before)) this.#loading?.abort();
    if (!this.#loading || this.#loading.signal.aborted) this.#loading = new AbortController();
    void quietly(this.#fill(box, this.#loading.signal));
  }

  async #fill(box: Box, signal: AbortSignal): Promise<void> {
    await this.#model.loadView(box, signal);
    // What this opened may hold more that the larger part needs, which came later.
    if (this.box && this.box !== box) await this.#model.loadView(this.box, signal);
  }
}
