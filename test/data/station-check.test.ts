import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { checkStations } from '../../src/data/station-check.ts';
import { validateStationFeature } from '../../src/data/generated/validators/station-feature.js';
import { collectionOf, entryOf, indexOf, point, station } from './station-samples.ts';

function read(document: unknown) {
  const checked = checkStations(document);
  assert.ok(checked.ok, JSON.stringify(checked.issues));
  assert.equal(checked.data.kind, 'collection');
  const { features } = checked.data as Extract<typeof checked.data, { kind: 'collection' }>;
  return { features, told: checked.issues.map(({ pointer, code }) => `${pointer} ${code}`) };
}

const good = station('good');

test('says how many stations could not be used, and nothing where all could', () => {
  const count = (features: unknown[]) => {
    const checked = checkStations({ ...collectionOf([]), features });
    assert.ok(checked.ok && checked.data.kind === 'collection');
    return checked.data.dropped;
  };
  assert.equal(count([good]), undefined);
  assert.equal(count([good, station('other', { name: '' }), 5, good]), 3);
});

suite('a station that cannot be shown is left out and told; the others stay', () => {
  const bad: [string, unknown, string][] = [
    [
      'without a name',
      { ...good, properties: { kinds: [] } },
      '/features/0/properties/name required',
    ],
    ['with an empty name', station('a', { name: '' }), '/features/0/properties/name min-length'],
    ['without position', { ...good, geometry: null }, '/features/0/geometry type'],
    [
      'with a line for position',
      { ...good, geometry: { type: 'LineString', coordinates: [[1, 2]] } },
      '/features/0/geometry/type const',
    ],
    [
      'off the globe',
      { ...good, geometry: point(200, 31) },
      '/features/0/geometry/coordinates/0 maximum',
    ],
    [
      'with text for coordinates',
      { ...good, geometry: { type: 'Point', coordinates: ['1', 2] } },
      '/features/0/geometry/coordinates/0 type',
    ],
    ['without id', { ...good, id: undefined }, '/features/0/id required'],
    ['with half a number as id', { ...good, id: 1.5 }, '/features/0/id type'],
    ['that is no feature', null, '/features/0 type'],
    ['that is a text', '驿站', '/features/0 type'],
  ];
  for (const [name, feature, told] of bad) {
    test(name, () => {
      const found = read(collectionOf([feature, good]));
      assert.deepEqual(
        found.features.map(({ id }) => id),
        ['good'],
      );
      assert.ok(found.told.includes(told), found.told.join());
    });
  }

  test('whose id was there before: the first one stays', () => {
    const found = read(
      collectionOf([station('a', { zone: '1' }), station('a', { zone: '2' }), good]),
    );
    assert.deepEqual(
      found.features.map(({ properties }) => properties.zone),
      ['1', undefined],
    );
    assert.deepEqual(found.told, ['/features/1/id duplicate-id']);
  });

  test('with latitude first is told as swapped, not turned round', () => {
    const found = read(collectionOf([{ ...good, geometry: point(31.2, 121.5) }]));
    assert.deepEqual(found.features, []);
    assert.ok(found.told.includes('/features/0/geometry/coordinates swapped'));
  });
});

