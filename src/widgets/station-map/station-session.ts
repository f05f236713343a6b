import type { Client } from '../../data/client.ts';
import type { StationFeature } from '../../data/generated/types.ts';
import type { MapSelection } from '../../map/index.ts';
import type { FocusTarget } from './focus-keeper.ts';
import { fullAddress } from './full-address.ts';
import { FilterChangeEvent, StationSelectEvent } from './events.ts';
import type { MapPane } from './map-pane.ts';
import type { Words } from './open-words.ts';
import type { HereProblem, Parts } from './parts.ts';
import { findPosition, type PositionResult } from './position.ts';
import { widened, type Box } from './shard-set.ts';
import { StationBrowser } from './station-browser.ts';
import { EMPTY_QUERY, type StationQuery } from './station-filter.ts';
import type { StationModel } from './station-model.ts';

export interface SessionOptions {
  words: Words;
  client: Client;
  map: MapPane;
  pageSize: number;
  only: readonly string[];
  /** Shows again. */
  update: () => void;
  emit: (event: Event) => void;
  /** Loads everything again. */
  reload: () => void;
  /** Puts the focus where the person goes on. */
  focus: (what: FocusTarget, id: string) => void;
  find?: () => Promise<PositionResult>;
}

/** How many of the nearest stations must be certain. */
const NEAREST = 20;

/** One person at one set of stations: what they asked, chose and see, and what they can do. */
export class StationSession implements Parts {
  readonly model: StationModel;
  readonly browser: StationBrowser;
  readonly words: Words;
  readonly only: readonly string[];
  wide = false;
  pane: 'list' | 'map' = 'list';
  filtersOpen = false;
  locating = false;
  hereProblem: HereProblem | undefined;
  selected = '';
  hovered = '';
  detail: Parts['detail'] = 'loading';
  copied: 'yes' | 'no' | undefined;

  #options: SessionOptions;
  #ended = new AbortController();
  #viewing: AbortController | undefined;
  /** What the map shows. */
  #box: Box | undefined;

  constructor(model: StationModel, options: SessionOptions) {
    this.model = model;
    this.browser = new StationBrowser(model, options.client.now());
    this.browser.limit = options.pageSize;
    this.words = options.words;
    this.only = options.only;
    this.#options = options;
  }

  /** Ends what it is loading. */
  end(): void {
    this.#ended.abort();
    this.#viewing?.abort();
  }

  get pageSize(): number {
    return this.#options.pageSize;
  }

  get hint(): string {
    return this.#options.map.hint;
  }

  get overview(): boolean {
    const { shards, loading } = this.model;
    if (!shards || this.browser.here || loading) return false;
    return this.#box ? shards.lacks(this.#box) : true;
  }

  get station(): StationFeature | undefined {
    return this.model.table.features[this.model.table.rowOf(this.selected)];
  }

  start(query: Partial<StationQuery>): void {
    this.browser.query = { ...EMPTY_QUERY, ...query };
    void this.#quietly(this.model.loadExtras(this.browser.now, this.#ended.signal));
    const { map, client } = this.#options;
    void this.#quietly(map.setBase(this.model, client, this.#ended.signal));
  }

  /** Goes on where the person was when the stations were loaded again. */
  resume(before: StationSession): void {
    const { query, bounds, here, limit } = before.browser;
    Object.assign(this.browser, { bounds, here, limit });
    this.pane = before.pane;
    this.filtersOpen = before.filtersOpen;
    this.start(query);
    if (before.#box) this.viewed(before.#box, false);
    if (here) void this.#quietly(this.model.loadNear(here, NEAREST, this.#ended.signal));
    if (this.model.table.rowOf(before.selected) < 0) return;
    this.selected = before.selected;
    void this.#loadDetail(this.selected);
  }

  readonly ask = (change: Partial<StationQuery>): void => {
    this.browser.query = { ...this.browser.query, ...change };
    this.browser.limit = this.#options.pageSize;
    this.#options.emit(new FilterChangeEvent(this.browser.query));
    this.#options.update();
  };

  readonly clear = (): void => {
    this.browser.bounds = undefined;
    this.ask(EMPTY_QUERY);
    this.#showMatches();
  };

  readonly showAll = (): void => {
    this.browser.bounds = undefined;
    this.browser.here = undefined;
    this.#options.map.setHere(undefined);
    this.clear();
  };

  #showMatches(): void {
    this.#options.map.move(sync => sync.showMatches(this.model, this.browser));
  }

  readonly showMore = (): void => {
    this.browser.limit += this.#options.pageSize;
    this.#options.update();
  };

