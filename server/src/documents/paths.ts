/** Where each document of the read side lives, relative to the site root. */

export const SITE_PATH = '.well-known/union-widgets.json';
export const STATIONS_PATH = 'v1/stations/index.json';
export const REGIONS_PATH = 'v1/stations/regions.json';

export function shardPath(name: string): string {
  return `v1/stations/s/${name}.json`;
}

export function shardIndexPath(name: string): string {
  return `v1/stations/i/${name}.json`;
}

export function calendarPath(region: string, year: number | string): string {
  return `v1/calendar/${region}-${year}.json`;
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
