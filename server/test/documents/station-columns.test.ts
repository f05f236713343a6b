import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  StationColumns,
  StationFeature,
  StationNames,
} from '../../../src/data/generated/types.ts';
import { validateColumns } from '../../../src/data/generated/validators/columns.js';
import { validateNames } from '../../../src/data/generated/validators/names.js';
import { fc } from '../../../test/helpers/fc.ts';
import { rowsOf } from '../../src/documents/sort-rows.ts';
import { collectionPaths } from '../../src/documents/station-collection.ts';
import { columnDocuments, NAMES_SIZE } from '../../src/documents/station-columns.ts';
import { readStationTable } from '../../src/documents/station-table.ts';
import { station } from '../helpers/stations.ts';

const AT = '2026-03-01T00:00:00.000Z';

async function documentsOf(features: readonly StationFeature[]) {
  const table = await readStationTable([rowsOf(features, AT)]);
  const documents = new Map<string, unknown>();
  for (const { path, pieces } of columnDocuments(table, AT, collectionPaths('stations'))) {
    assert.ok(!documents.has(path), `${path} comes twice`);
    documents.set(path, JSON.parse(Buffer.concat(pieces).toString('utf8')));
  }
  const columns = documents.get('v1/stations/c/columns.json') as StationColumns;
  return { columns, documents };
}

/** What columns and names together say of each row, put back as a reader does. */
function readBack(columns: StationColumns, documents: ReadonlyMap<string, unknown>) {
  const value = <T>(column: { values: T[]; rows: number[] } | undefined, row: number) => {
    const number = column?.rows[row] ?? 0;
    return number === 0 ? undefined : column?.values[number - 1];
  };
  let [lon, lat] = [0, 0];
  const rows = columns.lon.map((_, row) => {
    lon += columns.lon[row] as number;
    lat += columns.lat[row] as number;
    const { kinds, facilities, hours, specialHours, region } = columns;
    const { status, validFrom, validThrough } = columns;
    const all = { kinds, facilities, hours, specialHours, region, status, validFrom, validThrough };
    const facts = Object.entries(all).map(([name, of]) => [name, value<unknown>(of, row)]);
    return { at: [lon, lat], facts: facts.filter(([, one]) => one !== undefined) };
  });
  const names = columns.names?.flatMap(({ from, n, href, region }) => {
    const part = documents.get(href) as StationNames;
    assert.equal(part.from, from);
    assert.equal(part.ids.length, n);
    assert.equal(part.region, region);
    assert.equal(part.timeStamp, columns.timeStamp);
    return part.ids.map((id, at) => ({
      id,
      name: part.name[at],
      py: part.py?.[at] || undefined,
      address: part.address?.[at] || undefined,
    }));
  });
  return rows.map((row, at) => ({ ...row, ...names?.[at] }));
}

const word = fc.string({ minLength: 1, maxLength: 6 });
const features = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    properties: fc.record(
      {
        name: word,
        kinds: fc.array(fc.constantFrom('rest', 'rider', 'reading'), { minLength: 1 }),
        region: fc.constantFrom('310115', '310101', '410105', '110000'),
        address: word,
        py: fc.stringMatching(/^[a-z]{1,6}$/),
        facilities: fc.array(fc.constantFrom('wifi', '微波炉', 'shower')),
        hours: fc.constantFrom('24/7', 'Mo-Fr 09:00-17:00'),
        specialHours: fc.array(
          fc.record(
            { date: fc.constantFrom('2026-10-01', '2026-10-02'), hours: word },
            { noNullPrototype: true },
          ),
        ),
        status: fc.constantFrom('planned' as const, 'open' as const, 'closed' as const),
        validFrom: fc.constant('2026-06-01'),
        validThrough: fc.constant('2026-09-30'),
      },
      { requiredKeys: ['name', 'kinds'] },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

test('columns and names say of every station what its feature says', async () => {
  await fc.assert(
    fc.asyncProperty(features, async list => {
      const stations = list.map(
        ({ id, lon, lat, properties }) => station(id, [lon, lat], properties).feature,
      );
      const { columns, documents } = await documentsOf(stations);
      assert.ok(validateColumns(columns), JSON.stringify(validateColumns.errors));
      const back = readBack(columns, documents);
      assert.equal(back.length, stations.length);
      const byId = new Map(back.map(row => [row.id, row]));
      for (const { id, geometry, properties } of stations) {
        const row = byId.get(id);
        assert.ok(row, id);
        const [lon = NaN, lat = NaN] = geometry.coordinates;
        assert.ok(Math.abs((row.at[0] as number) / 1e5 - lon) <= 0.5001e-5);
        assert.ok(Math.abs((row.at[1] as number) / 1e5 - lat) <= 0.5001e-5);
        const { name, address, py, ...said } = properties;
        assert.deepEqual([row.name, row.address, row.py], [name, address, py]);
        const facts = Object.entries(said).filter(([, one]) => !isEmptyList(one));
        assert.deepEqual(Object.fromEntries(row.facts), Object.fromEntries(facts));
      }
    }),
    { numRuns: 60 },
  );
});

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

test('rows of a province stand together, and those of no division are last', async () => {
  const { columns, documents } = await documentsOf([
    station('a', [121.5, 31.2], { region: '310115' }).feature,
    station('b', [113.6, 34.7]).feature,
    station('c', [113.6, 34.7], { region: '410105' }).feature,
    station('d', [121.4, 31.2], { region: '310000' }).feature,
  ]);
  assert.deepEqual(columns.names, [
    { region: '310000', from: 0, n: 2, href: 'v1/stations/c/names-31.json' },
    { region: '410000', from: 2, n: 1, href: 'v1/stations/c/names-41.json' },
    { from: 3, n: 1, href: 'v1/stations/c/names-0.json' },
  ]);
  for (const { href } of columns.names ?? []) assert.ok(validateNames(documents.get(href)));
  assert.deepEqual([...documents.keys()].at(-1), 'v1/stations/c/columns.json');
});

test('a large province comes in parts of about the same size', async () => {
  const many = Array.from(
    { length: NAMES_SIZE + 1 },
    (_, at) => station(`s${at}`, [121 + at / 1e5, 31], { region: '310115' }).feature,
  );
  const { columns } = await documentsOf(many);
  assert.deepEqual(
    columns.names?.map(({ n, href }) => [n, href]),
    [
      [4001, 'v1/stations/c/names-31.json'],
      [4000, 'v1/stations/c/names-31-2.json'],
    ],
  );
});

test('a column that is empty in every row is left out', async () => {
  const { columns } = await documentsOf([station('a', [121.5, 31.2]).feature]);
  assert.deepEqual(Object.keys(columns).sort(), 'kinds lat lon names timeStamp total v'.split(' '));
});
