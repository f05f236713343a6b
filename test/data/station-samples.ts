/** Small documents of stations for the tests of this folder. All places are 示例. */

export const point = (lon = 121.5, lat = 31.2) => ({ type: 'Point', coordinates: [lon, lat] });

export function station(id: unknown, more: object = {}) {
  const properties = { name: `示例驿站 ${String(id)}`, kinds: ['rest'] };
  return { type: 'Feature', id, geometry: point(), properties: { ...properties, ...more } };
}

export function collectionOf(features: unknown[], more: object = {}) {
  return { type: 'FeatureCollection', features, ...more };
}

export function entryOf(gh: string, n: number, more: object = {}) {
  return {
    gh,
    n,
    center: [121.5, 31.2],
    kinds: { rest: n },
    href: `v1/stations/s/${gh}.json`,
    ...more,
  };
}

export function indexOf(shards: unknown[], more: object = {}) {
  return { total: 3000, kinds: { rest: 3000 }, shards, ...more };
}
