import type { Region, StationFeature } from '../../src/data/generated/types.ts';
import { PROVINCES } from '../../src/rules/provinces.ts';
import { hang, json, type Reply } from '../../test/helpers/fake-fetch.ts';
import { manyFeatures, manyStations } from '../../test/helpers/many-stations.ts';
import { columnDocuments } from '../../test/helpers/station-columns.ts';
import {
  ROOT,
  scriptedClient,
  STATIONS,
  type ScriptedClient,
  type Table,
} from '../../test/helpers/station-client.ts';

/** Sites of a whole country, with stations made when they are asked for. */

const COLUMNS = 'v1/stations/columns.json';
const REGIONS = 'v1/stations/regions.json';

/** 180,000 invented stations in shards. */
export const countrySite = (): ScriptedClient => scriptedClient(manyStations(180_000));

/**
 * So many stations in shards, and all of them as columns too, as a server lays them out.
 *
 * @param hangs the columns never arrive
 */
export function columnSite(count: number, { hangs = false } = {}): ScriptedClient {
  const features = manyFeatures(count);
  const { columns, names } = columnDocuments(features);
  const index = {
    regions: provincesOf(features),
    links: [
      { rel: 'regions', href: REGIONS },
      { rel: 'columns', href: COLUMNS, length: JSON.stringify(columns).length },
    ],
  };
  const table = manyStations(count);
  const whole: Table = { ...table, [STATIONS]: also(table[STATIONS] as Reply, index) };
  whole[ROOT + COLUMNS] = hangs ? hang() : json(columns);
  for (const [href, part] of Object.entries(names)) whole[ROOT + href] = json(part);
  return scriptedClient(whole);
}

/** The same answer, with more in it. */
function also(reply: Reply, more: object): Reply {
  return async (...asked) => {
    const answer = (await (await reply(...asked)).json()) as object;
    return json({ ...answer, ...more })(...asked);
  };
}

/** How many there are in each province, and where. */
function provincesOf(features: readonly StationFeature[]): Region[] {
  const found = new Map<string, StationFeature[]>();
  for (const one of features) {
    const code = `${one.properties.region!.slice(0, 2)}0000`;
    const inside = found.get(code);
    if (inside) inside.push(one);
    else found.set(code, [one]);
  }
  return [...found].map(([code, inside]) => {
    const mean = (axis: 0 | 1) =>
      inside.reduce((sum, { geometry }) => sum + geometry.coordinates[axis]!, 0) / inside.length;
    const center: [number, number] = [Number(mean(0).toFixed(4)), Number(mean(1).toFixed(4))];
    return { code, name: PROVINCES[code.slice(0, 2)] ?? code, n: inside.length, center };
  });
}
