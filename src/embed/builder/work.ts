/** What the builder's page and the worker that reads lists and writes files say to each other. */

/** Lists that the builder takes in; the importer's own kinds. */
export type ListKind = 'stations' | 'reading' | 'craftsmen' | 'standings';

/** Where coordinates were taken; never guessed. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

/** One finding of the importer, by sheet and cell. */
export interface Finding {
  severity: 'error' | 'warning' | 'note';
  message: string;
  fix?: string;
  /** `名单!F12 经度 “示例站”`; empty where it is about the whole file. */
  places: string[];
  /** Places in all; the first are named. */
  count: number;
}

/** What became of a list. */
export interface Imported {
  kind: ListKind;
  file: string;
  read: number;
  kept: number;
  refused: number;
  /** What is counted, as the importer calls it: 个站点, 人 … */
  counted: string;
  sheets: string[];
  findings: Finding[];
  /** Contests of a list of results, by the id a board is given. */
  contests: string[];
}

/** What a site says of itself, as the builder asks for it. */
export interface SiteAnswers {
  name: string;
  /** `#rrggbb`; union red where empty. */
  accent: string;
  privacy: string;
}

/** A site document that was found. */
export interface FoundSite {
  ok: true;
  /** Address of the document. */
  url: string;
  name: string;
  /** Folder of `cdn/` and of the frame pages: where the address's server keeps both. */
  root: string;
  /** Where its frame pages are; absent where it has none. */
  frames?: string;
  /** Names of its lists and forms, `stations`, `join` … */
  collections: string[];
  forms: string[];
  contests: { id: string; name: string }[];
}

export type SiteFault =
  'no-address' | 'insecure' | 'unreachable' | 'cors' | 'status' | 'not-json' | 'not-site';

/** An address that led to no site document: all that was tried, and what each answered. */
export interface NoSite {
  ok: false;
  tried: { url: string; why: SiteFault; status?: number }[];
}

/** The site that the lists of this session make, as files by path. */
export type SiteFiles = Record<string, Uint8Array<ArrayBuffer>>;

export interface Wanted {
  answers: SiteAnswers;
  /** Address of the folder of the version that is to go along, with a slash at its end. */
  cdn: string;
  /** What is shown, without `union-`. */
  widget: string;
  /** What that is called. */
  title: string;
  /** What the test page shows, `<union-station-map …></union-station-map>`. */
  element: string;
}

/** What the worker can do, by name: what it is given and what it gives back. */
export interface Work {
  import: {
    give: {
      kind: ListKind;
      crs: Datum | '';
      fileName: string;
      bytes: Uint8Array<ArrayBuffer>;
      /** The day written to the documents; now when absent. */
      now?: Date;
    };
    get: Imported;
  };
  forget: { give: ListKind; get: null };
  find: { give: { address: string; page: string }; get: FoundSite | NoSite };
  files: { give: SiteAnswers; get: SiteFiles };
  /** Modules of a QR code, dark ones true, with their quiet zone. */
  code: { give: string; get: boolean[][] };
  zip: { give: Wanted; get: { name: string; bytes: Uint8Array<ArrayBuffer>; files: number } };
}

export type Task = {
  [K in keyof Work]: { id: number; task: K; give: Work[K]['give'] };
}[keyof Work];

export type Answer = { id: number; get: unknown } | { id: number; error: string };

/** Does the work; rejects with words that a person may see. */
export type Engine = <K extends keyof Work>(
  task: K,
  give: Work[K]['give'],
) => Promise<Work[K]['get']>;
