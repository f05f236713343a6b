import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { encodeGeohash } from '../../../src/rules/geohash.ts';
import { holds, type Bounds } from '../../src/snapshot/bounds.ts';
import { nearestRows, rowsWithin, type Places } from '../../src/snapshot/place-search.ts';
import { buildPlaceTree } from '../../src/snapshot/place-tree.ts';
import { randomFrom } from '../helpers/stations.ts';

/** Places in geohash order, as a table has them. */
function placesAt(points: readonly LonLat[]): Places {
  const sorted = points
    .map(([x, y]) => ({ x, y, gh: encodeGeohash(x, y, 12) }))
    .sort((a, b) => (a.gh < b.gh ? -1 : a.gh > b.gh ? 1 : 0));
  const lon = Float64Array.from(sorted, ({ x }) => x);
  const lat = Float64Array.from(sorted, ({ y }) => y);
  return { lon, lat, tree: buildPlaceTree(lon, lat) };
}

/** Every row measured and sorted. */
function bruteForce({ lon, lat }: Places, near: LonLat, count: number) {
  return Array.from(lon, (x, row) => ({
    row,
    value: distanceMetres(near, [x, lat[row] as number]),
  }))
    .sort((a, b) => a.value - b.value || a.row - b.row)
    .slice(0, count);
}

test('0 wrong of 6,000: nearest-20 is what measuring every place gives', () => {
  const random = randomFrom(7);
  const points: LonLat[] = [];
  for (let n = 0; n < 900; n += 1) points.push([73 + random() * 62, 18 + random() * 35]);
  // Crowds around cities, several stations at one address, and a grid on which ties abound.
  for (let n = 0; n < 500; n += 1) {
    const [x, y] = points[n % 12] as LonLat;
    points.push([x + (random() - 0.5) / 50, y + (random() - 0.5) / 50]);
  }
  for (let n = 0; n < 200; n += 1) points.push(points[n % 25] as LonLat);
  for (let n = 0; n < 225; n += 1) points.push([110 + (n % 15) / 8, 30 + Math.floor(n / 15) / 8]);
  // Around the date line and both poles.
  for (let n = 0; n < 120; n += 1) {
    points.push([(n % 2 ? 180 : -180) + (random() - 0.5) * (n % 2 ? -4 : 4) * 0.5, -20 + n / 4]);
    points.push([random() * 360 - 180, (n % 2 ? 90 : -90) * (1 - random() / 50)]);
  }
  const places = placesAt(points.map(([x, y]) => [Math.max(-180, Math.min(180, x)), y]));
  let wrong = 0;
  for (let round = 0; round < 6000; round += 1) {
    const [x, y] = points[Math.floor(random() * points.length)] as LonLat;
    const spread = [0, 0.0001, 0.05, 3][round % 4] as number;
    const near: LonLat = [
      Math.max(-180, Math.min(180, x + (random() - 0.5) * spread)),
      Math.max(-90, Math.min(90, y + (random() - 0.5) * spread)),
    ];
    const found = JSON.stringify(nearestRows(places, near, 20));
    if (found !== JSON.stringify(bruteForce(places, near, 20))) wrong += 1;
  }
  assert.equal(wrong, 0);
});

const longitude = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 0, 179.999, -179.999, 116.4),
);
const latitude = fc.oneof(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.constantFrom(-90, 90, 0, 39.9),
);
const point = fc.tuple(longitude, latitude);
const box = fc.tuple(longitude, latitude, longitude, latitude).map(([west, a, east, b]): Bounds => {
  return { west, east, south: Math.min(a, b), north: Math.max(a, b) };
});

test('any places, any question: the nearest, with and without a box', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 80 }),
      point,
      fc.integer({ min: 1, max: 30 }),
      fc.option(box),
      (points, near, count, bounds) => {
        const places = placesAt(points);
        const within = bounds ?? undefined;
        const all = bruteForce(places, near, points.length);
        const expected = all.filter(
          ({ row }) =>
            !within || holds(within, places.lon[row] as number, places.lat[row] as number),
        );
        assert.deepEqual(nearestRows(places, near, count, { within }), expected.slice(0, count));
        // The page after any of them starts where it ended.
        const last = expected[count];
        const from = last && { metres: last.value, row: last.row };
        const page = nearestRows(places, near, count, { within, from });
        if (from) assert.deepEqual(page, expected.slice(count, count * 2));
      },
    ),
  );
});

test('any box holds what looking at every place finds, in order, from any row on', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 600 }),
      box,
      fc.nat(700),
      fc.nat(50),
      (points, bounds, first, most) => {
        const places = placesAt(points);
        const inside = [...places.lon.keys()].filter(row =>
          holds(bounds, places.lon[row] as number, places.lat[row] as number),
        );
        assert.deepEqual(rowsWithin(places, bounds, first, most), {
          rows: inside.filter(row => row >= first).slice(0, most),
          matched: inside.length,
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('a box over the date line holds both sides and nothing between', () => {
  const bounds = { west: 170, south: -20, east: -170, north: 0 };
  const inside = [170, 179.9, 180, -180, -175, -170].map(x => holds(bounds, x, -10));
  assert.deepEqual(inside, [true, true, true, true, true, true]);
  assert.deepEqual(
    [169.9, 0, -169.9].map(x => holds(bounds, x, -10)),
    [false, false, false],
  );
});
