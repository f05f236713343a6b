import { jsonPieces, type DocumentSource } from '../documents/document-source.ts';
import { SITE_PATH, STATIONS_PATH } from '../documents/paths.ts';
import type { Language } from '../../../src/locale/languages.ts';
import type { PublishedBooks } from '../books/published-books.ts';
import type { SourceConfig } from '../books/source-config.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { frameFiles } from '../frame-pages/files.ts';
import type { Loader } from '../frame-pages/loader-tag.ts';
import { stationPageFiles } from '../station-pages/files.ts';
import type { Publication } from './publish-tree.ts';
import type { PublishedFile } from './put-file.ts';

/** What there is to publish of one state of a site: what a live server would answer with. */
export interface Edition extends Publication {
  /** Stations of the site. */
  stations: number;
  /** Documents left out since somebody's consent has ended; complete when the details were read. */
  withdrawn: readonly string[];
  /** What lists of books call places that are no reading stations: their copies are left out. */
  unplaced: readonly string[];
}

/** Where an edition is to appear, and what goes with it. */
export interface EditionOptions {
  /** Address of the site root that visitors will use, ending in a slash; relative when absent. */
  publicUrl?: string | undefined;
  assets: AsyncIterable<PublishedFile>;
  /** Stations, people and contests are written as readable pages too; they are unless this is false. */
  pages?: boolean;
  /** What makes widgets of these pages where scripts run; plain pages without. */
  loader?: Loader | undefined;
  /** Languages that the pages of stations are written in beside the site's own. */
  pageLanguages?: readonly Language[] | undefined;
  /** The catalogues, of which lists are published whole. */
  books?: readonly SourceConfig[];
}

/**
 * A snapshot's documents in groups, each of which leads to those before it.
 *
 * @param arrange What is done to a document first, if anything.
 */
export async function leadingGroups(
  snapshot: Snapshot,
  { publicUrl, listed }: Pick<EditionOptions, 'publicUrl'> & { listed: PublishedBooks | undefined },
  arrange = (source: DocumentSource) => source,
): Promise<PublishedFile[][]> {
  const groups: [PublishedFile[], PublishedFile[], PublishedFile[]] = [[], [], []];
  for (const [path, document] of snapshot.documents) {
    if (!path.startsWith('v1/')) continue;
    const whole = await document.body('identity');
    const { pieces } = arrange({ path, type: 'json', pieces: [whole] });
    const isInner = /\/i\/[^/]+$|\/c\/columns\.json$/.test(path);
    const group = /\/index\.json$/.test(path) ? 2 : isInner ? 1 : 0;
    groups[group].push({ path, bytes: Buffer.concat(pieces) });
  }
  const { site, generation } = snapshot;
  const api = { base: `${publicUrl ?? ''}v1/`, mode: 'static', generation } as const;
  if (listed) {
    const { path, document } = listed;
    groups[0].push({ path, bytes: Buffer.concat(jsonPieces(document)) });
  }
  const named = listed && { collections: { books: listed.path, ...site.collections } };
  const bytes = Buffer.concat(jsonPieces({ ...site, ...named, api }));
  return [...groups, [{ path: SITE_PATH, bytes }]];
}

/** Details, then the readable pages. */
export async function* withPages(
  details: AsyncIterable<PublishedFile>,
  snapshot: Snapshot,
  {
    pages = true,
    publicUrl,
    pageLanguages,
    loader,
  }: Pick<EditionOptions, 'pages' | 'publicUrl' | 'pageLanguages' | 'loader'>,
): AsyncGenerator<PublishedFile> {
  yield* details;
  if (!pages) return;
  yield* stationPageFiles(snapshot, { publicUrl, languages: pageLanguages, loader });
  yield* frameFiles(snapshot, { publicUrl, loader });
}

/** How many stations a snapshot lists. */
export async function countStations({ documents }: Snapshot): Promise<number> {
  const text = (await documents.get(STATIONS_PATH)?.body('identity'))?.toString('utf8') ?? '{}';
  const { total, features } = JSON.parse(text) as { total?: number; features?: unknown[] };
  return total ?? features?.length ?? 0;
}
