import { indexDocuments, readSummaries } from '../documents/document-index.ts';
import type { DocumentSource, DocumentType } from '../documents/document-source.ts';
import {
  lastIdOf,
  LIST_NAMES,
  listPath,
  READING_PATH,
  STATIONS_PATH,
  type ListName,
} from '../documents/paths.ts';
import type { RegionName } from '../documents/regions.ts';
import {
  onlyKind,
  readStationTable,
  type StationRow,
  type StationTable,
  type StationText,
} from '../documents/station-table.ts';
import type { ListedDocument, Summary } from '../documents/summaries.ts';
import { readSideDocuments } from '../documents/whole-tree.ts';
import type { SiteContents } from '../site/site-document.ts';
import { BlockBuilder } from './block.ts';
import { listColumns, stationColumns, type ListColumns, type StationColumns } from './columns.ts';
import { hashOf } from './hash.ts';
import { nextLinkOf } from './next-link.ts';
import { pauseForOthers } from './slices.ts';
import { foldTexts, type TextBlocks } from './text-index.ts';

/** A document as it will be served. */
export interface BuiltDocument {
  path: string;
  type: DocumentType;
  /** Where its bytes lie in the block: start and length of each piece, one after the other. */
  pieces: number[];
  hash: string;
  /** Where the next page is, relative to this document. */
  next: string | undefined;
}

/**
 * Everything a snapshot holds, before it is served, of what one thread can hand to another. Lists
 * are by the path of their entry document.
 */
export interface BuiltSide {
  /** All bytes of documents and rows. */
  block: Uint8Array;
  documents: BuiltDocument[];
  stations: Record<string, StationColumns>;
  lists: Record<string, ListColumns>;
  /** Paths of the site's forms, by id. */
  forms: Record<string, string>;
}

/** Folds the texts of the lists, which takes longer than all the rest and can wait. */
export type FoldTexts = Record<string, () => Promise<TextBlocks>>;

export interface Built {
  side: BuiltSide;
  fold: FoldTexts;
}

/** A part of what the store holds of a site; stations come in order of place. */
export type Batch =
  | { stations: readonly StationRow[] }
  | { list: ListName; documents: readonly ListedDocument[] }
  | { forms: readonly string[] }
  | { regions: readonly RegionName[] }
  | { reported: boolean };

export interface BuildDates {
  /** RFC 3339 time of the last change. */
  updatedAt: string;
  /** The site's date, `YYYY-MM-DD`. */
  today: string;
}

/** Builds the read side of a site from what its store holds. Lets other work through. */
export async function buildSide(
  batches: AsyncIterable<Batch>,
  { updatedAt, today }: BuildDates,
): Promise<Built> {
  const rest: Exclude<Batch, { stations: unknown }>[] = [];
  const table = await readStationTable(stationPages(batches, rest), today);
  const regions = rest.flatMap(batch => ('regions' in batch ? batch.regions : []));
  const isLive = rest.some(batch => 'reported' in batch && batch.reported);
  const sources = [...readSideDocuments(table, regions, { updatedAt, isLive })];
  const tables: Record<string, StationTable> = { [STATIONS_PATH]: table };
  const reading = onlyKind(table, 'reading');
  if (reading.count > 0) tables[READING_PATH] = reading;

  const lists: Record<string, readonly Summary[]> = {};
  for (const list of LIST_NAMES) {
    const pages = rest.map(batch =>
      'list' in batch && batch.list === list ? batch.documents : [],
    );
    const summaries = await readSummaries(list, pages, today);
    if (summaries.length > 0) lists[listPath(list)] = summaries;
    sources.push(...indexDocuments(list, summaries));
  }
  const paths = rest.flatMap(batch => ('forms' in batch ? batch.forms : []));
  const forms = Object.fromEntries(paths.map(path => [lastIdOf(path), path]));
  return assemble(sources, tables, lists, forms);
}

/** Puts documents and lists together; the texts are folded when asked. */
export async function assemble(
  sources: readonly DocumentSource[],
  tables: Readonly<Record<string, StationTable>>,
  summaries: Readonly<Record<string, readonly Summary[]>>,
  forms: Record<string, string>,
): Promise<Built> {
  const block = new BlockBuilder();
  // Shards and rows are runs of this run.
  for (const { count, features } of Object.values(tables)) {
    for (const piece of features(0, count)) block.place(piece);
  }
  const documents: BuiltDocument[] = [];
  const pause = pauseForOthers();
  for (const source of sources) {
    documents.push(builtDocument(source, block));
    await pause();
  }
  const stations: Record<string, StationColumns> = {};
  const lists: Record<string, ListColumns> = {};
  const fold: FoldTexts = {};
  for (const [path, table] of Object.entries(tables)) {
    stations[path] = stationColumns(table, block);
    fold[path] = () => foldTexts(table.count, row => table.text[row] as StationText);
  }
  for (const [path, list] of Object.entries(summaries)) {
    lists[path] = listColumns(list, block);
    fold[path] = () => foldTexts(list.length, row => (list[row] as Summary).text);
  }
  return { side: { block: block.build(), documents, stations, lists, forms }, fold };
}

/** What there is for a site document to name. */
export function contentsOf({ stations, lists, forms }: BuiltSide): SiteContents {
  return { lists: [...Object.keys(stations), ...Object.keys(lists)], forms };
}

/** Passes on the stations, and keeps all that comes after them. */
async function* stationPages(
  batches: AsyncIterable<Batch>,
  rest: Exclude<Batch, { stations: unknown }>[],
): AsyncGenerator<readonly StationRow[]> {
  for await (const batch of batches) {
    if ('stations' in batch) yield batch.stations;
    else rest.push(batch);
  }
}

/** Above so many pieces a document gets bytes of its own: it is sent often and built once. */
const MOST_PIECES = 8;

function builtDocument({ path, type, pieces }: DocumentSource, block: BlockBuilder): BuiltDocument {
  const joined = pieces.length > MOST_PIECES ? [Buffer.concat(pieces)] : pieces;
  const places = joined.flatMap(piece => [block.place(piece), piece.byteLength]);
  return { path, type, pieces: places, hash: hashOf(joined), next: nextLinkOf(path, joined) };
}
