import type { PlacelessSite } from '../site/site-document.ts';
import type { ServedDocument } from './document.ts';
import type { ListSearch } from './list-search.ts';
import type { StationSearch } from './station-search.ts';

/** One consistent state of everything a site publishes, held in memory. */
export interface Snapshot {
  /** Tells one state from another; the site document's `api.generation`. */
  generation: string;
  /** RFC 3339 time of the last data change. */
  updatedAt: string;
  site: PlacelessSite;
  /** Documents by path; the site document, which names the server's address, is made on request. */
  documents: ReadonlyMap<string, ServedDocument>;
  /** The bytes of documents and of lists' rows. */
  block: Uint8Array;
  /** Answers queries of all stations. */
  search: StationSearch;
  /** What answers queries, by the path of the list: stations, those that are reading stations … */
  stationLists: ReadonlyMap<string, StationSearch>;
  /** … people and contests. */
  summaryLists: ReadonlyMap<string, ListSearch>;
  /**
   * A document of any path: one that is held, else a detail, of which there are too many to hold
   * them all and which are read when asked for.
   * @throws Gone for what may not be published any more.
   */
  read(path: string): Promise<ServedDocument | undefined>;
}

/** A document was taken back: clients shall forget their copies (410). */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/** Where snapshots come from: the database, or a folder of documents. */
export interface SnapshotSource {
  /** Changes when the data does; cheap, asked every other second. */
  revision(): Promise<string>;
  /**
   * Builds the current state, and lets other work through meanwhile.
   * @param previous Documents that have not changed since keep their compressed forms.
   */
  build(previous?: Snapshot): Promise<Snapshot>;
  close(): Promise<void>;
}
