import type { Site } from '../data/make-site.ts';
import type { SitePart, StationOrigin } from './station-model-given.ts';
import type { StationTable } from './station-table.ts';
import { fold } from '../rules/fold.ts';

/** What is known of one source once it is here. */
export interface Origin extends SitePart {
  /** All its stations, loaded or not, of the kinds shown. */
  total: number;
}

/** Whose the stations of a table are: its sources, and what stands before their ids. */
export class SourceOrigins {
  private readonly table: StationTable;
  private all: (Origin | undefined)[] = [];

  constructor(table: StationTable) {
    this.table = table;
  }

  /** Takes a source, counted from 0, in the place of what it was. */
  put(source: number, site: Site, liveHref: string | undefined): Origin {
    const origin = { site, prefix: this.prefixOf(source, site), liveHref, total: 0 };
    this.all[source] = origin;
    return origin;
  }

  take(source: number): void {
    this.all[source] = undefined;
  }

  /** Those that are here, in the order of the page. */
  get list(): readonly Origin[] {
    return this.all.filter(origin => origin !== undefined);
  }

  at(source: number): Origin | undefined {
    return this.all[source];
  }

  /** Does something for each that is here. */
  each(act: (origin: Origin, source: number) => void): void {
    this.all.forEach((origin, source) => origin && act(origin, source));
  }

  /** All stations, loaded or not, those counted twice that two sources tell of. */
  get total(): number {
    return fold(this.list, (sum, { total }) => sum + total, 0);
  }

  /** The first that has a base map. */
  get mapSite(): Site | undefined {
    const hasMap = ({ map }: Site['document']) => map !== undefined && map.base !== 'none';
    return this.list.find(({ site }) => hasMap(site.document))?.site;
  }

  /** Whose a station is; undefined where its source is not here. */
  of(id: string): StationOrigin | undefined {
    const origin = this.all[this.sourceOf(id)];
    if (!origin) return undefined;
    const { site, prefix, liveHref } = origin;
    return { id: id.slice(prefix.length), resolve: site.resolve, site, liveHref };
  }

  /** The source of a station; of one that is not here, by what stands before its id: else the first. */
  sourceOf(id: string): number {
    const { table } = this;
    const row = table.rowOf(id);
    if (row >= 0) return table.sources[row]!;
    return Math.max(
      0,
      this.all.findIndex(one => one?.prefix && id.startsWith(one.prefix)),
    );
  }

  /** What stands before the ids of a source. Two sites that call themselves alike are told apart. */
  private prefixOf(source: number, site: Site): string {
    if (source === 0) return '';
    const { id } = site.document.site;
    const isTaken = this.all.some((one, at) => at !== source && one?.prefix === `${id}:`);
    return isTaken ? `${id}.${source + 1}:` : `${id}:`;
  }
}
