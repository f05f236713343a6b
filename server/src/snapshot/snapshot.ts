import type { DocumentSource } from '../documents/document-source.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import { ServedDocument } from './document.ts';
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
  /** Details are too many to hold; they are read when asked for. */
  detail(id: string): Promise<ServedDocument | undefined>;
  search: StationSearch;
}

/** Where snapshots come from: the database, or a folder of documents. */
export interface SnapshotSource {
  /** Changes when the data does; cheap, asked every other second. */
  revision(): Promise<string>;
  /**
   * Builds the current state, in slices that let other work through.
   * @param previous Documents that have not changed since keep their compressed forms.
   */
  build(previous?: Snapshot): Promise<Snapshot>;
  close(): Promise<void>;
}

/** Makes documents servable, pausing between them so that requests are answered meanwhile. */
export async function serveAll(
  sources: Iterable<DocumentSource>,
  lastModified: Date,
  previous?: Snapshot,
): Promise<Map<string, ServedDocument>> {
  const documents = new Map<string, ServedDocument>();
  let sliceStart = performance.now();
  for (const source of sources) {
    const document = ServedDocument.fromSource(source, lastModified);
    const earlier = previous?.documents.get(source.path);
    if (earlier) document.inherit(earlier);
    documents.set(source.path, document);
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise(resolve => setImmediate(resolve));
      sliceStart = performance.now();
    }
  }
  return documents;
}

/** Longest stretch of work before requests get their turn. */
const SLICE_MS = 8;
