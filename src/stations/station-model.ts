import type { Client } from '../data/client.ts';
import type { ShardEntry, StationFeature } from '../data/generated/types.ts';
import type { Issue, Problem, Result } from '../data/problem.ts';
import type { Site } from '../data/site.ts';
import { loadRegions, loadShard, type StationList, type Stations } from '../data/stations.ts';
import { DEFAULT_ZONE } from '../locale/format.ts';
import { CN_CALENDAR } from '../rules/calendar-cn.ts';
import { makeCalendar } from '../rules/calendar.ts';
import { resolverFor, rootOf, type Resolve } from '../data/urls.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Near } from '../rules/nearest.ts';
import { foldEntry, makeMatcher, type FoldedEntry } from '../rules/text-search.ts';
import { entryCount } from './map-points.ts';
import { NearestRows } from './nearest-rows.ts';
import { OpenNow } from './open-now.ts';
import { RegionTree } from './region-tree.ts';
import { ShardSet, type Box } from './shard-set.ts';
import { StationTable } from './station-table.ts';

/** A year is asked for ahead of its beginning this early: opening times look up to 14 days ahead. */
const AHEAD_MS = 14 * 86_400_000;
const AT_ONCE = 4;

/**
 * The stations a map has and can get: those loaded, the shards that hold the others, the divisions
 * they lie in, and when they are open. `changed` is called whenever more of them are here.
 */
export class StationModel {
  readonly table = new StationTable();
  readonly shards: ShardSet | undefined;
  readonly site: Site | undefined;
  /** What references of the documents mean; none for a document the page itself gave. */
  readonly resolve: Resolve | undefined;
  /** IANA time zone of the site. */
  readonly tz: string;
  /** All stations of the source, loaded or not, of the kinds shown. */
  readonly total: number;
  /** Stations that came but could not be used. */
  dropped = 0;
  /** Why the pages that follow are missing, of a collection in pages. */
  readonly partial: Problem | undefined;
  regions: RegionTree;
  openNow: OpenNow;
  /** Counts up whenever rows are added, or what they are found by. */
  edition = 0;
  /** Shards that are on their way. */
  loading = 0;

  #client: Client;
  #only: readonly string[];
  #changed: () => void;
  #nearest = new NearestRows(this.table);
  #folded: FoldedEntry[] = [];
  #regionsHref: string | undefined;

