import type { HereProblem } from './parts.ts';
import { findPosition, type PositionResult } from '../../stations/position.ts';
import { quietly } from '../../stations/quietly.ts';
import type { MapPane } from '../../stations/map-pane.ts';
import type { StationArea } from './station-area.ts';
import type { StationBrowser } from '../../stations/station-browser.ts';
import type { StationModel } from '../../stations/station-model.ts';

/** How many of the nearest stations must be certain. */
const NEAREST = 20;

export interface NearMeOptions {
  model: StationModel;
  browser: StationBrowser;
  area: StationArea;
  map: MapPane;
  pageSize: number;
  update: () => void;
  find?: () => Promise<PositionResult>;
}

/** Where the person stands, after they asked for what is near, and the stations round it. */
export class NearMe {
  /** The device is looking. */
  busy = false;
  problem: HereProblem | undefined;

  #options: NearMeOptions;

  constructor(options: NearMeOptions) {
    this.#options = options;
  }

  /** Asks the device, once, and shows what is near; false where it does not tell. */
  async locate(signal: AbortSignal): Promise<boolean> {
    const { find = findPosition, browser, area, map, update } = this.#options;
    const moves = (area.moves += 1);
    this.busy = true;
    this.problem = undefined;
    update();
    const found = await find();
    // Whoever goes on after this session asks anew.
    if (signal.aborted) return true;
    this.busy = false;
    if (found.ok) {
      const here = [found.lon, found.lat] as const;
      browser.here = here;
      browser.bounds = undefined;
      browser.limit = this.#options.pageSize;
      map.setHere(found);
      update();
      await this.load(signal);
      // The person may have gone elsewhere while this was loading.
      if (!signal.aborted && moves === area.moves) {
        area.move(sync => sync.showNear(this.#options.model, here, browser.listing.rows));
      }
    } else {
      this.problem = found.why;
    }
    update();
    return found.ok;
  }

  /** Loads what is nearest to where the person stands. */
  async load(signal: AbortSignal): Promise<void> {
    const { model, browser } = this.#options;
    if (browser.here) await quietly(model.loadNear(browser.here, NEAREST, signal));
  }
}
