import type { StaffScope } from './staff-scope.ts';
import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { RegionName } from '../documents/regions.ts';
import type { StationRow } from '../documents/station-table.ts';
import type { SiteSettings } from '../site/site-document.ts';
import type { Applications } from './applications/applications.ts';
import type { Uploads } from './uploads/uploads.ts';
import type { Codes } from './codes/codes.ts';
import type { Orgs } from './orgs/orgs.ts';
import type { Desk } from './desk/desk.ts';
import type { Contests } from './contests/contests.ts';
import type { Bookings } from './people/bookings.ts';
import type { People } from './people/people.ts';
import type { Reports } from './reports/reports.ts';

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

/** What is stored under a path of its own; stations have a table of their own. */
export const DOCUMENT_KINDS = ['people', 'contests', 'standings', 'forms', 'trails'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One list of documents of one kind; it replaces what its source held of that kind before. */
export interface DocumentList {
  kind: DocumentKind;
  source: string;
  documents: readonly ImportedDocument[];
  /** Paths of this source to leave as they are. */
  retained?: readonly string[];
  report: unknown;
}

export interface ImportedDocument {
  /** Relative to the site root: `v1/people/p-0007.json`. */
  path: string;
  name: string;
  /** JSON text as served. */
  body: string;
}

export interface StoredDocument extends ImportedDocument {
  kind: DocumentKind;
  /** RFC 3339 time of the last change. */
  updatedAt: string;
}

/** How many removed rows, or rows that stand in the way, are named. */
export const NAMED = 20;

/** What replacing a list did, in stations or documents. */
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
  /** Stations, or documents of the kind, of the site's other sources, untouched. */
  elsewhere: number;
}

/** Who writes, and what they had before their eyes. */
export interface RunOptions {
  /** A staff member's display name; `cli` when absent. */
  by?: string;
  /** Write only when the site is still at this revision. */
  expectRevision?: number;
}

/** Source of stations put in by hand, and of the runs that corrected or removed a single one. */
export const CORRECTION = 'correction';

/** One change of a site's lists, as it is kept. */
export interface ImportRun {
  runId: string;
  source: string;
  kind: 'stations' | 'orgs' | DocumentKind;
  /** RFC 3339. */
  finishedAt: string;
  by: string;
  /** Counts as in `ReplaceResult`, without names. */
  result: Record<string, number>;
  /** `kind` of the importer's report, where it has one: lists of reading stations are stations. */
  list?: string;
  /** How many lines the importer's report has. */
  findings: number;
  /** The run that this one rolled back. */
  undoes?: string;
  /** The run that rolled this one back. */
  undoneBy?: string;
  /**
   * Whether it can be rolled back: it changed something, was not rolled back, and is among the
   * newest `KEPT_RUNS` of its site. A later run may still stand in the way.
   */
  canUndo: boolean;
}

/** A run with the importer's report, which may be megabytes. */
export interface ReportedRun extends ImportRun {
  /** Any JSON value. */
  report: unknown;
}

/** How many runs of a site can be rolled back: the newest. */
export const KEPT_RUNS = 20;

/** State of a site's data; `revision` grows with every change. */
export interface SiteState {
  revision: number;
  /** RFC 3339 time of the last change. */
  updatedAt: string;
  /** Undefined when no site file was ever saved. */
  settings?: SiteSettings;
}

export interface StationDetailRow {
  id: string;
  detail: string;
  updatedAt: string;
}

/** A station or document of a source. */
export interface SourceRow {
  /** Id of a station, path of a document. */
  key: string;
  name: string;
  /** Its (detail) document as JSON text. */
  body: string;
}

/** What a source holds of a kind. */
export interface SourceSummary {
  source: string;
  /** Stations or documents, at least one. */
  count: number;
  /** RFC 3339 time of the newest change of any of them. */
  updatedAt: string;
  /** As `ImportRun.list` of the last list that was written. */
  list?: string;
}

/**
 * scorer: enters scores, and nothing else; reporter: says how stations are now, and nothing else;
 * editor: lists and both of these; admin: everything.
 */
export type StaffRole = 'scorer' | 'reporter' | 'editor' | 'admin';

export interface StaffMember {
  staffId: string;
  name: string;
  role: StaffRole;
  /** What a reporter may report of; all of the site when absent. */
  scope?: StaffScope;
}

export interface StaffToAdd {
  /** What colleagues see with each run: 1 to 100 characters. */
  name: string;
  role: StaffRole;
  /** Of a reporter alone. */
  scope?: Partial<StaffScope> | undefined;
}

/** A new staff member with the token that is shown this once: 32 random bytes, base64url. */
export interface NewStaff {
  staffId: string;
  token: string;
}

/** Why the store refuses a list; nothing of the list has been written then. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
  readonly code: 'id-unfit' | 'id-twice' | 'id-taken';
  /** Ids of stations, or paths of documents. */
  readonly ids: readonly string[];

  constructor(code: ListRefused['code'], ids: readonly string[]) {
    super(`${code}: ${ids.slice(0, 5).join(', ')}`);
    this.code = code;
    this.ids = ids;
  }
}

/** The site has moved on since the revision the writer had seen; nothing was written. */
export class RevisionMoved extends Error {
  override readonly name = 'RevisionMoved';
  readonly expected: number;
  readonly actual: number;

