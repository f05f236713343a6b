import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geoContains } from 'd3-geo';
import { districtsOf, divisionCode, joinedDistricts } from '../../src/map/outline-districts.ts';
import { asGeoJson, countyCode, madeCounties, middleOf } from '../helpers/made-counties.ts';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const feature = (properties: object | null, id?: string | number) => ({
  type: 'Feature' as const,
  ...(id === undefined ? {} : { id }),
  properties: properties as never,
  geometry: square,
});

describe('codes of divisions', () => {
  it('are read as the six digits they mean', () => {
    for (const [written, code] of [
      [410000, '410000'],
      ['41', '410000'],
      ['4101', '410100'],
      ['410105', '410105'],
      ['156410105', '410105'],
      ['410105000000', '410105'],
    ]) {
      assert.equal(divisionCode(written), code);
    }
  });

  it('are none where they cannot be', () => {
    for (const wrong of [
      undefined,
      null,
      '',
      '0',
      'CN-41',
      '041010',
      '41010',
      -41,
      4.1,
      {},
      [41],
    ]) {
      assert.equal(divisionCode(wrong), undefined, String(wrong));
    }
  });
});

describe('outlines of divisions', () => {
  it('are found by code, adcode or id of a feature', async () => {
    const found = await districtsOf({
      type: 'FeatureCollection',
      features: [
        feature({ code: '410100' }),
        feature({ adcode: 410200 }),
        feature({ id: '4103' }),
        feature(null, '410400'),
        feature({ name: '没有代码' }),
      ],
    });
    assert.deepEqual([...found.keys()], ['410100', '410200', '410300', '410400']);
    assert.equal(found.get('410200'), square);
  });

  it('are one, of a document of one feature, and none of what has no codes', async () => {
    assert.deepEqual([...(await districtsOf(feature({ code: '41' }))).keys()], ['410000']);
    assert.equal((await districtsOf(square)).size, 0);
    const odd = { type: 'FeatureCollection', features: [null, 7, {}] };
    assert.equal((await districtsOf(odd as never)).size, 0);
  });

  it('come out of TopoJSON too', async () => {
    const topology = {
      type: 'Topology',
      objects: {
        cities: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', properties: { adcode: 410100 }, arcs: [[0]] }],
        },
        one: { type: 'Polygon', id: '410200', arcs: [[0]] },
      },
      arcs: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const found = await districtsOf(topology as never);
    assert.deepEqual([...found.keys()], ['410100', '410200']);
    assert.deepEqual(found.get('410100'), square);
  });
});

describe('outlines of a province as it is drawn', () => {
  const size = { columns: 13, rows: 13, points: 60 };
  const topology = madeCounties(size) as never;
  const codes = Array.from({ length: 13 }, (_, row) => countyCode(4, row));

  /** Rings of areas that are no points, as they are drawn. */
  const rings = (shape: unknown): number[][][] => {
    const { type, coordinates, geometries } = shape as {
      type: string;
      coordinates?: number[][][][];
      geometries?: unknown[];
    };
    if (geometries) return geometries.flatMap(rings);
    return type === 'MultiPolygon' ? coordinates!.flat() : (coordinates as never);
  };

  it('are the same of TopoJSON and GeoJSON', async () => {
    const [one, other] = await Promise.all([
      districtsOf(topology),
      districtsOf(asGeoJson(topology)),
    ]);
    assert.equal(one.size, 169);
    assert.deepEqual([...one], [...other]);
  });

  it('hold the middle of their county, and of no other', async () => {
    const found = await districtsOf(topology);
    for (const [column, row] of [
      [0, 0],
      [6, 3],
      [12, 12],
    ] as const) {
      const middle = middleOf(size, column, row);
      const holding = [...found].filter(([, shape]) => geoContains(shape, middle));
      assert.deepEqual(
        holding.map(([code]) => code),
        [countyCode(column, row)],
      );
    }
  });

  it('of a city are joined from its counties, without the lines between them in TopoJSON', async () => {
    const joined = await joinedDistricts(topology, codes);
    assert.equal(rings(joined).length, 1);
    // Two sides of each county on the rim, and one at both ends.
    assert.equal(rings(joined)[0]!.length, (2 * 13 + 2) * 59 + 1);
    const separate = await joinedDistricts(asGeoJson(topology), codes);
    assert.equal(rings(separate).length, 13);
    for (let row = 0; row < 13; row += 1) {
      assert.ok(geoContains(joined as never, middleOf(size, 4, row)));
      assert.ok(!geoContains(joined as never, middleOf(size, 5, row)));
    }
  });
});
