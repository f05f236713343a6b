/** Where each document of the read side lives, relative to the site root. */

export const SITE_PATH = '.well-known/union-widgets.json';
export const STATIONS_PATH = 'v1/stations/index.json';
export const READING_PATH = 'v1/reading/index.json';
/** Where a live server searches books, and the list of them that static sites have. */
export const BOOKS_PATH = 'v1/books';
export const STATIC_BOOKS_PATH = 'v1/books/index.json';
export const REGIONS_PATH = 'v1/stations/regions.json';

/** How stations are now, where any of them reports; beside their folder, in which it might be one's id. */
export const LIVE_PATH = 'v1/live/stations.json';

export function calendarPath(region: string, year: number | string): string {
  return `v1/calendar/${region}-${year}.json`;
}

/** The provinces, or the divisions of one, by its code of six digits. */
export function divisionsPath(province?: string): string {
  return province === undefined
    ? 'v1/regions/index.json'
    : `v1/regions/${province.slice(0, 2)}.json`;
}

/** The lists of a site's people, contests and trails: pages of summaries. */
export const LIST_NAMES = ['people', 'contests', 'trails'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/**
 * Path of a page of a list, counted from 1. Further pages lie in a folder `i`, as the inner indexes
 * of the stations do: a document's id can never be `i/2`.
 */
export function listPath(list: ListName, page = 1): string {
  return page === 1 ? `v1/${list}/index.json` : `v1/${list}/i/${page}.json`;
}

/** Names in the folder `v1/stations/` that are not stations, and names Windows cannot store. */
const RESERVED = /^(?:index|regions|con|prn|aux|nul|com\d|lpt\d)$/i;
/** No control characters, separators, or what Windows forbids; no dot or space at either end. */
const SAFE = /^(?![. ])[^\p{Cc}\p{Cs}/\\<>:"|?*]{1,128}(?<![. ])$/u;
/** Longest file name most file systems take, less the extension. */
const NAME_BYTES = 240;

/**
 * Whether an id can name a document: a file name, Chinese allowed, on any file system. Such an id
 * never leaves its folder.
 */
export function isDocumentId(id: string): boolean {
  return (
    SAFE.test(id) &&
    !RESERVED.test(id) &&
    id === id.normalize('NFC') &&
    new TextEncoder().encode(id).length <= NAME_BYTES
  );
}

/** Path of a station's detail document; the id must satisfy `isDocumentId`. */
export function detailPath(id: string): string {
  return `v1/stations/${id}.json`;
}

const DETAIL = /^v1\/stations\/([^/]+)\.json$/;

/** The station id a path names, or undefined when the path is not a detail document's. */
export function detailIdOf(path: string): string | undefined {
  const id = DETAIL.exec(path)?.[1];
  return id !== undefined && isDocumentId(id) ? id : undefined;
}

const STORED =
  /^v1\/(?:(?:people|contests|forms|trails)\/([^/]+)|contests\/([^/]+)\/((?:[^/]+\/){0,3})([^/]+))\.json$/;

/**
 * Whether a path can be that of a stored document: `v1/people/<id>.json`, `v1/contests/<id>.json`,
 * `v1/forms/<id>.json`, `v1/trails/<id>.json`, or standings below `v1/contests/<id>/`. Every part is
 * a document id.
 */
export function isStoredPath(path: string): boolean {
  const parts = STORED.exec(path)
    ?.slice(1)
    .filter(part => part !== undefined);
  if (path === PEOPLE_COLUMNS_PATH) return false;
  return parts !== undefined && parts.join('/').split('/').filter(Boolean).every(isDocumentId);
}

/** Path of a trail's document. */
export function trailPath(id: string): string {
  return `v1/trails/${id}.json`;
}

/** The list of all people in columns, for search and filters over more than one page. */
export const PEOPLE_COLUMNS_PATH = 'v1/people/columns.json';

/** Path of a person's document. */
export function personPath(id: string): string {
  return `v1/people/${id}.json`;
}

const PERSON = /^v1\/people\/([^/]+)\.json$/;

/** The id of the person whose document a path names; undefined for any other path. */
export function personIdOf(path: string): string | undefined {
  const id = PERSON.exec(path)?.[1];
  const isList = path === listPath('people') || path === PEOPLE_COLUMNS_PATH;
  return id !== undefined && !isList && isDocumentId(id) ? id : undefined;
}

/** The id at the end of a path, `p-0007` of `v1/people/p-0007.json`. */
export function lastIdOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}
