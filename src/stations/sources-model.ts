import type { Client } from '../data/client.ts';
import type { Region, StationFeature } from '../data/generated/types.ts';
import { inSlices } from '../data/in-slices.ts';
import type { Site } from '../data/make-site.ts';
import type { Stations } from '../data/stations.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Near } from '../rules/nearest.ts';
import { NearestRows } from './nearest-rows.ts';
import { entryCount } from './shard-count.ts';
import type { Box } from './shard-set.ts';
import { quietly } from './quietly.ts';
import type { SourcesColumns } from './sources-columns.ts';
import { SourcesFinder } from './sources-finder.ts';
import { SourcesMerge } from './sources-merge.ts';
import type { ColumnOffer } from './sources-parts.ts';
import { SourceOrigins } from './sources-origins.ts';
import { SourceShards } from './sources-shards.ts';
import type { ModelOptions, SitePart, StationOrigin } from './station-model-given.ts';
import { StationModel } from './station-model.ts';
import { StationShards, type ShardModel } from './station-shards.ts';
import { tellIssues } from './tell-issues.ts';
import { fold } from '../rules/fold.ts';

/** What of a source did not come, though the rest of it did. */
export type Lack = 'shards' | 'columns' | 'names';

/**
 * Stations of several sites in one table. Ids of the first are as they are, those of the others have
 * the id of their site before them: a link opens the same station whatever else is there. The same
 * place told of by two is shown once, as the earlier of them has it; nothing is put together.
 */
export class SourcesModel extends StationModel {
  readonly loader: Client;
  private readonly signal: AbortSignal;
  private readonly origins = new SourceOrigins(this.table);
  private readonly same: SourcesMerge;
  private readonly parts = new SourceShards(source => this.sheets?.has(source) ?? false);
  /** Names of divisions, by source. */
  private divisionsOf = new Map<number, readonly Region[]>();
  private offers: ColumnOffer[] = [];
  private sheets: SourcesColumns | undefined;

  /** @param signal ends what is loaded unasked: names, to tell which places are one */
  constructor(client: Client, options: ModelOptions, signal = new AbortController().signal) {
    super(() => client, { features: [] }, options);
    this.loader = client;
    this.signal = signal;
    this.near = new NearestRows(this.table);
    this.same = new SourcesMerge(this.table, isOther => this.merged(isOther));
    this.finder = new SourcesFinder(this.table, row => this.same.shownAs(row));
  }

  /** Takes what a source has, in the place of whatever it had; sources are counted from 0. */
  takeSource(source: number, site: Site, stations: Stations): void {
    if (this.origins.at(source)) this.forget(source);
    const origin = this.origins.put(source, site, stations.liveHref);
    tellIssues(stations.issues);
    if (stations.kind === 'index') {
      origin.total = fold(stations.entries, (n, entry) => n + entryCount(entry, this.only), 0);
      const view = this.viewOf(source, site);
      this.parts.put(source, new StationShards(view, this.loader, stations));
      this.shards = this.parts;
      const href = view.columnsHref;
      const { prefix, total } = origin;
      if (href) this.offer({ source, href, prefix, resolve: site.resolve, total });
    } else {
      origin.total = this.addFrom(source, stations.features);
      this.dropped += stations.dropped ?? 0;
      this.takeNames(source, stations.regions);
    }
    this.count();
    this.same.look();
  }

  /** How many stations a source has, loaded or not, and how many of them are shown as another's. */
  countsOf(source: number): { total: number; merged: number } {
    const total = this.origins.at(source)?.total ?? 0;
    return { total, merged: this.same.hiddenOf(source) };
  }

  /** What of a source did not come. */
  lackOf(source: number): Lack | undefined {
    return this.parts.hasFailed(source) ? 'shards' : this.sheets?.lackOf(source);
  }

  /** Asks again for what did not come of a source. */
  async retryPart(source: number, signal: AbortSignal): Promise<void> {
    await Promise.all([this.parts.retryOf(source, signal), this.sheets?.retry(source, signal)]);
  }

  override get sites(): readonly SitePart[] {
    return this.origins.list;
  }

  override get mapSite(): Site | undefined {
    return this.origins.mapSite;
  }

  override get feeds(): readonly string[] {
    return this.sites.flatMap(({ liveHref }) => liveHref ?? []);
  }

  override originOf(id: string): StationOrigin {
    return this.origins.of(id) ?? super.originOf(id);
  }

  override alsoIn(row: number): readonly string[] {
    const { sources } = this.table;
    const sites = this.same.others(row).map(other => this.origins.at(sources[other]!)?.site);
    return sites.flatMap(site => (site ? [site.document.site.name] : []));
  }

  override async loadStation(id: string, signal: AbortSignal): Promise<boolean> {
    const { id: own, resolve } = this.originOf(id);
    if (!resolve) return false;
    const { loadDetail } = await import('../data/station-detail.ts');
    const result = await loadDetail(this.loader, own, { resolve, signal });
    if (result.ok) this.addFrom(this.origins.sourceOf(id), [result.data]);
    this.same.look();
    return this.table.rowOf(id) >= 0;
  }

