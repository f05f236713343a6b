import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { makeMatcher, type SearchEntry } from '../../../src/rules/text-search.ts';
import { rowsOf } from '../../src/documents/sort-rows.ts';
import { readStationTable } from '../../src/documents/station-table.ts';
import { BlockBuilder } from '../../src/snapshot/block.ts';
import { stationColumns } from '../../src/snapshot/columns.ts';
import { stringAt } from '../../src/snapshot/string-column.ts';
import { foldTexts, TextIndex } from '../../src/snapshot/text-index.ts';
import { StationSearch, type StationQuery } from '../../src/snapshot/station-search.ts';
import { manyStations, randomFrom, station } from '../helpers/stations.ts';

async function searchOver(stations: ReturnType<typeof manyStations>): Promise<StationSearch> {
  const features = stations.map(({ feature }) => feature);
  const table = await readStationTable([rowsOf(features, '2026-01-01T00:00:00Z')]);
  const fold = () => foldTexts(table.count, row => table.text[row] as SearchEntry);
  const block = new BlockBuilder();
  return new StationSearch(stationColumns(table, block), new TextIndex(table.count, fold));
}

function idOf({ table }: StationSearch, row: number): string {
  return stringAt(table.keys.ids, row);
}

/** All pages of a query, as ids. */
async function allPages(search: StationSearch, query: StationQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: StationQuery['after'];
  do {
    const { rows, next } = await search.find({ ...query, ...(after && { after }) });
    ids.push(...rows.map(row => idOf(search, row)));
    after = next;
  } while (after);
  return ids;
}

const STATIONS = manyStations(3000);

test('near gives what measuring every station gives', async () => {
  const search = await searchOver(STATIONS);
  const random = randomFrom(3);
  for (let round = 0; round < 50; round += 1) {
    const near: LonLat = [80 + random() * 45, 20 + random() * 30];
    const metres = STATIONS.map(({ feature }) =>
      distanceMetres(near, feature.geometry.coordinates),
    );
    const expected = metres.sort((a, b) => a - b).slice(0, 20);
    const { rows, matched } = await search.find({ near, limit: 20 });
    const { lon, lat } = search.table;
    const found = rows.map(row => distanceMetres(near, [lon[row] as number, lat[row] as number]));
    assert.deepEqual(found, expected);
    assert.equal(matched, 3000);
  }
});

test('a box and words give what looking at every station gives', async () => {
  const search = await searchOver(STATIONS);
  const bbox = { west: 121, south: 31, east: 122, north: 31.5 };
  const inBox = STATIONS.filter(({ feature }) => {
    const [lon, lat] = feature.geometry.coordinates;
    return lon >= 121 && lon <= 122 && lat >= 31 && lat <= 31.5;
  }).map(({ feature }) => feature.id);
  const found = await allPages(search, { bbox, limit: 7 });
  assert.deepEqual([...found].sort(), inBox.sort());
  assert.equal(new Set(found).size, found.length, 'nothing comes twice');

  const match = makeMatcher('s-0001');
  const named = STATIONS.filter(({ feature }) => match(feature.properties) > 0);
  assert.equal(named.length, 10);
  const both = await search.find({ q: 's-0001', limit: 100 });
  assert.equal(both.matched, 10);
});

test('pages of near, with a filter, are complete and in order', async () => {
  const search = await searchOver(STATIONS);
  const near: LonLat = [104.07, 30.57];
  const query = { near, q: 'slzd1', limit: 13 };
  const found = await allPages(search, query);
  const { matched } = await search.find(query);
  assert.equal(found.length, matched);
  assert.equal(new Set(found).size, matched);
  const byId = new Map(STATIONS.map(({ feature }) => [feature.id, feature.geometry.coordinates]));
  const metres = found.map(id => distanceMetres(near, byId.get(id) as [number, number]));
  assert.deepEqual(
    metres,
    [...metres].sort((a, b) => a - b),
  );
});

test('places at one point are paged without loss', async () => {
  const search = await searchOver(
    Array.from({ length: 50 }, (_, n) => station(`同址-${n}`, [113.26, 23.13])),
  );
  const found = await allPages(search, { near: [113, 23], limit: 7 });
  assert.equal(new Set(found).size, 50);
  assert.equal(found.length, 50);
});

test('a page after a change: what stayed is neither repeated nor skipped', async () => {
  const before = await searchOver(STATIONS);
  const first = await before.find({ limit: 1000 });
  const gone = new Set(first.rows.slice(0, 500).map(row => idOf(before, row)));
  const after = await searchOver(STATIONS.filter(({ feature }) => !gone.has(feature.id)));
  assert.ok(first.next);
  const rest = await after.find({ limit: 5000, after: first.next });
  assert.equal(rest.rows.length, 2000);
});

test('a box over the date line holds both its sides', async () => {
  const search = await searchOver([
    station('fiji', [179.5, -17]),
    station('samoa', [-172, -13]),
    station('peking', [116, 40]),
  ]);
  const bbox = { west: 170, south: -20, east: -170, north: 0 };
  assert.deepEqual((await allPages(search, { bbox, limit: 10 })).sort(), ['fiji', 'samoa']);
});

test('better matches come first', async () => {
  const search = await searchOver([
    station('far', [80, 40], { name: '城南书屋', address: '驿站路 1 号' }),
    station('mid', [110, 30], { name: '城南驿站' }),
    station('top', [121, 31], { name: '驿站总站' }),
  ]);
  assert.deepEqual(await allPages(search, { q: '驿站', limit: 2 }), ['top', 'mid', 'far']);
});
