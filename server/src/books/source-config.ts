/** What the file of BOOKS_FILE says of each catalogue, checked and with the usual values filled in. */

export interface CommonConfig {
  id: string;
  title?: string;
  /** Ids of the stations it is for; all when absent. */
  stations?: readonly string[];
  timeoutMs: number;
  freshMs: number;
  staleMs: number;
  lanes: number;
  mostBytes: number;
  allowPrivate: boolean;
  /** Origins beside that of its own address. */
  origins: readonly string[];
  headers: Readonly<Record<string, string>>;
}

/** A list of the union's own: a books document, or a sheet. */
export interface StaticConfig extends CommonConfig {
  type: 'static';
  /** Absolute path of a .json, .csv, .xlsx or .xls … */
  file?: string;
  /** … or the address of a books document. */
  url?: string;
}

/** An OPDS 2.0 catalogue. */
export interface OpdsConfig extends CommonConfig {
  type: 'opds2';
  url: string;
  /** Files that the catalogue lists are passed on by this server: its own lets no page read them. */
  passFiles: boolean;
  mostFileBytes: number;
}

/** A library system that answers in JSON, as Interlib does. */
export interface InterlibConfig extends CommonConfig {
  type: 'interlib';
  /** Address of a search, with `{q}` and perhaps `{limit}`. */
  search: string;
  /** Address of the copies of a title, with `{id}`; absent where the search tells them. */
  holdings?: string;
  /** How many titles of a search are asked for their copies. */
  lookUps: number;
  /** Page of a title, and the page where it is reserved, with `{id}`. */
  page?: string;
  reserve?: string;
  /** Where each fact stands in the answers. */
  fields: Readonly<Record<string, string>>;
  /** Codes of the system for the state of a copy → the word for it. */
  states: Readonly<Record<string, string>>;
  /** Library code, or `code/place`, → id of the station. */
  libcodes: Readonly<Record<string, string>>;
}

export type SourceConfig = StaticConfig | OpdsConfig | InterlibConfig;
export const SOURCE_TYPES = ['static', 'opds2', 'interlib'] as const;
