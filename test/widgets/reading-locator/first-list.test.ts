import { expect } from '@open-wc/testing';
import { manyReading } from '../../../scripts/lib/sample-reading-many.mjs';
import { readingCollection } from '../../../scripts/lib/sample-reading.mjs';
import { fits } from '../../../src/data/fits.ts';
import { validateSite } from '../../../src/data/generated/validators/site.js';
import { checkStations } from '../../../src/data/station-check.ts';
import { listRule } from '../../../src/stations/first-rules.ts';
import {
  booksOf,
  fitsList,
  SITE,
  STATION,
} from '../../../src/widgets/reading-locator/first-list.ts';
import {
  DEFAULTS,
  firstQuery,
  plainSettings,
} from '../../../src/widgets/reading-locator/settings.ts';
import { fc } from '../../helpers/fc.ts';
import { siteDocument } from '../../helpers/station-client.ts';

/** Good values, and bad ones that documents really have. */
const any = fc.constantFrom<unknown>(
  ...['r-0001', '竹辉路书屋', '', ' ', '24/7', 'index', '..', 'a/b', 'x'.repeat(129), '410100'],
  ...[
    '4101',
    'https://zz.example/a',
    'javascript:alert(1)',
    'v1/x.json',
    'a b',
    '"',
    '\n',
    '\u0000',
  ],
  ...[
    'open',
    'moved',
    'gone',
    '2026-03-01',
    '2026-02-30T25:00',
    '2026-13-01',
    '03-01',
    'qr',
    '扫码',
  ],
  ...[
    0,
    1,
    -1,
    1.5,
    36,
    1e9,
    2026,
    true,
    false,
    null,
    [],
    {},
    ['reading'],
    ['qr', 'face'],
    [''],
    [1],
  ],
  ...[{ physical: 3000 }, { physical: -1 }, { physical: 1, electronic: 2.5 }, [{ name: '借书' }]],
  ...[
    [{ type: 'opds', href: 'v1/a.json' }],
    [{ type: 'opds' }],
    [{ name: 'x', start: '2026-03-01' }],
  ],
  ...[
    [{ date: '2026-03-01', hours: 'off' }],
    [{ date: '2026-3-1', hours: 'off' }],
    [{ hours: '' }],
  ],
  ...[
    { days: 30, depositYuan: 0 },
    { days: '30' },
    [{ name: '书香企业', year: 2025 }],
    [{ year: 1 }],
  ],
);
const PROPERTIES = [
  ...['name', 'kinds', 'region', 'zone', 'address', 'hours', 'facilities', 'services', 'status'],
  ...['py', 'validFrom', 'validThrough', 'specialHours', 'reading'],
];
const READING = [
  ...[
    'unattended',
    'selfLoan',
    'books',
    'library',
    'eResources',
    'badges',
    'entry',
    'seats',
    'loan',
  ],
  ...['steps', 'programmes', 'events'],
];
const place = fc.constantFrom<unknown>(
  ...[
    [120.6, 31.3],
    [181, 0],
    [31.3, 120.6],
    [1, 2, 3],
    ['1', '2'],
    [1],
    null,
    [-180, -90],
    [1e-7, 0],
  ],
);
const anyFeature = fc
  .record({
    id: fc.oneof(fc.constant('a'), any),
    coordinates: place,
    properties: fc.record(Object.fromEntries(PROPERTIES.map(name => [name, any])), {
      requiredKeys: [],
    }),
    reading: fc.record(Object.fromEntries(READING.map(name => [name, any])), { requiredKeys: [] }),
    odd: fc.constantFrom('id', 'place', 'properties', 'reading', 'none'),
  })
  .map(({ id, coordinates, properties, reading, odd }) => ({
    type: 'Feature',
    id: odd === 'id' ? id : 'a',
    geometry: { type: 'Point', coordinates: odd === 'place' ? coordinates : [120.6, 31.3] },
    properties: {
      name: '书屋',
      kinds: ['reading'],
      ...(odd === 'properties' ? properties : {}),
      ...(odd === 'reading' ? { reading } : {}),
    },
  }));
const oneOdd = fc
  .tuple(fc.constantFrom(...PROPERTIES, ...READING.map(name => `reading.${name}`)), any)
  .map(([path, value]) => {
    const [name, inner] = path.split('.') as [string, string?];
    const odd = inner ? { [inner]: value } : value;
    return {
      type: 'Feature',
      id: 'a',
      geometry: { type: 'Point', coordinates: [120.6, 31.3] },
      properties: { name: '书屋', kinds: ['reading'], [name]: odd },
    };
  });

const LIST = listRule(STATION);

