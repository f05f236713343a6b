import type { Finding } from './finding.ts';

/** What a document is, as its link says. A kind of this list, if it has a schema, is named as that. */
export type DocumentKind =
  | 'site'
  | 'station-collection'
  | 'shard-index'
  | 'station-detail'
  | 'regions'
  | 'live-status'
  | 'columns'
  | 'names'
  | 'calendar'
  | 'people'
  | 'people-columns'
  | 'person'
  | 'contests'
  | 'contest'
  | 'standings'
  | 'standings-columns'
  | 'books'
  | 'trails'
  | 'trail'
  | 'form';

/** What a source answered when asked for an address. */
export interface Answer {
  /** Absolute address, after redirects. Files of a folder have one that only stands for them. */
  url: string;
  /** Undefined when there is no such document or it could not be had. */
  bytes?: Uint8Array;
  failure?: Failure;
  /** How it came over the wire. */
  http?: HttpFacts;
  file?: FileFacts;
}

export interface Failure {
  why:
    | 'missing' // 404, 410, no such file
    | 'status' // another error status
    | 'network' // no connection, or it broke
    | 'timeout'
    | 'tls'
    | 'too-large'
    | 'private' // a private address named by a public site
    | 'unusable' // not http(s), or with a password
    | 'redirects'
    | 'not-asked'; // outside of what this check calls
  status?: number;
  /** Words of the system for those who can do something with them: `ECONNREFUSED`. */
  detail?: string;
}

export interface HttpFacts {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Bytes of the body as sent, compressed or not. */
  wireBytes: number;
  /** When the answer came, milliseconds since 1970 of this machine's clock. */
  at: number;
  /** The status of a second request with `If-None-Match`, where one was made. */
  revalidated?: number;
}

export interface FileFacts {
  /** Precompressed neighbours (`.gz`, `.br`) that do not unpack to the file. */
  staleNeighbours: readonly string[];
}

/** Where a document was named. */
export interface Named {
  document: string;
  pointer: string;
  /** Name of what it is named for: a station, a person. */
  subject?: string;
}

/** A document that could be read. */
export interface ReadDocument {
  kind: DocumentKind;
  /** Path below the site root, else the address. */
  name: string;
  url: string;
  value: unknown;
  /** Bytes of the text, unpacked. */
  size: number;
  /** Bytes as they travel: as sent, or, of large files, as gzip would make them. */
  travels: number;
  http?: HttpFacts;
  file?: FileFacts;
  /** Where it was named; the site document is named nowhere. */
  from?: Named;
  /** What an index says of this part of it. */
  entry?: Readonly<Record<string, unknown>>;
  /** The collection it belongs to: `stations`, `reading`, `people` … */
  collection?: string;
  /** Id of what it is about, by its address. */
  id?: string;
}

/** A reference found in a document. */
export interface Reference {
  href: string;
  pointer: string;
  /** A document to read, a picture, or a page for people. */
  kind: DocumentKind | 'stations' | 'photo' | 'page';
  entry?: Readonly<Record<string, unknown>>;
  collection?: string;
  id?: string;
  /** A page of the same list; a second visit is a circle. */
  next?: true;
  /** Others than the site document's may lead to the site's own hosts only. */
  anyHost?: true;
  /** Asked for when all else is: whoever else names it is told of first. */
  late?: true;
}

/** Says one thing about one place of a document. */
export function at(
  document: { name: string },
  pointer: string,
  rest: Omit<Finding, 'document' | 'pointer'>,
): Finding {
  return { document: document.name, pointer, ...rest };
}
