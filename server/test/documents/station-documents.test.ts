import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { distanceMetres } from '../../../src/rules/coordinates.ts';
import { encodeGeohash } from '../../../src/rules/geohash.ts';
import type {
  ShardEntry,
  ShardIndex,
  StationCollection,
  StationColumns,
  StationFeature,
} from '../../../src/data/generated/types.ts';
import { validateRegions } from '../../../src/data/generated/validators/regions.js';
import { validateShardIndex } from '../../../src/data/generated/validators/shard-index.js';
import { validateStationCollection } from '../../../src/data/generated/validators/station-collection.js';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import { compactShard } from '../../src/documents/compact-shard.ts';
import type { DocumentSource } from '../../src/documents/document-source.ts';
import { summariseRegions } from '../../src/documents/regions.ts';
import { rowsOf } from '../../src/documents/sort-rows.ts';
import type { StationCollectionName } from '../../src/documents/station-collection.ts';
import { stationDocuments } from '../../src/documents/station-documents.ts';
import {
  onlyKind,
  readStationTable,
  type StationTable,
} from '../../src/documents/station-table.ts';
import { manyStations, randomFrom, station } from '../helpers/stations.ts';

const AT = '2026-03-01T00:00:00.000Z';
const EDITION = { updatedAt: AT, isLive: false };

async function tableOf(stations: ReturnType<typeof manyStations>, page = 1000) {
  const rows = rowsOf(
    stations.map(({ feature }) => feature),
    AT,
  );
  const pages = [];
  for (let at = 0; at < rows.length; at += page) pages.push(rows.slice(at, at + page));
  return readStationTable(pages);
}

async function documentsOf(
  stations: ReturnType<typeof manyStations>,
  { page = 1000, name = 'stations' }: { page?: number; name?: StationCollectionName } = {},
) {
  const whole = await tableOf(stations, page);
  const table = name === 'reading' ? onlyKind(whole, 'reading') : whole;
  const regions = summariseRegions(table, [
    { code: '310000', name: '上海市' },
    { code: '310115', name: '上海市浦东新区' },
    { code: '320000', name: '江苏省' },
  ]);
  const documents = new Map<string, unknown>();
  for (const { path, pieces } of stationDocuments(table, regions, EDITION, name)) {
    assert.ok(!documents.has(path), `${path} comes twice`);
    documents.set(path, JSON.parse(Buffer.concat(pieces).toString('utf8')));
  }
  return documents;
}

test('up to 2,000 stations are one collection that fits the schema', async () => {
  const stations = manyStations(2000);
  const documents = await documentsOf(stations, { page: 333 });
  assert.deepEqual([...documents.keys()].sort(), [
    'v1/stations/index.json',
    'v1/stations/regions.json',
  ]);
  const list = documents.get('v1/stations/index.json') as StationCollection;
  assert.ok(validateStationCollection(list), JSON.stringify(validateStationCollection.errors));
  assert.ok(list.features.every(feature => validateStationFeature(feature)));
  const byId = new Map(list.features.map(feature => [feature.id, feature]));
  for (const { feature } of stations) assert.deepEqual(byId.get(feature.id), feature);
  assert.equal(byId.size, 2000);
});

test('regions count the stations of the divisions below them', async () => {
  const documents = await documentsOf(manyStations(30));
  const regions = documents.get('v1/stations/regions.json');
  assert.ok(validateRegions(regions));
  assert.deepEqual(
    regions.regions.map(({ code, n }) => [code, n]),
    [
      ['310000', 10],
      ['310115', 10],
    ],
  );
});

test('no stations: an empty collection', async () => {
  const list = (await documentsOf([])).get('v1/stations/index.json') as StationCollection;
  assert.deepEqual(list.features, []);
  assert.equal(list.timeStamp, AT);
});

test('above 2,000: shards of at most 800, each station once, counts and kinds add up', async () => {
  const stations = manyStations(30_000);
  assertWhole(await documentsOf(stations), stations, 'v1/stations');
});

