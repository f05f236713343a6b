import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { districtsOf, divisionCode } from '../../src/map/outline-districts.ts';

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
