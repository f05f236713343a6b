import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featureText } from '../../src/documents/feature-order.ts';
import { rowsOf } from '../../src/documents/sort-rows.ts';
import { readStationTable } from '../../src/documents/station-table.ts';
import type { StationFeature } from '../../../src/data/generated/types.ts';

const feature = {
  type: 'Feature',
  id: 's1',
  bbox: [1, 2, 3, 4],
  geometry: { type: 'Point', coordinates: [113.60768, 34.81203] },
  properties: {
    name: '示例驿站（东门）',
    kinds: ['rest'],
    status: 'open',
    region: '410100',
    services: [{ name: '理发' }],
    address: '人民路1号',
    py: 'slyz',
    ours: { any: [1, null] },
  },
} as StationFeature;

test('a feature says the same in another order, members of one’s own before those known', () => {
  const text = featureText(feature);
  assert.deepEqual(JSON.parse(text), feature);
  assert.deepEqual(Object.keys(JSON.parse(text) as object), [
    'type',
    'bbox',
    'geometry',
    'properties',
    'id',
  ]);
  const { properties } = JSON.parse(text) as StationFeature;
  const names = 'services ours address kinds status name py region';
  assert.equal(Object.keys(properties).join(' '), names);
});

test('lists of stations are written in this order', async () => {
  const table = await readStationTable([rowsOf([feature], '2026-03-01T08:00:00+08:00')]);
  assert.equal(Buffer.concat(table.features(0, 1)).toString(), featureText(feature));
});
