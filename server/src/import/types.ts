/** Shapes the importer takes and gives. */

import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { Org } from '../orgs/org.ts';
import type { ImportedPhoto } from './photo-cells.ts';
import type { PhotoFile } from './photo-files.ts';
import type { Bilingual, Severity } from './message-text.ts';
import type { MessageCode } from './messages.ts';

/** A station of an earlier import, so that its id stays and, should its row turn faulty, it does. */
export interface PreviousStation {
  id: string;
  name: string;
  /** GB/T 2260 code. */
  region?: string;
  address?: string;
  /** Position, WGS-84 degrees, longitude first. */
  at?: readonly [number, number];
}

/** Kinds of list that become documents. */
export const LIST_KINDS = ['stations', 'reading', 'craftsmen', 'standings'] as const;
/** Kinds of list that can be imported; the directory is searched, not published. */
export const IMPORT_KINDS = [...LIST_KINDS, 'orgs'] as const;
export type ListKind = (typeof IMPORT_KINDS)[number];

/** What every kind of list is imported with. */
export interface ListOptions {
  /** Name of the file as its owner knows it; also the sheet name of a CSV file. */
  fileName: string;
  /** The day written to the documents; today when absent. */
  now?: Date;
  /**
   * Reads a workbook; where damage could keep the reader busy for ever, one that can be stopped
   * (`readWorkbookApart`). In the same thread when absent.
   */
  readWorkbook?: (bytes: Uint8Array) => Promise<Grid[]>;
}

export interface ImportOptions extends ListOptions {
  /** `reading`: a list of reading stations, which has columns of its own; else `stations`. */
  kind?: 'stations' | 'reading';
  /** Datum of the list's coordinates. Never guessed: without it nothing is imported. */
  crs: Datum;
  /** Stations of the import before this one; their ids are kept where the place is the same. */
  previous?: readonly PreviousStation[];
}

/** A document as the last import left it. */
export interface PreviousDocument {
  path: string;
  /** JSON text as served. */
  body: string;
}

export interface PeopleOptions extends ListOptions {
  /** People of the import before this one; their ids are kept where the person is the same. */
  previous?: readonly PreviousDocument[];
  /** What is in the folder of photos, where one was given. */
  photos?: readonly PhotoFile[];
  /** Paths of people who took back their consent: no list brings them back. */
  withdrawn?: readonly string[];
}

export interface OrgOptions extends ListOptions {
  /** Not used: an id is made of what its row says. */
  previous?: undefined;
}

/** How names of contestants are published (contract: `entrantName`). */
export const ENTRANT_NAMES = ['full', 'masked', 'code'] as const;
export type EntrantName = (typeof ENTRANT_NAMES)[number];

export interface StandingsOptions extends ListOptions {
  /** Id of the contest. */
  contest: string;
  /** Id of the event; where absent, a column names the events, or there is one called `all`. */
  event?: string;
  /** How names are published; as the contest says when absent, `masked` where it says nothing. */
  entrantName?: EntrantName;
  /** The contest's own document and its standings, where there are any. */
  previous?: readonly PreviousDocument[];
}

/** One row of the list as the two documents it becomes. */
export interface ImportedStation {
  feature: StationFeature;
  detail: StationDetail;
}

/** A document of the contract, with the path it is served at. */
export interface ImportedDocument {
  kind: 'people' | 'contests' | 'standings';
  path: string;
  name: string;
  /** JSON text as served. */
  body: string;
}

/** An organisation of a directory, with the letters it is found by. */
export interface ImportedOrg {
  org: Org;
  /** Pinyin initials of the name. */
  py: string;
}

/** A division that stations of the list lie in. */
export interface RegionSummary {
  /** GB/T 2260, six digits. */
  code: string;
  /** Full name from the province down, as `上海市浦东新区`. */
  name: string;
  /** Stations in it. */
  n: number;
  /** Mean of their positions, WGS-84 degrees, longitude first. */
  center: [number, number];
}

export interface ImportResult {
  /** True when the report holds no error. The good rows are in `stations` either way. */
  ok: boolean;
  /** Of a list of stations or reading stations. */
  stations: ImportedStation[];
  /** Of a list of people (`people`) or of results (`standings`, and `contests` for its contest). */
  documents: ImportedDocument[];
  /** Photos of the people in `documents`, by the names those give them. */
  photos?: ImportedPhoto[];
  /** Of a directory. */
  orgs?: ImportedOrg[];
  /**
   * Ids of `previous` stations, or paths of `previous` documents, whose rows have turned faulty:
   * they are in the list still, so they stay as the last import left them.
   */
  retained: string[];
  regions: RegionSummary[];
  report: ImportReport;
}

/** One finding, told in the words of the person who keeps the list. */
export interface ReportLine {
  severity: Severity;
  code: MessageCode;
  /** Absent when the finding is about the file as a whole. */
  sheet?: string;
  /** As the spreadsheet program shows it: `F12`. */
  cell?: string;
  /** Row number as the spreadsheet program shows it, from 1. */
  row?: number;
  /** The column's header as written. */
  column?: string;
  /** Name of what the row is about. */
  station?: string;
  /** The cell's text, cut at 80 characters. */
  value?: string;
  message: Bilingual;
  /** What to do about it. */
  fix?: Bilingual;
}

/** What was found in one sheet that has a header. */
export interface SheetReport {
  name: string;
  /** Rows below the header that are not blank. */
  rows: number;
  /** Row number of the header, from 1. */
  headerRow: number;
}

export interface ImportReport {
  file: string;
  kind: ListKind;
  sheets: SheetReport[];
  /** How the text was decoded; absent for a workbook, which says itself. */
  encoding?: TextEncodingName;
  counts: ImportCounts;
  lines: ReportLine[];
}

/** Every row below a header that is not blank is counted once: read = kept + refused. */
export interface ImportCounts {
  /** Rows that were taken for entries of the list. */
  read: number;
  kept: number;
  /** Kept rows that have at least one warning. */
  withWarnings: number;
  refused: number;
  /** Refused rows whose entry stays as the last import left it. */
  retained: number;
  /** Rows that are no entry: totals, signatures, section headings, repeated headers. */
  skipped: number;
}

export type TextEncodingName = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** A sheet as text: `rows[r][c]` is the cell in row r and column c, both from 0. */
export interface Grid {
  name: string;
  rows: readonly (readonly string[])[];
  /** What reading the sheet itself found, to be reported with its cells. */
  findings: readonly GridFinding[];
}

export interface GridFinding {
  code: 'csv-quote' | 'cells-merged' | 'columns-beyond' | 'sheet-hidden';
  /** The cell it is about, from 0. */
  at?: readonly [row: number, column: number];
  /** How many ranges or cells. */
  count?: number;
}