  readonly goTo = (region: string): void => {
    this.hereProblem = undefined;
    this.browser.bounds = undefined;
    this.ask({ region });
    const { map } = this.#options;
    if (region) map.move(sync => sync.showRegion(this.model, region));
    else this.#showMatches();
    // Where no map is in sight, nothing else asks for what the list is to show.
    const box = this.model.regions.node(region)?.box;
    if (box) {
      this.#box = box;
      void this.#quietly(this.model.loadView(box, this.#ended.signal));
    }
  };

  readonly locate = (): void => {
    void this.#locate();
  };

  async #locate(): Promise<void> {
    const { find = findPosition, map, update, focus } = this.#options;
    this.locating = true;
    this.hereProblem = undefined;
    update();
    const found = await find();
    this.locating = false;
    if (found.ok) {
      const here = [found.lon, found.lat] as const;
      this.browser.here = here;
      this.browser.bounds = undefined;
      this.browser.limit = this.#options.pageSize;
      map.setHere(found);
      update();
      const nearest = this.model.loadNear(here, NEAREST, this.#ended.signal);
      await this.#quietly(nearest);
      map.move(sync => sync.showNear(this.model, here, this.browser.listing.rows));
    } else {
      this.hereProblem = found.why;
      focus('region', '');
    }
    update();
  }

  /** Shows a station in full; false when it is not here. */
  show(id: string): boolean {
    if (this.model.table.rowOf(id) < 0) return false;
    this.selected = id;
    this.copied = undefined;
    this.#options.map.move(sync => sync.showStation(this.model, id));
    void this.#loadDetail(id);
    this.#options.update();
    return true;
  }

  readonly choose = (id: string): void => {
    if (!this.show(id)) return;
    this.#options.emit(new StationSelectEvent(this.station!));
    this.#options.focus('detail', id);
  };

  async #loadDetail(id: string): Promise<void> {
    const { resolve } = this.model;
    this.detail = resolve ? 'loading' : 'none';
    if (!resolve) return;
    const { client, update } = this.#options;
    const { signal } = this.#ended;
    // Half of those who come never open a station: its check is loaded with the first.
    const loading = import('../../data/station-detail.ts').then(({ loadDetail }) =>
      loadDetail(client, id, { resolve, signal }),
    );
    const result = await this.#quietly(loading);
    if (this.selected !== id || signal.aborted) return;
    this.detail = result?.ok ? result.data : 'failed';
    update();
  }

  readonly close = (): void => {
    const id = this.selected;
    this.selected = '';
    this.#options.focus('row', id);
    this.#options.update();
  };

  readonly toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
    if (!this.filtersOpen) this.#options.focus('filters', '');
    this.#options.update();
  };

  readonly showPane = (pane: 'list' | 'map'): void => {
    this.pane = pane;
    this.#options.update();
  };

  readonly hover = (id: string): void => {
    if (id === this.hovered) return;
    this.hovered = id;
    this.#options.update();
  };

  readonly copyAddress = (feature: StationFeature): void => {
    const copying = navigator.clipboard?.writeText(fullAddress(this.model.regions, feature));
    void (copying ?? Promise.reject())
      .then(
        () => (this.copied = 'yes'),
        () => (this.copied = 'no'),
      )
      .then(this.#options.update);
  };

  readonly zoom = (step: number): void => this.#options.map.zoom(step);

  readonly reload = (): void => this.#options.reload();

  readonly retryShards = (): void => {
    this.model.retryShards();
    if (this.#box) this.viewed(this.#box, false);
    this.#options.update();
  };

  /** The map came to rest: the list follows, and what it shows is loaded. */
  viewed(box: Box, byPerson: boolean): void {
    this.#box = box;
    if (byPerson) this.browser.bounds = box;
    this.#viewing?.abort();
    this.#viewing = new AbortController();
    void this.#quietly(this.model.loadView(box, this.#viewing.signal));
    this.#options.update();
  }

  /** A pin or a cluster was chosen on the map. */
  chosen(selection: MapSelection): void {
    const { features } = this.model.table;
    if ('index' in selection) {
      const feature = features[selection.index];
      if (feature) this.choose(feature.id);
    } else if (selection.members) {
      // Stations at one place: the list shows just these.
      this.browser.bounds = widened(selection.cluster.bbox);
      this.pane = 'list';
      this.#options.focus('row', features[selection.members[0]!]?.id ?? '');
      this.#options.update();
    }
  }

  /** Waits for a load whose end the model itself tells; being called off is no fault. */
  async #quietly<T>(loading: Promise<T>): Promise<T | undefined> {
    try {
      return await loading;
    } catch (error) {
      if ((error as Error).name !== 'AbortError') console.error('union-widgets:', error);
      return undefined;
    }
  }
}
