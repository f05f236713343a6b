import type { Client } from '../data/client.ts';
import type { Region, ShardEntry, StationFeature } from '../data/generated/types.ts';
import type { Problem } from '../data/problem.ts';
import type { Site } from '../data/make-site.ts';
import { DEFAULT_ZONE } from '../locale/format.ts';
import { CN_CALENDAR } from '../rules/calendar-cn.ts';
import { makeCalendar } from '../rules/calendar.ts';
import { resolverFor, rootOf, type Resolve } from '../data/urls.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Near } from '../rules/nearest.ts';
import { NearestRows } from './nearest-rows.ts';
import { OpenNow } from './open-now.ts';
import type { RegionTree } from './region-tree.ts';
import type { Box } from './shard-set.ts';
import type { StationFinder } from './station-finder.ts';
import type { StationShards } from './station-shards.ts';
import { StationTable } from './station-table.ts';

/** Gives the client that loads what is not here yet; its code may come only then. */
export type ClientGiver = () => Client | Promise<Client>;

/** Stations to begin with. A list that was loaded is one of these. */
export interface GivenStations {
  readonly features: readonly StationFeature[];
  /** Names of the division codes. */
  readonly regions?: readonly Region[];
  /** How many stations could not be used. */
  readonly dropped?: number;
  /** Why the pages that follow are missing, of a collection in pages. */
  readonly partial?: Problem;
}

export interface ModelOptions {
  site?: Site | undefined;
  /** Where the stations came from: without a site their references resolve against its root. */
  url?: string;
  /** Only stations of these kinds; all when empty. */
  only?: readonly string[] | undefined;
  /** Called whenever more of them are here. */
  changed: () => void;
}

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
  /** All stations of the source, loaded or not, of the kinds shown. */
  total: number;
  /** Stations that came but could not be used. */
  dropped = 0;
  openNow: OpenNow;
  /** Counts up whenever rows are added, or what they are found by. */
  edition = 0;
  /** Where the stations are in shards. */
  shards: StationShards | undefined;
  /** Finds by words and divisions, from `bringFinder` on. */
  finder: StationFinder | undefined;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private near = new NearestRows(this.table);
  private divisions: readonly Region[];

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
    this.take(given);
    this.total = this.table.size;
  }

  /** Shards that are not loaded, as entries to draw. */
  get pending(): ShardEntry[] {
    return this.shards?.pending() ?? [];
  }

  /** Loads of shards that are under way. */
  get loading(): number {
    return this.shards?.loading ?? 0;
  }

  /** The divisions; none are known before `bringFinder`. */
  get regions(): Regions {
    return this.finder?.regions ?? NO_REGIONS;
  }

  add(features: readonly StationFeature[]): void {
    const { only } = this;
    this.table.add(
      only.length
        ? features.filter(({ properties }) => properties.kinds.some(kind => only.includes(kind)))
        : features,
    );
    void this.finder?.warm();
    this.edition += 1;
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

  /** Brings what `search` and `regions` need. Rejects when its code does not arrive. */
  async bringFinder(): Promise<void> {
    if (this.finder) return;
    const { StationFinder } = await import('./station-finder.ts');
    if (this.finder) return;
    this.finder = new StationFinder(this.table, this.divisions);
    void this.finder.warm();
    this.edition += 1;
    this.changed();
  }

  /** Score of a text search by row, 0 for no match; undefined before `bringFinder`. */
  search(text: string): Float64Array | undefined {
    return this.finder?.search(text);
  }

  /** The nearest rows that the mask takes in, of those loaded. */
  nearest(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    return this.near.find(place, count, mask);
  }

  /** Loads what a view needs to show its stations one by one, if they are not too many. */
  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    await this.shards?.loadView(box, signal);
  }

  /** Loads shards until the `count` nearest stations to a place are certain. */
  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    await this.near.prepare().catch((error: unknown) => console.warn('union-widgets:', error));
    await this.shards?.loadNear(place, count, signal);
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
    const { resolve } = this;
    if (!resolve) return false;
    const { loadDetail } = await import('../data/station-detail.ts');
    const result = await loadDetail(await this.client(), id, { resolve, signal });
    if (result.ok) this.add([result.data]);
    return this.table.rowOf(id) >= 0;
  }

  /** The site's holiday calendar, where it names one, goes before the one built in. */
  async loadCalendar(now: number, signal: AbortSignal): Promise<void> {
    const { site, tz } = this;
    if (!site?.document.calendar) return;
    const { loadSiteCalendar } = await import('./site-calendar.ts');
    const calendar = await loadSiteCalendar(await this.client(), site, { tz, now, signal });
    if (!calendar) return;
    this.openNow = new OpenNow(calendar, tz);
    this.changed();
  }
}

/** The zone a site names; the house's own, and a word in the console, where there is none such. */
function zoneOf(site: Site | undefined): string {
  const tz = site?.document.site.tz ?? DEFAULT_ZONE;
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz });
    return tz;
  } catch {
    console.warn(
      `union-widgets: 站点文档 ${site?.url} 的 /site/tz「${tz}」不是 IANA 时区，按 ${DEFAULT_ZONE} 显示。` +
        'is not an IANA time zone.',
    );
    return DEFAULT_ZONE;
  }
}