  constructor(expected: number, actual: number) {
    super(`expected revision ${expected}, the site is at ${actual}`);
    this.expected = expected;
    this.actual = actual;
  }
}

/** Why a run cannot be rolled back; nothing was written. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused';
  /**
   * `not-kept`: it changed nothing, is not among the newest `KEPT_RUNS`, or was forgotten.
   * `touched`: later runs changed the same rows, which are named.
   */
  readonly code: 'unknown' | 'not-kept' | 'undone' | 'touched';
  /** Names of rows that stand in the way, the first `NAMED` by id. */
  readonly names: readonly string[];

  constructor(code: UndoRefused['code'], names: readonly string[] = []) {
    super(names.length > 0 ? `${code}: ${names.slice(0, 5).join(', ')}` : code);
    this.code = code;
    this.names = names;
  }
}

/**
 * Where the data of the sites is kept. Every key starts with the site. Each method that writes is
 * one transaction: all of it, or nothing.
 */
export interface Store {
  readonly applications: Applications;
  readonly uploads: Uploads;
  readonly orgs: Orgs;
  readonly codes: Codes;
  readonly desk: Desk;
  readonly contests: Contests;
  readonly bookings: Bookings;
  readonly people: People;
  readonly reports: Reports;

  /** Resolves when the database answers; else rejects with a UserError. */
  ping(): Promise<void>;
  close(): Promise<void>;

  /** State of a site, or undefined when the store has never heard of it. */
  site(siteId: string): Promise<SiteState | undefined>;
  saveSettings(siteId: string, settings: SiteSettings): Promise<void>;
  /** All ids of sites, ascending. */
  siteIds(): Promise<string[]>;

  /**
   * Replaces a source's list.
   * @throws ListRefused, RevisionMoved
   */
  replaceStations(siteId: string, list: StationList, options?: RunOptions): Promise<ReplaceResult>;
  /**
   * Replaces what a source held of a kind.
   * @throws ListRefused, RevisionMoved
   */
  replaceDocuments(
    siteId: string,
    list: DocumentList,
    options?: RunOptions,
  ): Promise<ReplaceResult>;
  /**
   * Changes or adds one station, in a run of source `CORRECTION`. A station that is there stays
   * with its source, so that source's next list decides over it again.
   * @param options.regions Names of divisions the site may not know yet.
   * @throws ListRefused for an unfit id, RevisionMoved
   */
  correctStation(
    siteId: string,
    station: ImportedStation,
    options?: RunOptions & { regions?: readonly RegionName[] },
  ): Promise<ReplaceResult>;
  /**
   * Removes one station, in a run of source `CORRECTION`; one that is not there is no run.
   * @throws RevisionMoved
   */
  removeStation(siteId: string, id: string, options?: RunOptions): Promise<ReplaceResult>;

  /** A site's runs, newest first. */
  runs(siteId: string, limit: number): Promise<ImportRun[]>;
  run(siteId: string, runId: string): Promise<ReportedRun | undefined>;
  /**
   * Makes every row a run touched what it was before, but for its time of change, which is now
   * (`If-Modified-Since` would lie otherwise). Is a run itself, and can be rolled back likewise.
   * Names of divisions stay: they are a dictionary that lists share.
   * @throws UndoRefused, RevisionMoved
   */
  undoRun(siteId: string, runId: string, options?: RunOptions): Promise<ReplaceResult>;
  /** Drops what is kept for rolling back, so that nothing removed from the site is left in it. */
  forgetUndo(siteId: string): Promise<void>;

  /** Sources that hold something of a kind, ascending by name (code points). */
  sources(siteId: string, kind: ImportRun['kind']): Promise<SourceSummary[]>;
  /** What a source holds of a kind, in ascending order of key, a page at a time. */
  sourcePages(siteId: string, kind: ImportRun['kind'], source: string): AsyncIterable<SourceRow[]>;

  countStations(siteId: string): Promise<number>;
  /** Every station in ascending order of (geohash, id), a page at a time. */
  stationPages(siteId: string): AsyncIterable<StationRow[]>;
  /** A station's detail document as JSON text. */
  stationDetail(siteId: string, id: string): Promise<StationDetailRow | undefined>;
  /** Details of every station in ascending order of id, a page at a time. */
  detailPages(siteId: string): AsyncIterable<StationDetailRow[]>;
  /** Names of the divisions ever imported, ascending by code. */
  regionNames(siteId: string): Promise<RegionName[]>;

  /** Documents, of one kind or all, in ascending order of path (code points), a page at a time. */
  documentPages(siteId: string, kind?: DocumentKind): AsyncIterable<StoredDocument[]>;
  document(siteId: string, path: string): Promise<StoredDocument | undefined>;

  /** @throws UserError for a name, role or scope that cannot be. */
  addStaff(siteId: string, member: StaffToAdd): Promise<NewStaff>;
  staffByToken(siteId: string, token: string): Promise<StaffMember | undefined>;
  /** Ascending by id. */
  staffList(siteId: string): Promise<StaffMember[]>;
  /** @returns false when there is nobody of that id. */
  revokeStaff(siteId: string, staffId: string): Promise<boolean>;
}
