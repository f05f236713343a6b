import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { RegionName } from '../documents/regions.ts';
import type { StationRow } from '../documents/station-table.ts';
import type { SiteSettings } from '../site/site-document.ts';

/** A station as an importer hands it over. */
export interface ImportedStation {
  feature: StationFeature;
  detail: StationDetail;
}

/** One list read from one source; it replaces what that source held before. */
export interface StationList {
  /** Name of the source within the site, e.g. the file's name. */
  source: string;
  stations: readonly ImportedStation[];
  /** Ids of stations of this source that the list cannot describe any more but still holds. */
  retained?: readonly string[];
  regions: readonly RegionName[];
  /** The importer's report, kept with the run; any JSON value. */
  report: unknown;
}

/** How many removed stations are named. */
export const NAMED = 20;

/** What replacing a list did, in stations. */
export interface ReplaceResult {
  added: number;
  changed: number;
  unchanged: number;
  /** Left as they were, since the list holds them in rows that cannot be used. */
  retained: number;
  /** In the source's last list, not in this one: taken off. */
  removed: number;
  /** Names of those removed, the first `NAMED` of them by id. */
  removedNames: string[];
  /** Held by another source until now, by this one from now on; also counted above. */
  moved: number;
  /** Stations of the site's other sources, untouched. */
  elsewhere: number;
}

/** State of a site's data; `revision` grows with every change. */
export interface SiteState {
  revision: number;
  /** RFC 3339 time of the last change. */
  updatedAt: string;
  /** Undefined when no site file was ever saved. */
  settings?: SiteSettings;
}

/** Why the store refuses a list; nothing of the list has been written then. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
  readonly code: 'id-unfit' | 'id-twice' | 'id-taken';
  readonly ids: readonly string[];

  constructor(code: ListRefused['code'], ids: readonly string[]) {
    super(`${code}: ${ids.slice(0, 5).join(', ')}`);
    this.code = code;
    this.ids = ids;
  }
}

/**
 * Where the data of the sites is kept. Every method is asynchronous so that a database across the
 * network can stand behind it; every key starts with the site.
 */
export interface Store {
  /** State of a site, or undefined when the store has never heard of it. */
  site(siteId: string): Promise<SiteState | undefined>;
  saveSettings(siteId: string, settings: SiteSettings): Promise<void>;
  /** All ids of sites, ascending. */
  siteIds(): Promise<string[]>;
  /** Replaces a source's list in one transaction: all of it, or nothing. */
  replaceStations(siteId: string, list: StationList): Promise<ReplaceResult>;
  countStations(siteId: string): Promise<number>;
  /** Every station in ascending order of (geohash, id), a page at a time. */
  stationPages(siteId: string): AsyncIterable<StationRow[]>;
  /** A station's detail document as JSON text. */
  stationDetail(siteId: string, id: string): Promise<StationDetailRow | undefined>;
  /** Details of every station in ascending order of id, a page at a time. */
  detailPages(siteId: string): AsyncIterable<StationDetailRow[]>;
  /** Names of the divisions ever imported, ascending by code. */
  regionNames(siteId: string): Promise<RegionName[]>;
  close(): Promise<void>;
}

export interface StationDetailRow {
  id: string;
  detail: string;
  updatedAt: string;
}
