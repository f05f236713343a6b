import { STATIONS_PATH } from '../documents/paths.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import type { Built } from './build.ts';
import { ServedDocument } from './document.ts';
import { ListSearch } from './list-search.ts';
import type { Snapshot } from './snapshot.ts';
import { StationSearch } from './station-search.ts';
import { TextIndex } from './text-index.ts';
import { isZone } from './today.ts';

/** What a snapshot has beside its built read side. */
export interface SnapshotParts {
  generation: string;
  /** RFC 3339. */
  updatedAt: string;
  site: PlacelessSite;
  /** Reads a document that is not held. */
  readDetail(path: string): Promise<ServedDocument | undefined>;
}

/** Makes a snapshot of a built read side, with what is asked for most compressed already. */
export async function installSnapshot(
  { side, fold }: Built,
  { readDetail, ...parts }: SnapshotParts,
  previous?: Snapshot,
): Promise<Snapshot> {
  const { block } = side;
  const lastModified = new Date(parts.updatedAt);
  const documents = new Map<string, ServedDocument>();
  for (const built of side.documents) {
    const document = ServedDocument.fromBuilt(built, block, lastModified);
    const earlier = previous?.documents.get(built.path);
    if (earlier) document.inherit(earlier);
    documents.set(built.path, document);
  }
  await Promise.all([...documents].filter(isHot).map(([, document]) => document.compress()));

  const textsOf = (path: string, count: number): TextIndex =>
    new TextIndex(count, fold[path] as () => Promise<Uint8Array[]>);
  const stationLists = new Map(
    Object.entries(side.stations).map(([path, columns]) => [
      path,
      new StationSearch(columns, textsOf(path, columns.count)),
    ]),
  );
  const summaryLists = new Map(
    Object.entries(side.lists).map(([path, columns]) => [
      path,
      new ListSearch(columns, textsOf(path, columns.count)),
    ]),
  );
  return {
    ...parts,
    site: withKnownZone(parts.site),
    block,
    documents,
    search: stationLists.get(STATIONS_PATH) as StationSearch,
    stationLists,
    summaryLists,
    read: async path => documents.get(path) ?? readDetail(path),
  };
}

/** Without a time zone that is none, on which every date of every page would fail: China's counts. */
function withKnownZone(site: PlacelessSite): PlacelessSite {
  const { tz, ...who } = site.site;
  return tz === undefined || isZone(tz) ? site : { ...site, site: who };
}

/**
 * Whether every visitor asks for the document: an entry document, an index, a calendar. Shards,
 * columns and further pages are asked for by some; they are compressed when the first of them comes.
 */
function isHot([path]: [string, ServedDocument]): boolean {
  return !/\/[sc]\/[^/]+$|^v1\/(?:people|contests)\/i\/|^v1\/regions\/\d/.test(path);
}
