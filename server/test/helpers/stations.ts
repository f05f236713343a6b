import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import type { ImportedStation, StationList } from '../../src/store/store.ts';

/** A station as an importer gives it, with what the test cares about put in. */
export function station(
  id: string,
  [lon, lat]: readonly [number, number],
  properties: Partial<StationFeature['properties']> = {},
): ImportedStation {
  const feature: StationFeature = {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name: `示例站点 ${id}`, kinds: ['rest'], ...properties },
  };
  const detail: StationDetail = {
    v: 1,
    ...feature,
    properties: { ...feature.properties, operator: '示例市总工会' },
  };
  return { feature, detail };
}

/** `count` stations, half of them around three cities, the same every time. */
export function manyStations(count: number, seed = 1): ImportedStation[] {
  const random = randomFrom(seed);
  const cities = [
    [121.47, 31.23, '310115'],
    [104.07, 30.57, '510107'],
    [87.62, 43.83, '650102'],
  ] as const;
  const kinds = [['rest'], ['rest', 'rider'], ['reading'], ['mother'], ['driver']];
  return Array.from({ length: count }, (_, index) => {
    const [lon, lat, region] = cities[index % cities.length] as (typeof cities)[number];
    const spread = random() < 0.5 ? 0.05 : 4;
    const at = [lon + (random() - 0.5) * spread, lat + (random() - 0.5) * spread] as const;
    const id = `s-${String(index).padStart(5, '0')}`;
    const kind = kinds[Math.floor(random() * kinds.length)] as string[];
    return station(id, at, { kinds: kind, region, py: `slzd${index}` });
  });
}

/** A list of stations as the store takes it. */
export function listOf(stations: readonly ImportedStation[], source = '名单.csv'): StationList {
  return { source, stations, regions: [{ code: '310115', name: '上海市浦东新区' }], report: {} };
}

/** Uniform numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
