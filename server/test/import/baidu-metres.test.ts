import assert from 'node:assert/strict';
import { test } from 'node:test';
import imported from 'gcoord';
import { degreesOfBaidu, isMercatorMetres } from '../../src/import/baidu-metres.ts';
import { fc } from '../../../test/helpers/fc.ts';
import { findings, GOOD, HEADER, importCsv, lineOf } from './make-list.ts';

type Pair = [number, number];

/** What is used of gcoord, whose own types do not fit modules of Node. */
const gcoord = imported as unknown as {
  transform(point: Pair, from: unknown, to: unknown): Pair;
  BD09MC: unknown;
  BD09: unknown;
  WGS84: unknown;
};

test('Baidu metres agree with an independent implementation all over China', () => {
  const east = fc.integer({ min: 8_120_000, max: 15_150_000 });
  const north = fc.integer({ min: 330_000, max: 7_170_000 });
  fc.assert(
    fc.property(east, north, (x, y) => {
      assert.ok(isMercatorMetres(x, y));
      const [lon, lat] = degreesOfBaidu(x, y);
      const [otherLon, otherLat] = gcoord.transform([x, y], gcoord.BD09MC, gcoord.BD09);
      assert.ok(Math.abs(lon - otherLon) < 1e-9 && Math.abs(lat - otherLat) < 1e-9);
    }),
  );
});

const METRES = GOOD.replace('121.5150,31.2290', '13525764.35,3641882.10');

test('with --crs bd09 they are converted, said, and kept as written', async () => {
  const result = await importCsv([HEADER, METRES], { crs: 'bd09' });
  assert.deepEqual(findings(result), ['note coords-read 名单.csv!E2']);
  const { detail, feature } = result.stations[0]!;
  const expected = gcoord.transform([13525764.35, 3641882.1], gcoord.BD09MC, gcoord.WGS84);
  for (const [i, degrees] of feature.geometry.coordinates.entries()) {
    assert.ok(Math.abs(degrees - expected[i]!) < 5e-6, 'within half a metre');
  }
  assert.deepEqual(detail.properties.provenance?.cells, {
    经度: '13525764.35',
    纬度: '3641882.10',
  });
});

test('with another datum they are refused by name, with what to do', async () => {
  const result = await importCsv([HEADER, METRES], { crs: 'gcj02' });
  assert.deepEqual(findings(result), ['error coords-mercator 名单.csv!E2']);
  assert.match(lineOf(result, 'coords-mercator').fix!.zh, /--crs bd09/);
});