  /** Settles when all rows so far have been compared. */
  get settled(): Promise<void> {
    return this.same.settled;
  }

  override get loaded(): number {
    return this.table.size - this.same.hiddenCount;
  }

  override get pending() {
    return this.shards?.pending() ?? [];
  }

  override nearest(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    return super.nearest(place, count, mask ?? this.same.shownMask);
  }

  override get columns(): StationModel['columns'] {
    return this.sheets?.state ?? (this.offers.length ? 'offered' : 'none');
  }

  override get columnsPart(): number {
    return this.sheets?.share ?? 0;
  }

  override get namesPart(): number {
    return this.sheets?.namesShare ?? 0;
  }

  override async loadColumns(signal: AbortSignal): Promise<boolean> {
    if (!this.offers.length) return false;
    if (!this.sheets) {
      const { SourcesColumns } = await import('./sources-columns.ts');
      const sheets = (this.sheets ??= new SourcesColumns(this));
      for (const offer of this.offers) sheets.offer(offer);
    }
    await this.sheets.load(signal);
    this.count();
    return this.sheets.rows > 0;
  }

  override async loadNames(rows: readonly number[], signal: AbortSignal): Promise<void> {
    await this.sheets?.loadRows(rows, signal);
  }

  override async loadAllNames(signal: AbortSignal): Promise<void> {
    await this.sheets?.loadAll(signal);
  }

  override hasNames(row: number): boolean {
    return this.sheets?.isNamed(row) ?? true;
  }

  override async loadView(box: Box, signal: AbortSignal): Promise<void> {
    await this.parts.loadView(box, signal);
  }

  override async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    await this.parts.loadNear(place, count, signal);
  }

  /** Lets rows get other numbers by `change`; those before `kept` have the same as before. */
  relay(kept: number, change: () => void): void {
    this.same.relay(kept, change);
    this.count();
    this.same.look();
  }

  /** Names came: two rows that lie close by may be one place after all. */
  takeRowNames(): void {
    this.same.look();
  }

  /** Takes out what a source had: it is here anew. */
  private forget(source: number): void {
    const { table, sheets } = this;
    this.origins.take(source);
    this.parts.take(source);
    this.offers = this.offers.filter(offer => offer.source !== source);
    if (sheets) sheets.drop(source);
    else {
      this.relay(0, () => {
        const others = table.held().filter(([, from]) => from !== source);
        table.cut(0);
        for (const [feature, from] of others) table.add([feature], from);
      });
    }
    this.finder?.takeNames();
  }

  /** Adds stations of a source; returns how many it told of that are of the kinds shown. */
  private addFrom(source: number, features: readonly StationFeature[]): number {
    const { only, table, sheets } = this;
    const { prefix = '' } = this.origins.at(source) ?? {};
    const ours = features.filter(
      ({ properties }) => !only.length || properties.kinds.some(kind => only.includes(kind)),
    );
    const known = prefix ? ours.map(one => ({ ...one, id: `${prefix}${one.id}` })) : ours;
    if (sheets?.rows) sheets.add(known, source);
    else table.add(known, source);
    void this.finder?.warm();
    this.edition += 1;
    return ours.length;
  }

  private offer(offer: ColumnOffer): void {
    this.offers.push(offer);
    this.sheets?.offer(offer);
  }

  /** What the shards of one source see of this model. */
  private viewOf(source: number, site: Site): ShardModel {
    return {
      only: this.only,
      resolve: site.resolve,
      columnsHref: undefined,
      changed: () => this.changed(),
      nearest: (place, count, mask) => this.nearest(place, count, mask),
      takeRegions: regions => this.takeNames(source, regions),
      take: ({ features, dropped = 0 }) => {
        this.addFrom(source, features);
        this.dropped += dropped;
        this.same.look();
      },
    };
  }

  /** Divisions of all sources together: one that several have stations in has those of all. */
  private takeNames(source: number, regions: readonly Region[]): void {
    this.divisionsOf.set(source, regions);
    const all = new Map<string, Region>();
    for (const region of [...this.divisionsOf.values()].flat()) {
      const known = all.get(region.code);
      all.set(region.code, known ? { ...known, n: known.n + region.n } : region);
    }
    this.takeRegions([...all.values()]);
  }

  /** All rows so far were compared. */
  private merged(isOther: boolean): void {
    if (isOther) {
      this.edition += 1;
      this.count();
      this.changed();
    }
    void this.nameNear();
  }

  /** Rows that came as columns and lie close by each other need their names, to be told apart. */
  private async nameNear(): Promise<void> {
    const { sheets, signal } = this;
    if (!sheets) return;
    await inSlices(this.same.unnamedRows(row => sheets.want(row)));
    await quietly(sheets.loadWanted(signal));
  }

  private count(): void {
    this.origins.each((origin, source) => {
      if (this.sheets?.has(source)) origin.total = this.sheets.countOf(source);
    });
    this.total = this.origins.total - this.same.hiddenCount;
  }
}
