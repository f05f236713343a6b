import type { Region, StationFeature } from '../../../src/data/generated/types.ts';
import { readingStations } from '../books/station-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The reading stations of a snapshot as pages show them. */
export interface ReadingStations {
  stations: readonly StationFeature[];
  byId: ReadonlyMap<string, StationFeature>;
  /** Divisions with stations in them, in the order of their codes. */
  regions: readonly { code: string; name: string; n: number }[];
}

const REGIONS_PATH = 'v1/reading/regions.json';
const known = new WeakMap<Snapshot, Promise<ReadingStations>>();

/** Read once a snapshot, when a page is first asked for. */
export function readingStationsOf(snapshot: Snapshot): Promise<ReadingStations> {
  let read = known.get(snapshot);
  if (!read) {
    known.set(snapshot, (read = readAll(snapshot)));
    // What could not be read a moment ago may be read the next time.
    read.catch(() => known.delete(snapshot));
  }
  return read;
}

async function readAll(snapshot: Snapshot): Promise<ReadingStations> {
  const all: StationFeature[] = [];
  for await (const feature of readingStations(snapshot)) all.push(feature);
  const stations = all.filter(({ properties: { status = 'open' } }) => status !== 'moved');
  const counts = new Map<string, number>();
  for (const { properties } of stations) {
    const code = properties.region ?? '';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const names = await regionNames(snapshot);
  const regions = [...counts]
    .map(([code, n]) => ({ code, name: names.get(code) ?? '', n }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return { stations, byId: new Map(stations.map(one => [one.id, one])), regions };
}

async function regionNames({ documents }: Snapshot): Promise<Map<string, string>> {
  const text = (await documents.get(REGIONS_PATH)?.body('identity'))?.toString('utf8');
  const { regions = [] } = (text ? JSON.parse(text) : {}) as { regions?: Region[] };
  return new Map(regions.map(({ code, name }) => [code, name]));
}