describe('the first look of a locator', () => {
  it('takes nothing that the whole check would not', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(anyFeature, oneOdd), feature => {
        const document = { type: 'FeatureCollection', features: [feature] };
        if (!fits(document, LIST)) return;
        taken += 1;
        const checked = checkStations(structuredClone(document));
        expect(checked.ok && checked.issues, JSON.stringify(feature)).to.deep.equal([]);
      }),
      { numRuns: 2000 },
    );
    expect(taken).to.be.greaterThan(50);
  });

  it('takes the samples, all of them', () => {
    expect(fits(readingCollection(), LIST)).to.equal(true);
    const { stations } = manyReading(200);
    const features = stations.map(({ feature }) => feature);
    expect(fits({ type: 'FeatureCollection', features }, LIST)).to.equal(true);
  });

  it('looks at thousands in slices, between which the page can answer', async () => {
    const { stations } = manyReading(2000);
    const features: unknown[] = stations.map(({ feature }) => feature);
    const list = { v: 1, type: 'FeatureCollection', features };
    let answers = 0;
    const answering = setInterval(() => (answers += 1));
    expect(await fitsList(list)).to.equal(true);
    expect(answers).to.be.greaterThan(2);
    clearInterval(answering);
    for (const at of [0, 249, 250, 1999]) {
      const odd = features.map((feature, row) =>
        row === at ? { ...(feature as object), id: '' } : feature,
      );
      expect(await fitsList({ ...list, features: odd }), `station ${at}`).to.equal(false);
    }
    for (const features of [undefined, {}, [1], [undefined], 'x'])
      expect(await fitsList({ ...list, features })).to.equal(false);
    expect(await fitsList({ ...list, features: [] })).to.equal(true);
  });

  it('leaves to the long way what is more than one document', () => {
    const next = { ...readingCollection(), links: [{ rel: 'next', href: 'v1/reading/2.json' }] };
    expect(fits(next, LIST)).to.equal(false);
    expect(fits({ v: 1, total: 1, kinds: {}, shards: [] }, LIST)).to.equal(false);
  });

  it('takes no site document that the whole check would not', () => {
    const member = fc.constantFrom('v', 'site', 'api', 'collections');
    const value = fc.constantFrom<unknown>(
      ...[1, 2, '1', null, {}, [], { id: 'zz', name: '某某' }, { id: 'zz' }, { base: 'v1/' }],
      ...[{ base: 'javascript:1' }, { reading: 'v1/r.json' }, { reading: 1 }, { books: ' ' }],
      ...[{ 'reading-locator': {} }, { 'station-map': {} }],
    );
    fc.assert(
      fc.property(member, value, (name, odd) => {
        const document = siteDocument({ collections: { reading: 'v1/r.json' }, [name]: odd });
        // Collections of other names are looked into by whoever uses them.
        const isOther =
          name === 'collections' && !/^[[{]+("(reading|books)"|[\]}])/.test(JSON.stringify(odd));
        if (fits(document, SITE) && !isOther)
          expect(validateSite(document), JSON.stringify(document)).to.equal(true);
      }),
    );
    expect(fits(siteDocument({ widgets: { 'reading-locator': { view: 'map' } } }), SITE)).to.equal(
      false,
    );
    expect(fits(siteDocument({ widgets: { 'reading-locator': {} } }), SITE)).to.equal(true);
  });

  it('leaves settings in doubt to the long way', () => {
    expect(plainSettings({} as never)).to.deep.equal(DEFAULTS);
    const odd = [
      { view: 'grid' },
      { pageSize: 4 },
      { heading: 7 },
      { region: '32' },
      { station: 'a/b' },
    ];
    for (const one of [...odd, { entry: '扫码' }, { books: '' }])
      expect(plainSettings(one as never), JSON.stringify(one)).to.equal(undefined);
    const settings = plainSettings({ openNow: true, entry: 'qr', region: '320500' } as never)!;
    expect(firstQuery(settings)).to.deep.include({
      openNow: true,
      entry: ['qr'],
      region: '320500',
    });
  });

  it('knows where books are searched', () => {
    const own = 'https://zz.example/v1/books';
    expect(booksOf(DEFAULTS, own)).to.equal(own);
    expect(booksOf({ ...DEFAULTS, books: true }, own)).to.equal(own);
    expect(booksOf({ ...DEFAULTS, books: false }, own)).to.equal(undefined);
    expect(booksOf({ ...DEFAULTS, books: 'https://b.example/q' }, own)).to.equal(
      'https://b.example/q',
    );
    expect(booksOf({ ...DEFAULTS, books: 'javascript:1' }, own)).to.equal(undefined);
  });
});
