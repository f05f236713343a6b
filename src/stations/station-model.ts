import type { Region, ShardEntry, StationFeature } from '../data/generated/types.ts';
import type { Problem } from '../data/problem.ts';
import type { Site } from '../data/make-site.ts';
import { CN_CALENDAR } from '../rules/calendar-cn.ts';
import { makeCalendar } from '../rules/calendar.ts';
import { resolverFor, rootOf, type Resolve } from '../data/urls.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Near } from '../rules/nearest.ts';
import type { NearestRows } from './nearest-rows.ts';
import { OpenNow } from './open-now.ts';
import type { RegionTree } from './region-tree.ts';
import type { ColumnNames } from './column-names.ts';
import type { ColumnMode } from './column-mode.ts';
import type { Box } from './shard-set.ts';
import type { StationFinder } from './station-finder.ts';
import type { StationShards } from './station-shards.ts';
import type {
  ClientGiver,
  GivenStations,
  ModelOptions,
  StationOrigin,
  SitePart,
} from './station-model-given.ts';
import { StationTable } from './station-table.ts';
import { zoneOf } from './zone-of.ts';

/** Shards as a model needs them: what is not loaded of them, and ways to load more. */
export type Shards = Pick<
  StationShards,
  'loading' | 'failed' | 'pending' | 'lacks' | 'loadView' | 'loadNear' | 'loadRegions' | 'retry'
> & { readonly columnsBytes?: number | undefined };

/** What is known of divisions. */
export type Regions = Pick<RegionTree, keyof RegionTree>;

const NO_REGIONS: Regions = {
  size: 0,
  roots: [],
  node: () => undefined,
  all: () => [],
  path: () => [],
  find: () => [],
};

/**
 * The stations a widget has and can get: those loaded, the shards that hold the others, the divisions
 * they lie in, and when they are open. It begins with what a list needs. Whatever loads or searches
 * is brought when it is asked for, or given along by `wholeModel`.
 */
export class StationModel {
  readonly table = new StationTable();
  readonly client: ClientGiver;
  readonly site: Site | undefined;
  /** What references of the documents mean; none for a document the page itself gave. */
  readonly resolve: Resolve | undefined;
  /** IANA time zone of the site. */
  readonly tz: string;
  /** The kinds shown; all when empty. */
  readonly only: readonly string[];
  readonly changed: () => void;
  /** Why the pages that follow are missing, of a collection in pages. */
  readonly partial: Problem | undefined;
  /** Where the stations report how they are just now. */
  liveHref: string | undefined;
  /** All stations of the source, loaded or not, of the kinds shown. */
  total: number;
  /** Stations that came but could not be used. */
  dropped = 0;
  openNow: OpenNow;
  /** Counts up whenever rows are added, or what they are found by. */
  edition = 0;
  /** Counts up whenever rows that came as columns were named. */
  named = 0;
  /** Where the stations are in shards. */
  shards: Shards | undefined;
  /** The divisions before `bringFinder`, where a first look names them. */
  tree: Regions | undefined;
  /** Where the columns of all stations are, if the index names them. */
  columnsHref: string | undefined;
  /** Finds what is nearest; it comes with the tools, for a first list knows no place. */
  near: NearestRows | undefined;
  /** Finds by words and divisions, from `bringFinder` on. */
  finder: StationFinder | undefined;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private divisions: readonly Region[];
  private mode: ColumnMode | undefined;

  constructor(client: ClientGiver, given: GivenStations, options: ModelOptions) {
    const { site, url, only = [], changed } = options;
    this.client = client;
    this.site = site;
    this.only = only;
    this.changed = changed;
    this.resolve = site?.resolve ?? (url ? resolverFor(rootOf(url)) : undefined);
    this.tz = zoneOf(site);
    this.openNow = new OpenNow(makeCalendar(CN_CALENDAR), this.tz);
    this.divisions = given.regions ?? [];
    this.partial = given.partial;
    this.liveHref = given.liveHref;
    this.take(given);
    this.total = this.table.size;
  }

  /** Shards that are not loaded, as entries to draw. */
  get pending(): ShardEntry[] {
    return this.columns === 'here' ? [] : (this.shards?.pending() ?? []);
  }

  /** Loads of shards that are under way. */
  get loading(): number {
    return this.shards?.loading ?? 0;
  }

  /** The divisions; none are known before `bringFinder`. */
  get regions(): Regions {
    return this.finder?.regions ?? this.tree ?? NO_REGIONS;
  }

  add(features: readonly StationFeature[]): void {
    const { only, mode, table } = this;
    const shown = only.length
      ? features.filter(({ properties }) => properties.kinds.some(kind => only.includes(kind)))
      : features;
    if (mode?.state === 'here') mode.add(shown);
    else table.add(shown);
    void this.finder?.warm();
    this.edition += 1;
  }

  /** The sites that the stations are of, in the order of the page; none without a site document. */
  get sites(): readonly SitePart[] {
    const { site, liveHref } = this;
    return site ? [{ site, prefix: '', liveHref }] : [];
  }

  /** Whose base map is shown: of several sites, the first that has one. */
  get mapSite(): Site | undefined {
    return this.site;
  }

