import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import { validateRegions } from '../../../src/data/generated/validators/regions.js';
import { validateStationDetail } from '../../../src/data/generated/validators/station-detail.js';
import { detailPath, REGIONS_PATH, SITE_PATH } from '../documents/paths.ts';
import type { RegionName } from '../documents/regions.ts';
import type { ImportResult } from '../import/index.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import { readFolderFeatures, readFolderSite } from '../snapshot/from-folder.ts';
import type { ImportedStation } from '../store/store.ts';

/** What an earlier run left in a folder of documents. */
export interface FolderBefore {
  folder: string;
  site?: PlacelessSite;
  /** Its stations by id. */
  features: ReadonlyMap<string, StationFeature>;
}

export async function readFolder(folder: string): Promise<FolderBefore> {
  if (!existsSync(join(folder, SITE_PATH))) return { folder, features: new Map() };
  const { site } = await readFolderSite(folder);
  const features = await readFolderFeatures(folder);
  return { folder, site, features: new Map(features.map(feature => [feature.id, feature])) };
}

/** Stations of the folder as they are; one without a readable detail gets its bare one. */
export async function stationsBefore(
  { folder, features }: FolderBefore,
  ids: readonly string[],
): Promise<ImportedStation[]> {
  const stations: ImportedStation[] = [];
  for (const id of ids) {
    const feature = features.get(id);
    if (!feature) continue;
    const detail: unknown = await readJson(join(folder, detailPath(id)));
    const usable = validateStationDetail(detail) && detail.id === id;
    stations.push({ feature, detail: usable ? detail : bareDetail(feature) });
  }
  return stations;
}

/**
 * Stations of the folder that a list leaves alone: a list of stations replaces no reading stations
 * and the other way round. The member `reading` tells which list a station came with.
 */
export function stationsBeside(
  before: FolderBefore,
  { stations, retained }: Pick<ImportResult, 'stations' | 'retained'>,
  kind: 'stations' | 'reading',
): Promise<ImportedStation[]> {
  const listed = new Set([...stations.map(({ feature }) => feature.id), ...retained]);
  const others = [...before.features.values()].filter(({ id, properties }) => {
    const isReading = properties.reading !== undefined;
    return isReading !== (kind === 'reading') && !listed.has(id);
  });
  return stationsBefore(
    before,
    others.map(({ id }) => id),
  );
}

/** Names of the divisions the folder's stations lie in. */
export async function regionsBefore({ folder }: FolderBefore): Promise<RegionName[]> {
  const document: unknown = await readJson(join(folder, REGIONS_PATH));
  return validateRegions(document) ? document.regions : [];
}

function bareDetail(feature: StationFeature): StationDetail {
  return { v: 1, ...feature };
}

/** Undefined when there is no such file or it is no JSON. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
