import type { Client } from '../data/client.ts';
import type { Region, StationFeature } from '../data/generated/types.ts';
import { inSlices } from '../data/in-slices.ts';
import type { Site } from '../data/make-site.ts';
import type { Stations } from '../data/stations.ts';
import { SamePlaces } from '../rules/same-places.ts';
import { entryCount } from './shard-count.ts';
import { SourceShards } from './sources-shards.ts';
import { StationFinder } from './station-finder.ts';
import { StationModel, type ModelOptions, type StationOrigin } from './station-model.ts';
import { StationShards, type ShardModel } from './station-shards.ts';
import { tellIssues } from './tell-issues.ts';

/** What is known of one source once it is here. */
interface Origin {
  readonly site: Site;
  /** What is put before the ids of its stations; '' for the first. */
  readonly prefix: string;
  /** All its stations, loaded or not. */
  total: number;
}

/**
 * Stations of several sites in one table. Ids of the first are as they are, those of the others have
 * the id of their site before them: a link opens the same station whatever else is there. The same
 * place told of by two is shown once, as the earlier of them has it; nothing is put together.
 */
export class SourcesModel extends StationModel {
  private origins: (Origin | undefined)[] = [];
  private readonly loader: Client;
  private readonly same: SamePlaces;
  private readonly parts = new SourceShards();
  private named = new Map<string, Region>();
  /** Row → the row it is shown as; shorter than the table while new rows are looked at. */
  private shown: Uint32Array = new Uint32Array(0);
  private merging: Promise<void> | undefined;

  constructor(client: Client, options: ModelOptions) {
    super(() => client, { features: [] }, options);
    this.loader = client;
    this.finder = new StationFinder(this.table, [], options.changed);
    const { table } = this;
    this.same = new SamePlaces({
      at: row => table.placeOf(row),
      source: row => table.sources[row]!,
      named: row => table.feature(row)?.properties,
    });
  }

  /** Takes what a source has, in the place of whatever it had; sources are counted from 0. */
  takeSource(source: number, site: Site, stations: Stations): void {
    const prefix = source === 0 ? '' : `${site.document.site.id}:`;
    const origin: Origin = { site, prefix, total: 0 };
    this.origins[source] = origin;
    tellIssues(stations.issues);
    if (stations.kind === 'index') {
      origin.total = stations.entries.reduce((n, entry) => n + entryCount(entry, this.only), 0);
      this.parts.put(source, new StationShards(this.viewOf(source, site), this.loader, stations));
      this.shards = this.parts;
    } else {
      origin.total = this.addFrom(source, stations.features);
      this.dropped += stations.dropped ?? 0;
      this.takeNames(stations.regions);
    }
    this.count();
    void this.merge();
  }

  /** How many stations a source has, loaded or not, and how many of them are shown as another's. */
  countsOf(source: number): { total: number; merged: number } {
    let merged = 0;
    this.shown.forEach((as, row) => {
      if (as !== row && this.table.sources[row] === source) merged += 1;
    });
    return { total: this.origins[source]?.total ?? 0, merged };
  }

  override originOf(id: string): StationOrigin {
    const row = this.table.rowOf(id);
    const source = row < 0 ? this.sourceIn(id) : this.table.sources[row]!;
    const origin = this.origins[source];
    if (!origin) return super.originOf(id);
    const { site, prefix } = origin;
    return { id: id.slice(prefix.length), resolve: site.resolve, site };
  }

  override alsoIn(row: number): readonly string[] {
    const { sources } = this.table;
    const as = this.shown[row];
    if (as === undefined) return [];
    const names = new Set<string>();
    this.shown.forEach((other, at) => {
      const site = other === as && at !== row ? this.origins[sources[at]!]?.site : undefined;
      if (site) names.add(site.document.site.name);
    });
    return [...names];
  }

  override async loadStation(id: string, signal: AbortSignal): Promise<boolean> {
    const { id: own, resolve } = this.originOf(id);
    if (!resolve) return false;
    const { loadDetail } = await import('../data/station-detail.ts');
    const result = await loadDetail(this.loader, own, { resolve, signal });
    if (result.ok) this.addFrom(this.sourceIn(id), [result.data]);
    return this.table.rowOf(id) >= 0;
  }

  /** Settles when all rows so far have been compared. */
  get merged(): Promise<void> {
    return this.merging ?? Promise.resolve();
  }

  /** The source an id tells of by what stands before it; the first where nothing does. */
  private sourceIn(id: string): number {
    const at = this.origins.findIndex(one => one?.prefix && id.startsWith(one.prefix));
    return Math.max(0, at);
  }

  /** Adds stations of a source; returns how many it told of that are of the kinds shown. */
  private addFrom(source: number, features: readonly StationFeature[]): number {
    const { only, table } = this;
    const { prefix = '' } = this.origins[source] ?? {};
    const ours = features.filter(
      ({ properties }) => !only.length || properties.kinds.some(kind => only.includes(kind)),
    );
    const known = prefix ? ours.map(one => ({ ...one, id: `${prefix}${one.id}` })) : ours;
    table.add(known, source);
    void this.finder?.warm();
    this.edition += 1;
    return ours.length;
  }

  /** What the shards of one source see of this model. */
  private viewOf(source: number, site: Site): ShardModel {
    return {
      only: this.only,
      resolve: site.resolve,
      // Columns are of one source alone, and have no place for a second.
      columnsHref: undefined,
      changed: () => this.changed(),
      nearest: (place, count, mask) => this.nearest(place, count, mask),
      takeRegions: regions => this.takeNames(regions),
      take: ({ features, dropped = 0 }) => {
        this.addFrom(source, features);
        this.dropped += dropped;
        void this.merge();
      },
    };
  }

  /** Names of divisions, of all sources together. */
  private takeNames(regions: readonly Region[]): void {
    for (const region of regions) {
      if (!this.named.has(region.code)) this.named.set(region.code, region);
    }
    this.takeRegions([...this.named.values()]);
  }

  private count(): void {
    const all = this.origins.reduce((sum, origin) => sum + (origin?.total ?? 0), 0);
    const hidden = this.table.hidden?.reduce((sum, bit) => sum + bit, 0) ?? 0;
    this.total = all - hidden;
  }

  /** Looks in slices for places that two sources tell of, and shows each once. */
  private merge(): Promise<void> {
    this.merging ??= this.compare().finally(() => {
      this.merging = undefined;
    });
    return this.merging;
  }

  private async compare(): Promise<void> {
    while (this.shown.length < this.table.size) {
      const { size } = this.table;
      await inSlices(this.same.take(size));
      const shown = await inSlices(this.same.shownAs());
      this.shown = shown;
      this.table.hidden = Uint8Array.from(shown, (as, row) => (as === row ? 0 : 1));
      this.edition += 1;
      this.count();
    }
    this.changed();
  }
}