test('compact shards hold the same stations in fewer bytes; other documents stay', async () => {
  const stations = manyStations(6000).map(({ feature }) => feature);
  const table = await readStationTable([rowsOf(stations, AT)]);
  const plain = [...stationDocuments(table, [], EDITION)];
  const compact = plain.map(compactShard);
  const bytes = (documents: readonly DocumentSource[]): number =>
    sum(documents.map(({ pieces }) => gzipSync(Buffer.concat(pieces)).byteLength));
  assert.ok(bytes(compact) < bytes(plain));
  plain.forEach((document, at) => {
    const [before, after] = [document, compact[at] as DocumentSource].map(
      ({ pieces }) => JSON.parse(Buffer.concat(pieces).toString()) as StationCollection,
    );
    if (!/\/s\//.test(document.path)) return assert.equal(compact[at], document);
    const byId = (list: StationCollection | undefined): unknown =>
      list && { ...list, features: [...list.features].sort((a, b) => (a.id < b.id ? -1 : 1)) };
    assert.deepEqual(byId(after), byId(before));
  });
});

test('reading stations are a collection of the same documents, divided in the same way', async () => {
  const stations = manyStations(14_000);
  const reading = stations.filter(({ feature }) => feature.properties.kinds.includes('reading'));
  assert.ok(reading.length > 2000);
  assertWhole(await documentsOf(stations, { name: 'reading' }), reading, 'v1/reading');
  const few = await documentsOf(stations.slice(0, 1000), { name: 'reading' });
  assert.deepEqual([...few.keys()].sort(), ['v1/reading/index.json', 'v1/reading/regions.json']);
  const list = few.get('v1/reading/index.json') as StationCollection;
  const ids = list.features.map(({ id }) => id).sort();
  const wanted = stations
    .slice(0, 1000)
    .filter(({ feature }) => feature.properties.kinds.includes('reading'));
  assert.deepEqual(ids, wanted.map(({ feature }) => feature.id).sort());
});

/** Documents of a sharded collection: every station once, and every count adds up. */
function assertWhole(
  documents: ReadonlyMap<string, unknown>,
  stations: ReturnType<typeof manyStations>,
  folder: string,
): void {
  const root = documents.get(`${folder}/index.json`) as ShardIndex;
  const found = new Map<string, unknown>();
  const reached = new Set([`${folder}/index.json`, `${folder}/regions.json`]);

  const check = (index: ShardIndex, depth: number): void => {
    assert.ok(validateShardIndex(index), JSON.stringify(validateShardIndex.errors));
    assert.ok(depth <= 2, 'two levels');
    assert.equal(index.total, sum(index.shards.map(({ n }) => n)));
    assert.deepEqual(sorted(index.kinds), sorted(addKinds(index.shards.map(({ kinds }) => kinds))));
    for (const entry of index.shards) {
      const inner = documents.get(entry.href);
      assert.ok(inner, `${entry.href} is there`);
      reached.add(entry.href);
      if (entry.type === 'index') {
        assert.equal((inner as ShardIndex).total, entry.n);
        assert.deepEqual(sorted((inner as ShardIndex).kinds), sorted(entry.kinds));
        const before = new Set(found.keys());
        check(inner as ShardIndex, depth + 1);
        const here = [...found].filter(([id]) => !before.has(id)).map(([, feature]) => feature);
        const counts = [
          ...countsOf(here as StationFeature[], '00', 4),
          ...countsOf(here as StationFeature[], '', 6),
        ].sort(([a], [b]) => (a < b ? -1 : 1));
        const known = counts.filter(([code]) => code !== '310100');
        const regions = (inner as ShardIndex).regions?.map(({ code, n }) => [code, n]);
        assert.deepEqual(regions, known, 'cities and districts, as far as this index goes');
      } else checkShard(entry, inner as StationCollection);
    }
  };
  const checkShard = (entry: ShardEntry, shard: StationCollection): void => {
    assert.ok(validateStationCollection(shard));
    assert.equal(shard.features.length, entry.n);
    assert.ok(entry.n <= 800);
    assert.deepEqual(
      sorted(entry.kinds),
      sorted(addKinds(shard.features.map(({ properties }) => countOf(properties.kinds)))),
    );
    const [west, south, east, north] = boxOf(entry);
    for (const feature of shard.features) {
      const [lon, lat] = feature.geometry.coordinates;
      assert.ok(encodeGeohash(lon, lat, 12).startsWith(entry.gh), 'the geohash holds it');
      assert.ok(lon >= west && lon <= east && lat >= south && lat <= north);
      assert.ok(!found.has(feature.id), 'a station is in one shard only');
      found.set(feature.id, feature);
    }
  };
  check(root, 1);
  assert.equal(root.total, stations.length);
  const all = [...found.values()] as StationFeature[];
  assert.deepEqual(
    root.regions?.map(({ code, n }) => [code, n]),
    countsOf(all, '0000', 2),
  );
  const columns = root.links?.find(({ rel }) => rel === 'columns')?.href ?? '';
  const parts = (documents.get(columns) as StationColumns).names ?? [];
  for (const href of [columns, ...parts.map(part => part.href)]) reached.add(href);
  for (const { feature } of stations) assert.deepEqual(found.get(feature.id), feature);
  assert.deepEqual([...reached].sort(), [...documents.keys()].sort(), 'no document is unreachable');
  const gz = gzipSync(JSON.stringify(root)).byteLength;
  assert.ok(gz <= 8192, `root index is ${gz} B gzip`);
}

/** Stations by the first digits of their division's code. */
function countsOf(
  features: readonly StationFeature[],
  end: string,
  digits: number,
): [string, number][] {
  const codes = features.map(({ properties: { region = '' } }) => region.slice(0, digits) + end);
  const counts = addKinds(codes.map(code => countOf([code])));
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

test('the nearest 20 found by opening shards, nearest box first, are the nearest 20', async () => {
  const stations = manyStations(12_000);
  const documents = await documentsOf(stations);
  const random = randomFrom(7);
  for (let round = 0; round < 40; round += 1) {
    const me = [75 + random() * 50, 20 + random() * 30] as const;
    const metres = (f: { geometry: { coordinates: [number, number] } }): number =>
      distanceMetres(me, f.geometry.coordinates);
    const expected = stations
      .map(({ feature }) => metres(feature))
      .sort((a, b) => a - b)
      .slice(0, 20);
    const root = documents.get('v1/stations/index.json') as ShardIndex;
    const open = [...root.shards];
    let nearest: number[] = [];
    for (;;) {
      open.sort((a, b) => boxDistance(me, b) - boxDistance(me, a));
      const entry = open.pop();
      if (!entry || (nearest.length === 20 && boxDistance(me, entry) > (nearest[19] as number)))
        break;
      const inner = documents.get(entry.href) as ShardIndex & StationCollection;
      if (entry.type === 'index') open.push(...inner.shards);
      else {
        nearest = [...nearest, ...inner.features.map(metres)].sort((a, b) => a - b).slice(0, 20);
      }
    }
    assert.deepEqual(nearest, expected);
  }
});

test('rows out of order are refused, not mixed up', async () => {
  const rows = rowsOf([station('a', [1, 1]).feature, station('b', [100, 40]).feature], AT);
  await assert.rejects(readStationTable([[...rows].reverse()]), /out of order/);
});

test('a list’s time is that of its newest station', async () => {
  const shelf = (id: string, at: [number, number]) =>
    station(id, at, { kinds: ['reading'] }).feature;
  const rows = rowsOf([shelf('a', [1, 1]), shelf('b', [2, 2]), station('c', [3, 3]).feature], AT);
  const times = [
    '2026-03-02T00:00:00.000Z',
    '2026-04-01T00:00:00.000Z',
    '2026-05-01T00:00:00.000Z',
  ];
  const table = await readStationTable([
    rows.map((row, at) => ({ ...row, updatedAt: times[at] as string })),
  ]);
  const timeOf = (part: StationTable): string => {
    const [, list] = [...stationDocuments(part, [], EDITION)];
    const text = Buffer.concat(list?.pieces ?? []).toString();
    return (JSON.parse(text) as StationCollection).timeStamp as string;
  };
  assert.equal(timeOf(table), '2026-05-01T00:00:00.000Z');
  assert.equal(timeOf(onlyKind(table, 'reading')), '2026-04-01T00:00:00.000Z');
});

/** Lower bound of the distance to a box: to its nearest point on the globe's grid, a little less. */
function boxDistance(me: readonly [number, number], entry: ShardEntry): number {
  const [west, south, east, north] = boxOf(entry);
  const lat = Math.min(Math.max(me[1], south), north);
  const lon = Math.min(Math.max(me[0], west), east);
  if (lon === me[0] && lat === me[1]) return 0;
  // Off to the side, the nearest point of the meridian edge may lie beyond the clamped latitude.
  const candidates = [lat, south, north, latitudeNearest(me, lon, south, north)];
  return Math.min(...candidates.map(at => distanceMetres(me, [lon, at]))) - 1;
}

function latitudeNearest(
  [x, y]: readonly [number, number],
  lon: number,
  south: number,
  north: number,
): number {
  const rad = Math.PI / 180;
  const lat = Math.atan2(Math.sin(y * rad), Math.cos(y * rad) * Math.cos((lon - x) * rad)) / rad;
  return Math.min(Math.max(lat, south), north);
}

function boxOf({ bbox }: ShardEntry): [number, number, number, number] {
  assert.ok(bbox);
  return bbox;
}

function countOf(kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map(kind => [kind, 1]));
}

function addKinds(list: readonly Record<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const kinds of list) {
    for (const [kind, n] of Object.entries(kinds)) all[kind] = (all[kind] ?? 0) + n;
  }
  return all;
}

function sorted(kinds: Record<string, number>): [string, number][] {
  return Object.entries(kinds).sort();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
