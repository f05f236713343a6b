import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import { calendarDocuments } from './calendar-documents.ts';
import { compactShard } from './compact-shard.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { regionDocuments } from './region-documents.ts';
import { detailPath, READING_PATH, SITE_PATH } from './paths.ts';
import { summariseRegions, type RegionName } from './regions.ts';
import { rowsOf } from './sort-rows.ts';
import { stationDocuments, type StationEdition } from './station-documents.ts';
import { onlyKind, readStationTable, type StationTable } from './station-table.ts';

/**
 * The calendar, the divisions and the documents that list stations: all of them, and the reading stations where
 * there are any.
 */
export function* readSideDocuments(
  table: StationTable,
  names: readonly RegionName[],
  edition: StationEdition,
): Generator<DocumentSource> {
  yield* calendarDocuments();
  yield* regionDocuments();
  yield* stationDocuments(table, summariseRegions(table, names), edition);
  const reading = onlyKind(table, 'reading');
  if (reading.count === 0) return;
  yield* stationDocuments(reading, summariseRegions(reading, names), edition, 'reading');
}

export interface StationListing {
  stations: readonly { feature: StationFeature; detail: StationDetail }[];
  regions: readonly RegionName[];
  /** RFC 3339. */
  updatedAt: string;
  /** Stations of the folder report how they are now, in a document that is not ours to write. */
  isLive?: boolean;
}

/**
 * A site's stations and calendar as files; the site document, which opens them, is last. It names
 * the reading stations where there are any, and else all that `site` names.
 */
export async function* wholeTree(
  site: PlacelessSite,
  { stations, regions, updatedAt, isLive = false }: StationListing,
  publicUrl?: string,
): AsyncGenerator<DocumentSource> {
  for (const { feature, detail } of stations) {
    yield { path: detailPath(feature.id), type: 'json', pieces: jsonPieces(detail) };
  }
  const rows = rowsOf(
    stations.map(({ feature }) => feature),
    updatedAt,
  );
  const table = await readStationTable([rows]);
  const edition = { updatedAt, isLive };
  for (const document of readSideDocuments(table, regions, edition)) yield compactShard(document);
  const api = { base: `${publicUrl ?? ''}v1/`, mode: 'static', generation: updatedAt } as const;
  const hasReading = table.kinds.some(kinds => kinds.includes('reading'));
  const pieces = jsonPieces({ ...withReading(site, hasReading), api });
  yield { path: SITE_PATH, type: 'json', pieces };
}

/** The site document naming our list of reading stations just when there is one. */
function withReading(site: PlacelessSite, hasReading: boolean): PlacelessSite {
  const { ['reading']: reading, ...others } = site.collections ?? {};
  if (hasReading) return { ...site, collections: { ...others, reading: reading ?? READING_PATH } };
  return reading === READING_PATH ? { ...site, collections: others } : site;
}