  constructor(
    client: Client,
    stations: Stations,
    options: {
      site?: Site;
      /** Where the stations came from. */
      url?: string;
      only?: readonly string[];
      changed: () => void;
    },
  ) {
    this.#client = client;
    this.#only = options.only ?? [];
    this.#changed = options.changed;
    this.site = options.site;
    const { url } = options;
    this.resolve = this.site?.resolve ?? (url ? resolverFor(rootOf(url)) : undefined);
    this.tz = zoneOf(options.site);
    this.openNow = new OpenNow(makeCalendar(CN_CALENDAR), this.tz);
    if (stations.kind === 'index') {
      this.shards = new ShardSet(this.#ofOnly(stations.entries));
      this.total = stations.entries.reduce((sum, entry) => sum + entryCount(entry, this.#only), 0);
      this.#regionsHref = stations.regionsHref;
      this.regions = new RegionTree([]);
    } else {
      this.#take(stations);
      this.total = this.table.size;
      this.partial = stations.partial;
      this.regions = new RegionTree(stations.regions);
    }
  }

  /** Shards that are not loaded, as entries to draw. */
  get pending(): ShardEntry[] {
    return this.shards?.pending() ?? [];
  }

  add(features: readonly StationFeature[]): void {
    const only = new Set(this.#only);
    const wanted = only.size
      ? features.filter(({ properties }) => properties.kinds.some(kind => only.has(kind)))
      : features;
    this.table.add(wanted);
    this.edition += 1;
  }

  /** Score of a text search by row, 0 for no match. */
  search(text: string): Float64Array {
    const matches = makeMatcher(text);
    const { features } = this.table;
    for (let row = this.#folded.length; row < features.length; row += 1) {
      const { name, address, py, region } = features[row]!.properties;
      const division = this.regions
        .path(region ?? '')
        .map(node => node.name)
        .join('');
      this.#folded.push(foldEntry({ name, address, py, extra: division }));
    }
    return Float64Array.from(this.#folded, matches);
  }

  /** The nearest rows that the mask takes in, of those loaded. */
  nearest(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    return this.#nearest.find(place, count, mask);
  }

  /** Loads what a view needs to show its stations one by one, if they are not too many. */
  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    for (let round = 0; this.shards && round < 4; round += 1) {
      const needed = this.shards.neededFor(box);
      if (needed.length === 0) return;
      await this.#loadAll(needed, signal);
    }
  }

  /** Loads shards until the `count` nearest stations to a place are certain. */
  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    await this.#nearest.prepare().catch((error: unknown) => console.warn('union-widgets:', error));
    for (let round = 0; this.shards && round < 32; round += 1) {
      const found = this.nearest(place, count);
      const farthest = found.length < count ? Infinity : found[count - 1]!.metres;
      const needed = this.shards.neededNear(place, farthest);
      if (needed.length === 0) return;
      await this.#loadAll(needed, signal);
    }
  }

  /** Tries again what did not load. */
  retryShards(): void {
    for (const entry of this.shards?.failed ?? []) this.shards?.mark(entry, 'known');
  }

  /** Gets one station that no loaded shard holds; false where there is none such. */
  async loadStation(id: string, signal: AbortSignal): Promise<boolean> {
    const { resolve } = this;
    if (!resolve) return false;
    const { loadDetail } = await import('../data/station-detail.ts');
    const result = await loadDetail(this.#client, id, { resolve, signal });
    if (result.ok) this.add([result.data]);
    return this.table.rowOf(id) >= 0;
  }

  /** Loads the names of divisions, which the first view can do without. */
  async loadRegions(signal: AbortSignal): Promise<void> {
    if (!this.#regionsHref) return;
    const result = await loadRegions(this.#client, this.#regionsHref, { signal });
    if (!result.ok) return;
    this.#regionsHref = undefined;
    this.regions = new RegionTree(result.data);
    // What was searched before did not know the names of divisions.
    this.#folded = [];
    this.edition += 1;
    this.#changed();
  }

  /** The site's holiday calendar, where it names one, goes before the one built in. */
  async loadCalendar(now: number, signal: AbortSignal): Promise<void> {
    if (!this.site?.document.calendar) return;
    const yearOf = (at: number) =>
      Number(new Intl.DateTimeFormat('en', { timeZone: this.tz, year: 'numeric' }).format(at));
    const years = [...new Set([yearOf(now), yearOf(now + AHEAD_MS)])];
    const { loadCalendars } = await import('../data/calendar.ts');
    const found = await loadCalendars(this.#client, this.site, years, { signal });
    if (found.years.length === 0) return;
    this.openNow = new OpenNow(makeCalendar([...CN_CALENDAR, ...found.years]), this.tz);
    this.#changed();
  }

  #ofOnly(entries: readonly ShardEntry[]): ShardEntry[] {
    return entries.filter(entry => entryCount(entry, this.#only) > 0);
  }

  async #loadAll(entries: readonly ShardEntry[], signal: AbortSignal): Promise<void> {
    const queue = [...entries];
    const worker = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) await this.#load(entry, signal);
    };
    entries.forEach(entry => this.shards?.mark(entry, 'loading'));
    this.loading += 1;
    this.#changed();
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } finally {
      // What an abort left behind may be asked for again.
      queue.forEach(entry => this.shards?.mark(entry, 'known'));
      this.loading -= 1;
      this.#changed();
    }
  }

  async #load(entry: ShardEntry, signal: AbortSignal): Promise<void> {
    let result: Result<Stations>;
    try {
      result = await loadShard(this.#client, entry, { resolve: this.resolve, signal });
    } catch (error) {
      this.shards?.mark(entry, 'known');
      throw error;
    }
    if (!result.ok) {
      this.shards?.mark(entry, 'failed');
      return;
    }
    this.shards?.mark(entry, 'loaded');
    if (result.data.kind === 'index') this.shards?.open(entry, this.#ofOnly(result.data.entries));
    else this.#take(result.data);
  }

  #take({ features, dropped = 0, issues }: StationList): void {
    this.add(features);
    this.dropped += dropped;
    tellIssues(issues);
  }
}

/** For whoever keeps the data: what was left out or put right, and where. */
function tellIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const lines = issues.slice(0, 20).map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`);
  const more = issues.length > 20 ? `  … ${issues.length - 20}` : '';
  console.warn(['union-widgets: 数据有误 faults in the data', ...lines, more].join('\n').trimEnd());
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
