import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { makeNearest } from '../../src/rules/nearest.ts';
import type { LonLat } from '../../src/rules/coordinates.ts';
import type { Near, NearestOptions } from '../../src/rules/nearest.ts';

function columns(points: readonly LonLat[]) {
  return makeNearest(
    points.map(([lon]) => lon),
    points.map(([, lat]) => lat),
  );
}

/** Every row measured and sorted. */
function bruteForce(
  points: readonly LonLat[],
  p: LonLat,
  count: number,
  { maxMetres = Infinity, accept = () => true }: NearestOptions = {},
): Near[] {
  return points
    .map((point, index) => ({ index, metres: distanceMetres(p, point) }))
    .filter(({ index, metres }) => metres <= maxMetres && accept(index))
    .sort((a, b) => a.metres - b.metres || a.index - b.index)
    .slice(0, count);
}

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere = fc.tuple(degrees(-180, 180), degrees(-90, 90));
const dateLine = fc.tuple(fc.oneof(degrees(179, 180), degrees(-180, -179)), degrees(-20, 20));
const polar = fc.tuple(degrees(-180, 180), fc.oneof(degrees(80, 90), degrees(-90, -80)));
const town = fc.tuple(degrees(121.4, 121.6), degrees(31.1, 31.3));
/** Street-level positions: many stations on one point, many at one distance. */
const lattice = fc.tuple(fc.integer({ min: 118, max: 122 }), fc.integer({ min: 29, max: 32 }));
const places = [anywhere, dateLine, polar, town, lattice].map(area => {
  return fc.tuple(fc.array(area, { maxLength: 400 }), fc.oneof(area, area, anywhere));
});

describe('makeNearest', () => {
  it('is exact on the sphere: date line, poles, towns, many on one point', () => {
    const counts = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.oneof(...places), counts, ([points, p], count) => {
        assert.deepEqual(columns(points).nearest(p, count), bruteForce(points, p, count));
      }),
      { numRuns: 300 },
    );
  });

  it('is exact with a limit and a filter', () => {
    const limit = fc.oneof(degrees(0, 30_000), degrees(0, 21_000_000));
    fc.assert(
      fc.property(fc.oneof(...places), limit, fc.nat({ max: 4 }), ([points, p], maxMetres, n) => {
        const options = { maxMetres, accept: (index: number) => index % 5 > n };
        const found = columns(points).nearest(p, 20, options);
        assert.deepEqual(found, bruteForce(points, p, 20, options));
      }),
      { numRuns: 300 },
    );
  });

  it('gives equals in order of index, also where the count cuts them', () => {
    const points = Array.from({ length: 500 }, (): LonLat => [113.25, 23.185]);
    const found = columns(points).nearest([113.3, 23.2], 12);
    assert.deepEqual(
      found.map(near => near.index),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
  });

  it('finds across the date line, whichever way longitudes are counted', () => {
    const near = columns([
      [179.9, 10],
      [-179.95, 10],
      [170, 10],
    ]);
    const order = (p: LonLat) => near.nearest(p, 3).map(({ index }) => index);
    assert.deepEqual(order([-179.99, 10]), [1, 0, 2]);
    assert.deepEqual(order([180.01, 10]), [1, 0, 2]);
    const around = Array.from({ length: 360 }, (_, index): LonLat => [index - 179.5, 10]);
    assert.deepEqual(
      columns(around).nearest([199.625, 10], 9),
      columns(around).nearest([-160.375, 10], 9),
    );
  });

  it('takes longitudes counted beyond 180 for what they are', () => {
    // Eighths of a degree stay exact however often the globe is gone round.
    const eighth = fc.integer({ min: -1439, max: 1439 }).map(n => n / 8);
    const place = fc.tuple(eighth, fc.integer({ min: -80, max: 80 }));
    const turns = fc.integer({ min: -2, max: 2 });
    const rows = fc.array(fc.tuple(place, turns), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(rows, place, (rows, p) => {
        const plain = columns(rows.map(([place]) => place));
        const turned = columns(rows.map(([[lon, lat], n]): LonLat => [lon + 360 * n, lat]));
        assert.deepEqual(turned.nearest(p, 9), plain.nearest(p, 9));
      }),
      { numRuns: 50 },
    );
  });

  it('includes a place exactly at the limit', () => {
    const metres = distanceMetres([120, 30], [120, 31]);
    const near = columns([[120, 31]]);
    assert.equal(near.nearest([120, 30], 1, { maxMetres: metres }).length, 1);
    assert.equal(near.nearest([120, 30], 1, { maxMetres: metres - 0.01 }).length, 0);
  });

  it('passes over rows without a position and keeps the others’ indexes', () => {
    const near = makeNearest([NaN, 120, Infinity, 121, 120], [30, 30, 30, NaN, 95]);
    assert.deepEqual(near.nearest([120, 30], 9), [{ index: 1, metres: 0 }]);
  });

  it('finds nothing where there is nothing to find', () => {
    assert.deepEqual(columns([]).nearest([120, 30], 5), []);
    const one = columns([[120, 30]]);
    assert.deepEqual(one.nearest([120, 30], 0), []);
    assert.deepEqual(one.nearest([NaN, 30], 5), []);
    assert.deepEqual(one.nearest([120, 30], 5, { maxMetres: -1 }), []);
    assert.deepEqual(one.nearest([120, 30], 5, { accept: () => false }), []);
  });

  it('returns all in order when asked for more than there are', () => {
    const points: LonLat[] = [
      [120, 32],
      [120, 30],
      [120, 31],
    ];
    const found = columns(points).nearest([120, 29], 10);
    assert.deepEqual(found, bruteForce(points, [120, 29], 10));
  });
});
