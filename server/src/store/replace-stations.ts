import type { RegionName } from '../documents/regions.ts';
import { isDocumentId } from '../documents/paths.ts';
import { checkKeys } from './check-keys.ts';
import { batches, storable, type Database, type Transaction } from './database.ts';
import { noResult, replaceList } from './replace-list.ts';
import { differenceOf, STATIONS, stationRow } from './rows.ts';
import { inRun } from './run.ts';
import {
  CORRECTION,
  type ImportedStation,
  type ReplaceResult,
  type RunOptions,
  type StationList,
} from './store.ts';

/** See `Store.replaceStations`. */
export async function replaceStations(
  database: Database,
  siteId: string,
  list: StationList,
  options: RunOptions,
): Promise<ReplaceResult> {
  checkIds(list.stations);
  const source = storable(list.source);
  const byId = new Map(list.stations.map(station => [station.feature.id, station]));
  return inRun(database, siteId, options, async run => {
    const shelf = {
      kind: STATIONS,
      pages: { statement: 'stationsOfSource', values: [source] },
      elsewhere: { statement: 'countStationsElsewhere', values: [source] },
    } as const;
    const stamp = { source, runId: run.runId, now: run.now };
    const rowOf = (id: string) => stationRow(byId.get(id) as ImportedStation, stamp);
    const result = await replaceList(run, shelf, [...byId.keys()], rowOf, list.retained);
    await putRegions(run.transaction, siteId, list.regions);
    return { kind: 'stations', source, report: list.report, result };
  });
}

/** See `Store.correctStation`. */
export async function correctStation(
  database: Database,
  siteId: string,
  station: ImportedStation,
  options: RunOptions & { regions?: readonly RegionName[] },
): Promise<ReplaceResult> {
  checkIds([station]);
  return inRun(database, siteId, options, async run => {
    const [before] = await run.rows(STATIONS, [station.feature.id]);
    const source = before?.['source'] ?? CORRECTION;
    const row = stationRow(station, { source, runId: run.runId, now: run.now });
    const result = noResult();
    if (!before || differenceOf(STATIONS, before, row) !== 'none') {
      result[before ? 'changed' : 'added'] = 1;
      await run.put(STATIONS, row, before);
    } else {
      result.unchanged = 1;
    }
    await putRegions(run.transaction, siteId, options.regions ?? []);
    return { kind: 'stations', source: CORRECTION, report: {}, result };
  });
}

/** See `Store.removeStation`. */
export async function removeStation(
  database: Database,
  siteId: string,
  id: string,
  options: RunOptions,
): Promise<ReplaceResult> {
  const there = await database.all('stationsById', [siteId, id]);
  if (there.length === 0) return noResult();
  return inRun(database, siteId, options, async run => {
    const result = noResult();
    const [before] = await run.rows(STATIONS, [id]);
    if (before) {
      result.removed = 1;
      result.removedNames.push(String(before['name']));
      await run.remove(STATIONS, before);
    }
    return { kind: 'stations', source: CORRECTION, report: {}, result };
  });
}

/** Sees to it that each id can name a document of its own; else throws ListRefused. */
export function checkIds(stations: readonly ImportedStation[]): void {
  checkKeys(
    stations.map(({ feature }) => feature.id),
    isDocumentId,
  );
}

/** Names of divisions only ever gain: they are a dictionary that all lists share. */
async function putRegions(
  transaction: Transaction,
  siteId: string,
  regions: readonly RegionName[],
): Promise<void> {
  const known = await transaction.all('regionNames', [siteId]);
  const names = new Map(known.map(row => [row['code'], row['name']]));
  const news = new Map(
    regions
      .filter(({ code, name }) => names.get(code) !== storable(name))
      .map(({ code, name }) => [code, [siteId, code, name]]),
  );
  for (const { values, times } of batches([], [...news.values()])) {
    await transaction.run('putRegions', values, times);
  }
}
