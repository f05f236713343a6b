import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { encodeGeohash, geohashBounds } from '../../src/rules/geohash.ts';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const precision = fc.integer({ min: 1, max: 12 });

describe('encodeGeohash', () => {
  it('names the well-known cells', () => {
    assert.equal(encodeGeohash(-5.6, 42.6, 5), 'ezs42');
    assert.equal(encodeGeohash(10.40744, 57.64911, 11), 'u4pruydqqvj');
    assert.equal(encodeGeohash(121.515, 31.229, 4), 'wtw3');
    assert.equal(encodeGeohash(0, 0, 3), 's00');
  });

  it('keeps the last cell at the date line and the pole', () => {
    assert.equal(encodeGeohash(180, 90, 4), 'zzzz');
    assert.equal(encodeGeohash(-180, -90, 4), '0000');
  });

  it('is inside its own cell, and its name begins with the coarser one’s', () => {
    fc.assert(
      fc.property(lon, lat, precision, (lon, lat, precision) => {
        const hash = encodeGeohash(lon, lat, precision);
        const { west, south, east, north } = geohashBounds(hash);
        assert.equal(hash.length, precision);
        assert.ok(west <= lon && lon <= east && south <= lat && lat <= north);
        assert.ok(lon < east || east === 180);
        assert.ok(lat < north || north === 90);
        assert.ok(hash.startsWith(encodeGeohash(lon, lat, 1)));
      }),
    );
  });

  it('refuses points off the globe and other precisions', () => {
    assert.throws(() => encodeGeohash(180.1, 0, 4), RangeError);
    assert.throws(() => encodeGeohash(0, -90.1, 4), RangeError);
    assert.throws(() => encodeGeohash(NaN, 0, 4), RangeError);
    for (const precision of [0, 13, 4.5, NaN]) {
      assert.throws(() => encodeGeohash(0, 0, precision), RangeError);
    }
  });
});

describe('geohashBounds', () => {
  it('gives the edges of a cell', () => {
    const { west, south, east, north } = geohashBounds('ezs42');
    assert.deepEqual(
      [west, south, east, north],
      [-5.625, 42.5830078125, -5.5810546875, 42.626953125],
    );
    assert.deepEqual(geohashBounds(''), { west: -180, south: -90, east: 180, north: 90 });
    assert.deepEqual(geohashBounds('EZS42'), geohashBounds('ezs42'));
  });

  it('gives a cell whose middle has the same name', () => {
    fc.assert(
      fc.property(lon, lat, precision, (lon, lat, precision) => {
        const hash = encodeGeohash(lon, lat, precision);
        const { west, south, east, north } = geohashBounds(hash);
        assert.equal(encodeGeohash((west + east) / 2, (south + north) / 2, precision), hash);
      }),
    );
  });

  it('divides a cell among its 32 children', () => {
    const parent = geohashBounds('wt');
    const area = (b: typeof parent) => (b.east - b.west) * (b.north - b.south);
    const children = [...'0123456789bcdefghjkmnpqrstuvwxyz'].map(x => geohashBounds(`wt${x}`));
    assert.ok(children.every(c => c.west >= parent.west && c.east <= parent.east));
    assert.ok(children.every(c => c.south >= parent.south && c.north <= parent.north));
    const sum = children.reduce((total, child) => total + area(child), 0);
    assert.equal(sum, area(parent));
    assert.equal(new Set(children.map(c => `${c.west},${c.south}`)).size, 32);
  });

  it('refuses letters that no geohash has', () => {
    for (const name of ['wta', 'wti', 'wtl', 'wto', '站', 'w t']) {
      assert.throws(() => geohashBounds(name), RangeError, name);
    }
  });
});