suite('a station is kept without what is wrong about it', () => {
  test('members that can be left out', () => {
    const wrong = {
      region: '3101',
      hours: 24,
      status: 'running',
      validFrom: 'spring',
      py: 7,
      address: '',
    };
    const { features, told } = read(collectionOf([station('a', { ...wrong, zone: '示例街道' })]));
    const { properties } = features[0] ?? {};
    assert.deepEqual(Object.keys(properties ?? {}).sort(), ['kinds', 'name', 'zone']);
    assert.equal(told.length, Object.keys(wrong).length);
  });

  test('words in lists', () => {
    const lists = {
      kinds: ['rest', '驿站', 'no_such_kind'],
      facilities: ['热敷', '', 7, 'wifi'],
      services: [
        { name: '法律咨询' },
        { hours: '24/7' },
        { name: '义诊', book: 'javascript:alert(1)' },
      ],
    };
    const { properties } = read(collectionOf([station('a', lists)])).features[0] ?? {};
    assert.deepEqual(
      properties?.kinds,
      ['rest', 'no_such_kind'],
      'kinds are an open list of slugs',
    );
    assert.deepEqual(properties?.facilities, ['热敷', 'wifi']);
    assert.deepEqual(properties?.services, [{ name: '法律咨询' }]);
  });

  test('kinds that are absent or no list are not known', () => {
    for (const kinds of [undefined, 'rest', {}]) {
      const found = read(collectionOf([station('a', { kinds })]));
      assert.deepEqual(found.features[0]?.properties.kinds, []);
      assert.deepEqual(found.told, ['/features/0/properties/kinds kinds']);
    }
  });

  test('a whole number as id becomes text', () => {
    const found = read(collectionOf([station(7), station(2 ** 53)]));
    assert.deepEqual(
      found.features.map(({ id }) => id),
      ['7'],
    );
    assert.deepEqual(found.told, ['/features/0/id id-number', '/features/1/id type']);
  });

  test('null is taken for absent', () => {
    const found = read(collectionOf([station('a', { hours: null, kinds: null })]));
    assert.equal('hours' in (found.features[0]?.properties ?? {}), false);
    assert.deepEqual(found.features[0]?.properties.kinds, []);
    assert.ok(found.told.includes('/features/0/properties/hours null'));
  });

  test('a height is dropped without a word', () => {
    const geometry = { type: 'Point', coordinates: [121.5, 31.2, 4] };
    const found = read(collectionOf([{ ...good, geometry }]));
    assert.deepEqual(found.features[0]?.geometry.coordinates, [121.5, 31.2]);
    assert.deepEqual(found.told, []);
  });

  test('unknown members stay', () => {
    const found = read(collectionOf([station('a', { season: '夏' })]));
    assert.equal((found.features[0]?.properties as { season?: string }).season, '夏');
  });
});

suite('the document', () => {
  test('is kept without what is wrong around the stations', () => {
    const around = {
      timeStamp: 'today',
      regions: [{ code: 'x' }],
      links: 'none',
      numberMatched: -1,
    };
    const found = read(collectionOf([good], around));
    assert.equal(found.features.length, 1);
    const told = ['/links type', '/numberMatched minimum', '/regions/0/center required'];
    assert.deepEqual(found.told.filter(one => told.includes(one)).sort(), told);
  });

  for (const [name, document] of Object.entries({
    'another kind of GeoJSON': good,
    'a list': [good],
    null: null,
    text: '站点',
    'features that are no list': collectionOf({} as never),
    'a later version': { ...collectionOf([good]), v: 2 },
    'an index without counts': { shards: [] },
  })) {
    test(`is refused: ${name}`, () => {
      const checked = checkStations(document);
      assert.equal(checked.ok, false);
      assert.ok(checked.issues.length > 0);
    });
  }

  test('may be an index; entries at fault are left out', () => {
    const shards = [
      entryOf('wtw', 1),
      entryOf('wta', 1),
      entryOf('wx4', -1),
      entryOf('wx5 wx7', 2, { href: 'v1/stations/s/wx5.json' }),
    ];
    const checked = checkStations(indexOf(shards));
    assert.ok(checked.ok && checked.data.kind === 'index');
    assert.deepEqual(
      checked.data.index.shards.map(({ gh }) => gh),
      ['wtw', 'wx5 wx7'],
    );
    assert.deepEqual(
      checked.issues.map(({ pointer }) => pointer),
      ['/shards/1/gh', '/shards/2/n', '/shards/2/kinds/rest'],
    );
  });
});

test('whatever the document is, what is given follows the schema and ids are unique', () => {
  const member = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('rest', 'open', '24/7', null),
  );
  const names = ['name', 'kinds', 'hours', 'facilities', 'services', 'status', 'region'];
  const feature = fc.record(
    {
      type: fc.constantFrom('Feature', 'X'),
      id: fc.oneof(fc.constantFrom('a', 'b', 7, '..', null), fc.jsonValue()),
      geometry: fc.oneof(
        fc.constant(point()),
        fc.record({ type: fc.constant('Point'), coordinates: fc.jsonValue() }),
      ),
      properties: fc.dictionary(fc.constantFrom(...names), member),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(feature, fc.jsonValue())), features => {
      const found = read(collectionOf(structuredClone(features)));
      for (const one of found.features) assert.ok(validateStationFeature(one));
      assert.equal(new Set(found.features.map(({ id }) => id)).size, found.features.length);
      assert.ok(
        found.features.length === features.length || found.told.length > 0,
        'nothing is lost silently',
      );
    }),
    { numRuns: 300 },
  );
});
