// @ts-expect-error a plain script without types
import { CITIES } from '../../scripts/lib/sample-cities.mjs';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { encodeGeohash } from '../../src/rules/geohash.ts';
import { json, type Reply } from './fake-fetch.ts';
import { ROOT, SITE, siteDocument, STATIONS, type Table } from './station-client.ts';

interface City {
  name: string;
  region: string;
  lon: number;
  lat: number;
  weight: number;
}

interface Place {
  row: number;
  city: City;
  lon: number;
  lat: number;
  kind: string;
  hash: string;
}

/** Most stations in one shard. */
const SHARD_SIZE = 800;
const KINDS = ['rest', 'rest', 'rest', 'rider', 'reading', 'driver', 'mother'];
const HOURS = ['24/7', 'Mo-Su 08:00-20:00', 'Mo-Fr 08:30-17:30; PH off'];

/**
 * A site of `count` invented stations around cities, as a shard index, its shards and the names of
 * the divisions. A shard is made when it is asked for. The same count gives the same stations.
 */
export function manyStations(count: number): Table {
  const places = placesOf(count);
  const table: Table = {
    [SITE]: json(siteDocument({ license: '示例数据，均为虚构。' })),
    [`${ROOT}v1/stations/regions.json`]: later(() => regions(places)),
  };
  const links = [{ rel: 'regions', href: 'v1/stations/regions.json' }];
  const shards = entries(places, 3, table);
  table[STATIONS] = later(() => ({ v: 1, ...counts(places), shards, links }));
  return table;
}

/** Entries for the cells that hold places, each with its document in the table. */
function entries(places: readonly Place[], letters: number, table: Table): unknown[] {
  const cells = groups(places, ({ hash }) => hash.slice(0, letters));
  return [...cells].sort().map(([gh, inside]) => {
    const isShard = inside.length <= SHARD_SIZE;
    const href = `v1/stations/${isShard ? 's' : 'i'}/${gh}.json`;
    if (isShard) table[ROOT + href] = later(() => collection(inside));
    else {
      const shards = entries(inside, letters + 1, table);
      table[ROOT + href] = later(() => ({ v: 1, ...counts(inside), shards }));
    }
    const { total: n, kinds } = counts(inside);
    return { gh, n, kinds, center: middle(inside), href, type: isShard ? undefined : 'index' };
  });
}

/** The same stations one by one, for documents that hold them otherwise. */
export const manyFeatures = (count: number): StationFeature[] => placesOf(count).map(feature);

function collection(places: readonly Place[]): unknown {
  return { type: 'FeatureCollection', v: 1, features: places.map(feature) };
}

function feature({ row, city, lon, lat, kind }: Place): StationFeature {
  return {
    type: 'Feature',
    id: `s${row}`,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      name: `${city.name}示例站点${row}号`,
      kinds: [kind],
      region: city.region,
      address: `示例路${1 + (row % 900)}号`,
      hours: HOURS[row % HOURS.length]!,
      facilities: row % 2 ? ['rest_seat', 'drinking_water'] : ['rest_seat'],
    },
  };
}

function regions(places: readonly Place[]): unknown {
  const byCity = groups(places, ({ city }) => city.region);
  const named = [...byCity].map(([code, inside]) => {
    const { name, lon, lat } = inside[0]!.city;
    return { code, name, n: inside.length, center: [lon, lat] };
  });
  return { v: 1, regions: named };
}

function counts(places: readonly Place[]) {
  const kinds = [...groups(places, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]);
  return { total: places.length, kinds: Object.fromEntries(kinds) as Record<string, number> };
}

function middle(places: readonly Place[]): [number, number] {
  const mean = (of: (place: Place) => number) =>
    Number((places.reduce((sum, place) => sum + of(place), 0) / places.length).toFixed(4));
  return [mean(({ lon }) => lon), mean(({ lat }) => lat)];
}

function placesOf(count: number): Place[] {
  const random = randomFrom(count);
  const cities = (CITIES as City[]).flatMap(city => Array<City>(city.weight).fill(city));
  return Array.from({ length: count }, (_, row) => {
    const city = cities[Math.floor(random() * cities.length)]!;
    // Dense in the middle of a city, thin towards its edge.
    const far = 0.02 + 0.6 * random() ** 4;
    const angle = 2 * Math.PI * random();
    const lon = Number((city.lon + far * Math.cos(angle)).toFixed(5));
    const lat = Number((city.lat + far * Math.sin(angle)).toFixed(5));
    const kind = KINDS[Math.floor(random() * KINDS.length)]!;
    return { row, city, lon, lat, kind, hash: encodeGeohash(lon, lat, 7) };
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}

function later(make: () => unknown): Reply {
  return (...asked) => json(make())(...asked);
}

/** Uniform numbers in [0, 1), the same sequence for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
