import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import { calendarDocuments } from './calendar-documents.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { detailPath, SITE_PATH } from './paths.ts';
import { summariseRegions, type RegionName } from './regions.ts';
import { rowsOf } from './sort-rows.ts';
import { stationDocuments } from './station-documents.ts';
import { readStationTable, type StationTable } from './station-table.ts';

/** The read side's documents, save the site document and the details. */
export function* readSideDocuments(
  table: StationTable,
  names: readonly RegionName[],
  updatedAt: string,
): Generator<DocumentSource> {
  yield* calendarDocuments();
  yield* stationDocuments(table, summariseRegions(table, names), updatedAt);
}

export interface StationListing {
  stations: readonly { feature: StationFeature; detail: StationDetail }[];
  regions: readonly RegionName[];
  /** RFC 3339. */
  updatedAt: string;
}

/** Every document of a site for a folder of files; the site document, which opens it, is last. */
export async function* wholeTree(
  site: PlacelessSite,
  { stations, regions, updatedAt }: StationListing,
  publicUrl?: string,
): AsyncGenerator<DocumentSource> {
  for (const { feature, detail } of stations) {
    yield { path: detailPath(feature.id), type: 'json', pieces: jsonPieces(detail) };
  }
  const rows = rowsOf(
    stations.map(({ feature }) => feature),
    updatedAt,
  );
  yield* readSideDocuments(await readStationTable([rows]), regions, updatedAt);
  const api = { base: `${publicUrl ?? ''}v1/`, mode: 'static', generation: updatedAt } as const;
  yield { path: SITE_PATH, type: 'json', pieces: jsonPieces({ ...site, api }) };
}
