import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import gcoord from 'gcoord';
import { fc } from '../helpers/fc.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { convertDatum, inChina } from '../../src/rules/datum-shift.ts';
import { DATUMS } from '../../src/rules/vocabulary.ts';
import type { LonLat } from '../../src/rules/coordinates.ts';
import type { Datum } from '../../src/rules/vocabulary.ts';

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;
const peer = (p: LonLat, from: Datum, to: Datum) => {
  return gcoord.transform<[number, number]>([...p], CRS[from], CRS[to]);
};

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Mainland, islands and seas: well inside the box, so that a shift cannot leave it. */
const china = fc.tuple(degrees(73, 135.1), degrees(3.4, 53.6));
const globe = fc.tuple(degrees(-180, 180), degrees(-90, 90));
const datum = fc.constantFrom(...DATUMS);

describe('convertDatum', () => {
  it('shifts forward exactly as gcoord does', () => {
    fc.assert(
      fc.property(china, p => {
        for (const [from, to] of [
          ['wgs84', 'gcj02'],
          ['gcj02', 'bd09'],
          ['wgs84', 'bd09'],
        ] as const) {
          assert.ok(distanceMetres(convertDatum(p, from, to), peer(p, from, to)) < 1e-4);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shifts back where gcoord does, which is good to half a metre', () => {
    fc.assert(
      fc.property(china, p => {
        for (const [from, to] of [
          ['gcj02', 'wgs84'],
          ['bd09', 'gcj02'],
          ['bd09', 'wgs84'],
        ] as const) {
          assert.ok(distanceMetres(convertDatum(p, from, to), peer(p, from, to)) < 0.6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes back within a millimetre, any datum to any', () => {
    fc.assert(
      fc.property(china, datum, datum, (p, from, to) => {
        const back = convertDatum(convertDatum(p, from, to), to, from);
        assert.ok(distanceMetres(p, back) < 0.001);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back where the formula has its kinks, on 105° E', () => {
    for (const lon of [105, 105 + 1e-9, 105 - 1e-7, 105 + 1e-5]) {
      const p: LonLat = [lon, 35];
      assert.ok(
        distanceMetres(p, convertDatum(convertDatum(p, 'wgs84', 'bd09'), 'bd09', 'wgs84')) < 0.01,
      );
    }
  });

  it('is the same through the datum between', () => {
    fc.assert(
      fc.property(china, p => {
        const through = convertDatum(convertDatum(p, 'wgs84', 'gcj02'), 'gcj02', 'bd09');
        assert.deepEqual(convertDatum(p, 'wgs84', 'bd09'), through);
      }),
    );
  });

  it('moves Tian’anmen by what is known: some 550 m, and 1.4 km for Baidu', () => {
    const wgs: LonLat = [116.3914, 39.9053];
    const metres = (to: Datum) => Math.round(distanceMetres(wgs, convertDatum(wgs, 'wgs84', to)));
    assert.ok(Math.abs(metres('gcj02') - 550) < 30, `${metres('gcj02')}`);
    assert.ok(metres('bd09') > 1000 && metres('bd09') < 1500, `${metres('bd09')}`);
  });

  it('shifts by 20 to 700 m anywhere inside', () => {
    fc.assert(
      fc.property(china, p => {
        const metres = distanceMetres(p, convertDatum(p, 'wgs84', 'gcj02'));
        assert.ok(metres > 10 && metres < 1000, `${metres}`);
      }),
    );
  });

  it('leaves WGS-84 and GCJ-02 as one outside the box', () => {
    for (const p of [
      [2.35, 48.86],
      [-74, 40.7],
      [151.2, -33.9],
    ] as const) {
      assert.deepEqual(convertDatum(p, 'wgs84', 'gcj02'), p);
      assert.deepEqual(convertDatum(p, 'gcj02', 'wgs84'), p);
    }
  });

  it('comes back anywhere on the globe, the rim of the box included', () => {
    fc.assert(
      fc.property(fc.oneof(globe, fc.tuple(degrees(71.9, 72.1), degrees(20, 40))), p => {
        // Just outside the box a point may be the image of one inside; nobody can tell them apart.
        const gcj = convertDatum(p, 'wgs84', 'gcj02');
        const back = convertDatum(gcj, 'gcj02', 'wgs84');
        if (inChina(p) === inChina(back)) assert.ok(distanceMetres(p, back) < 0.001);
        else assert.ok(distanceMetres(p, back) < 1500);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back the point itself for the same datum', () => {
    const p: LonLat = [116, 40];
    for (const datum of DATUMS) assert.equal(convertDatum(p, datum, datum), p);
  });
});

describe('inChina', () => {
  it('is the box of the formula, edges included', () => {
    assert.equal(inChina([72.004, 0.8293]), true);
    assert.equal(inChina([137.8347, 55.8271]), true);
    assert.equal(inChina([72.003, 30]), false);
    assert.equal(inChina([137.8348, 30]), false);
    assert.equal(inChina([100, 0.8292]), false);
    assert.equal(inChina([100, 55.8272]), false);
    assert.equal(inChina([NaN, 30]), false);
  });
});

describe('distanceMetres', () => {
  it('measures a degree, a quarter and half of the globe on the mean sphere', () => {
    const degree = (Math.PI * 6371008.8) / 180;
    assert.ok(Math.abs(distanceMetres([0, 0], [1, 0]) - degree) < 1e-6);
    assert.ok(Math.abs(distanceMetres([30, -45], [30, 45]) - 90 * degree) < 1e-6);
    assert.ok(Math.abs(distanceMetres([0, 0], [180, 0]) - 180 * degree) < 1e-6);
    assert.ok(Math.abs(distanceMetres([179.5, 0], [-179.5, 0]) - degree) < 1e-6);
    assert.equal(distanceMetres([121.5, 31.2], [121.5, 31.2]), 0);
  });

  it('stays a number at the other end of the world', () => {
    fc.assert(
      fc.property(globe, ([lon, lat]) => {
        const metres = distanceMetres([lon, lat], [lon - 180, -lat]);
        assert.ok(Math.abs(metres - Math.PI * 6371008.8) < 0.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the angle between the vectors', () => {
    const vector = ([lon, lat]: LonLat) => {
      const [l, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
      return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)] as const;
    };
    fc.assert(
      fc.property(globe, globe, (a, b) => {
        const [ax, ay, az] = vector(a);
        const [bx, by, bz] = vector(b);
        const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
        const expected = 6371008.8 * Math.atan2(cross, ax * bx + ay * by + az * bz);
        assert.ok(Math.abs(distanceMetres(a, b) - expected) < 0.5);
        assert.equal(distanceMetres(a, b), distanceMetres(b, a));
      }),
      { numRuns: 1000 },
    );
  });
});