  /** Where stations report how they are just now. */
  get feeds(): readonly string[] {
    return this.liveHref ? [this.liveHref] : [];
  }

  /** Whose a station is; of several sources each has its own documents. */
  originOf(id: string): StationOrigin {
    return { id, resolve: this.resolve, site: this.site, liveHref: this.liveHref };
  }

  /** Names of the other sources that tell of the station of a row. */
  alsoIn(_row: number): readonly string[] {
    return [];
  }

  /** Adds what came. */
  take({ features, dropped = 0 }: GivenStations): void {
    this.add(features);
    this.dropped += dropped;
  }

  /** Takes the names of divisions. */
  takeRegions(regions: readonly Region[]): void {
    this.divisions = regions;
    this.finder?.take(regions);
    this.edition += 1;
    this.changed();
  }

  /** Brings the divisions alone, for the names on a map that nobody searches yet. Rejects likewise. */
  async bringTree(): Promise<void> {
    if (this.regions.size || !this.divisions.length) return;
    const { RegionTree } = await import('./region-tree.ts');
    if (this.regions.size) return;
    this.tree = new RegionTree(this.divisions);
    this.changed();
  }

  /** Brings what `search` and `regions` need. Rejects when its code does not arrive. */
  async bringFinder(): Promise<void> {
    if (this.finder) return;
    const { StationFinder } = await import('./station-finder.ts');
    if (this.finder) return;
    this.finder = new StationFinder(this.table, this.divisions);
    if (this.table.names) await this.finder.lay(this.table.names as ColumnNames);
    void this.finder.warm();
    this.edition += 1;
    this.changed();
  }

  /** Score of a text search by row, 0 for no match; undefined before `bringFinder`. */
  search(text: string): Uint16Array | undefined {
    return this.finder?.search(text);
  }

  /** The nearest rows that the mask takes in, of those loaded; none before `near` is here. */
  nearest(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    return this.near?.find(place, count, mask) ?? [];
  }

  /** How many stations are here. */
  get loaded(): number {
    return this.table.size;
  }

  /** Columns of all stations: none there are, or how far they are. */
  get columns(): 'none' | 'offered' | 'loading' | 'here' | 'failed' {
    return this.mode?.state ?? (this.columnsHref ? 'offered' : 'none');
  }

  /** About their size on the wire, bytes, where the index tells it. */
  get columnsBytes(): number | undefined {
    return this.shards?.columnsBytes;
  }

  /** How much of the columns has come, 0 to 1. */
  get columnsPart(): number {
    return this.mode?.part ?? 0;
  }

  /** How much of the names is here, 0 to 1, where there are columns. */
  get namesPart(): number {
    return this.mode?.namesPart ?? 0;
  }

  /** Loads the columns of all stations; false where they do not come. Rows are laid anew. */
  async loadColumns(signal: AbortSignal): Promise<boolean> {
    const { columnsHref } = this;
    if (!columnsHref) return false;
    if (!this.mode) {
      const { ColumnMode } = await import('./column-mode.ts');
      this.mode ??= new ColumnMode(this);
    }
    await this.mode.load(columnsHref, signal);
    return this.columns === 'here';
  }

  /** Loads the names of rows that came as columns, with those near them in the document. */
  async loadNames(rows: readonly number[], signal: AbortSignal): Promise<void> {
    await this.mode?.loadRows(rows, signal);
  }

  /** Loads all names, for a search by words. */
  async loadAllNames(signal: AbortSignal): Promise<void> {
    await this.mode?.loadAll(signal);
  }

  /** Whether a row can be shown: its name is here, or never will be. */
  hasNames(row: number): boolean {
    return this.mode ? this.mode.isNamed(row) : true;
  }

  /** Loads what a view needs to show its stations one by one, if they are not too many. */
  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    if (this.columns === 'here') return;
    await this.shards?.loadView(box, signal);
  }

  /** Loads shards until the `count` nearest stations to a place are certain. */
  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    // Columns have the place of every station.
    if (this.columns !== 'here') await this.shards?.loadNear(place, count, signal);
  }

  /** Tries again what did not load. */
  retryShards(): void {
    this.shards?.retry();
  }

  /** Loads the names of divisions, where they are in a document of their own. */
  async loadRegions(signal: AbortSignal): Promise<void> {
    await this.shards?.loadRegions(signal);
  }

  /** Gets one station that no loaded shard holds; false where there is none such. */
  async loadStation(id: string, signal: AbortSignal): Promise<boolean> {
    const { addStation } = await import('./load-station.ts');
    return addStation(this, id, signal);
  }

  /** The site's holiday calendar, where it names one, goes before the one built in. */
  async loadCalendar(now: number, signal: AbortSignal, plainly?: boolean): Promise<void> {
    const { site, tz } = this;
    if (!site?.document.calendar) return;
    const { loadSiteCalendar } = await import('./site-calendar.ts');
    const need = { tz, now, signal, plainly };
    const calendar = await loadSiteCalendar(this.client, site, need);
    if (!calendar) return;
    this.openNow = new OpenNow(calendar, tz);
    this.changed();
  }
}
