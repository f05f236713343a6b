import type { Client } from '../../data/client.ts';
import type { StationFeature } from '../../data/generated/types.ts';
import type { MapSelection } from '../../map/index.ts';
import type { FocusTarget } from './focus-keeper.ts';
import { FilterChangeEvent } from './events.ts';
import type { MapPane } from '../../stations/map-pane.ts';
import { NearMe } from './near-me.ts';
import type { Words } from './words.ts';
import type { HereProblem, Parts } from './parts.ts';
import type { PositionResult } from '../../stations/position.ts';
import { quietly } from '../../stations/quietly.ts';
import { widened, type Box } from '../../stations/shard-set.ts';
import { StationArea } from './station-area.ts';
import { StationBrowser } from '../../stations/station-browser.ts';
import { StationChoice } from './station-choice.ts';
import { EMPTY_QUERY, type StationQuery } from '../../stations/station-filter.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { StationSelectEvent } from '../../stations/station-select.ts';

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

/** One person at one set of stations: what they asked, chose and see, and what they can do. */
export class StationSession implements Parts {
  readonly model: StationModel;
  readonly browser: StationBrowser;
  readonly words: Words;
  readonly only: readonly string[];
  wide = false;
  pane: 'list' | 'map' = 'list';
  filtersOpen = false;
  hovered = '';

  #options: SessionOptions;
  #choice: StationChoice;
  #area: StationArea;
  #near: NearMe;
  #ended = new AbortController();
  /** The division to begin with, until it is known where it lies. */
  #region = '';
  /** A station to show once it is here. */
  #wanted = '';

  constructor(model: StationModel, options: SessionOptions) {
    this.model = model;
    this.browser = new StationBrowser(model, options.client.now());
    this.browser.limit = options.pageSize;
    this.words = options.words;
    this.only = options.only;
    this.#options = options;
    const { browser } = this;
    this.#choice = new StationChoice(model, options.client, options.update);
    this.#area = new StationArea(model, browser, options.map);
    this.#near = new NearMe({ ...options, model, browser, area: this.#area });
  }

  /** Ends what it is loading; what comes late changes nothing. */
  end(): void {
    this.#ended.abort();
    this.#area.end();
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
    return this.#area.box ? shards.lacks(this.#area.box) : true;
  }

  get locating(): boolean {
    return this.#near.busy;
  }

  get hereProblem(): HereProblem | undefined {
    return this.#near.problem;
  }

  get station(): StationFeature | undefined {
    return this.#choice.station;
  }

  get selected(): string {
    return this.#choice.id;
  }

  get detail(): Parts['detail'] {
    return this.#choice.detail;
  }

  get copied(): Parts['copied'] {
    return this.#choice.copied;
  }

  start(query: Partial<StationQuery>): void {
    this.browser.query = { ...EMPTY_QUERY, ...query };
    this.#region = this.browser.query.region;
    this.#loadExtras();
  }

  /** Goes on where the person was when the stations were loaded again. */
  resume(before: StationSession): void {
    const { query, bounds, here, limit } = before.browser;
    Object.assign(this.browser, { query, bounds, here, limit });
    this.pane = before.pane;
    this.filtersOpen = before.filtersOpen;
    this.#near.busy = before.locating;
    this.#area.box = before.#area.box;
    this.#area.moves = before.#area.moves;
    this.#region = before.#region;
    this.#wanted = before.#wanted;
    if (this.model.table.rowOf(before.selected) >= 0) this.#choice.id = before.selected;
    else this.#wanted ||= before.selected;
    this.wake();
  }

  /** Loads what was called off when the widget left the page, or when this session took over. */
  wake(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#loadExtras();
    this.#area.load();
    void this.#near.load(signal);
    if (this.locating) this.locate();
    if (this.selected && typeof this.detail === 'string') void this.#choice.load(signal);
    if (this.#wanted) this.show(this.#wanted);
  }

  #loadExtras(): void {
    const { map, client } = this.#options;
    const { signal } = this.#ended;
    void quietly(this.model.loadCalendar(this.browser.now, signal));
    void quietly(map.setBase(this.model, client, signal));
    void quietly(this.model.loadRegions(signal).then(() => this.#showRegion()));
  }

  /** Where all is in shards, only the names of divisions say where the first one lies. */
  #showRegion(): void {
    const region = this.#region;
    this.#region = '';
    if (!this.model.regions.node(region) || this.#area.moves > 0) return;
    if (this.model.shards) this.#area.showRegion(region);
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
    this.#area.showMatches();
  };

  readonly showAll = (): void => {
    this.browser.bounds = undefined;
    this.browser.here = undefined;
    this.#options.map.setHere(undefined);
    this.clear();
  };

  readonly showMore = (): void => {
    this.browser.limit += this.#options.pageSize;
    this.#options.update();
  };

  readonly goTo = (region: string): void => {
    this.#near.problem = undefined;
    this.browser.bounds = undefined;
    this.ask({ region });
    if (region) this.#area.showRegion(region);
    else this.#area.showMatches();
  };

  readonly locate = (): void => {
    void this.#near.locate(this.#ended.signal).then(found => {
      if (!found) this.#options.focus('region', '');
    });
  };

  /** Shows a station in full; false when it is not here, or not yet. */
  show(id: string): boolean {
    this.#wanted = '';
    if (this.model.table.rowOf(id) < 0) {
      void this.#fetch(id);
      return false;
    }
    this.#area.move(sync => sync.showStation(this.model, id));
    void this.#choice.take(id, this.#ended.signal);
    this.#options.update();
    return true;
  }

  /** A station that may lie in a shard that is not loaded is shown when it has come. */
  async #fetch(id: string): Promise<void> {
    if (!this.model.pending.length) return;
    const { signal } = this.#ended;
    const moves = (this.#area.moves += 1);
    this.#wanted = id;
    const found = await quietly(this.model.loadStation(id, signal));
    if (signal.aborted || this.#wanted !== id) return;
    this.#wanted = '';
    if (found && moves === this.#area.moves) this.show(id);
  }

  readonly choose = (id: string): void => {
    if (!this.show(id)) return;
    this.#options.emit(new StationSelectEvent(this.station!));
    this.#options.focus('detail', id);
  };

  readonly close = (): void => {
    const id = this.selected;
    void this.#choice.take('', this.#ended.signal);
    this.#options.focus('row', id);
    this.#options.update();
  };

  readonly toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
    if (!this.filtersOpen) this.#options.focus('filters', '');
    this.#options.update();
  };

  readonly toResults = (): void => this.#options.focus('summary', '');

  readonly showPane = (pane: 'list' | 'map'): void => {
    this.pane = pane;
    this.#options.update();
  };

  readonly hover = (id: string): void => {
    if (id === this.hovered) return;
    this.hovered = id;
    this.#options.update();
  };

  readonly copyAddress = (feature: StationFeature): void => void this.#choice.copyAddress(feature);

  readonly zoom = (step: number): void => this.#options.map.zoom(step);

  readonly reload = (): void => this.#options.reload();

  readonly retryShards = (): void => {
    this.model.retryShards();
    this.#area.load();
    this.#options.update();
  };

  /** The map came to rest: the list follows, and what it shows is loaded. */
  viewed(box: Box, byPerson: boolean): void {
    this.#area.viewed(box, byPerson);
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
}
