import { expect } from '@open-wc/testing';
import { fits } from '../../../src/data/fits.ts';
import { validatePeople } from '../../../src/data/generated/validators/people.js';
import { LIST, SITE } from '../../../src/widgets/craftsman-wall/first-list.ts';
import { DEFAULTS, plainSettings } from '../../../src/widgets/craftsman-wall/settings.ts';
import { fc } from '../../helpers/fc.ts';
import { siteDocument } from '../../helpers/station-client.ts';
import { alliance, ofTheYear } from './wall-page.ts';

/** Good values, and bad ones that documents really have. */
const any = fc.constantFrom<unknown>(
  ...[
    'p-0007',
    '单晓林',
    '',
    ' ',
    '2023',
    'index',
    'a/b',
    'a\\b',
    'x'.repeat(129),
    '410100',
    '4101',
  ],
  ...[
    'https://zz.example/a.png',
    'javascript:alert(1)',
    'v1/people/p.json',
    'a b',
    '"',
    '\n',
    '\u0000',
  ],
  ...[0, 1, -1, 1.5, 2023, 1899, 2201, 1e9, true, false, null, [], {}, ['焊接'], [''], [1]],
  ...[
    [{ name: '劳模' }],
    [{ name: '' }],
    [{ name: '劳模', year: 2023 }],
    [{ name: 'x', year: '2023' }],
  ],
  ...[
    'person',
    'team',
    'studio',
    'zh-Hans',
    'zh_Hans',
    { src: 'a.png', alt: '照片' },
    { src: 'a.png' },
  ],
  { src: 'a.png', alt: '照片', w: 10, h: -1 },
);
const names = [
  ...['id', 'type', 'name', 'lang', 'sort', 'py', 'trade', 'expertise', 'org', 'region', 'series'],
  ...['honours', 'photo', 'bookable', 'committees', 'href'],
];
const item = fc
  .tuple(
    fc.record(Object.fromEntries(names.map(name => [name, any])), { requiredKeys: [] }),
    fc.boolean(),
  )
  .map(([odd, isOdd]) => ({ id: 'p-1', type: 'person', name: '甲', ...(isOdd ? odd : {}) }));
const one = fc
  .tuple(fc.constantFrom(...names), any)
  .map(([name, value]) => ({ id: 'p-1', type: 'person', name: '甲', [name]: value }));

describe('the first look of a wall', () => {
  it('takes nothing that the whole check would not', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(item, one), { maxLength: 2 }), items => {
        const page = { v: 1, items };
        if (!fits(page, LIST)) return;
        taken += items.length;
        expect(validatePeople(structuredClone(page)), JSON.stringify(page)).to.equal(true);
      }),
      { numRuns: 3000 },
    );
    // A test of nothing would hold as well.
    expect(taken).to.be.greaterThan(100);
  });

  it('takes what servers send', () => {
    expect(fits({ v: 1, items: [...ofTheYear(), ...alliance()] }, LIST)).to.equal(true);
    expect(fits(siteDocument({ collections: { people: 'v1/people/index.json' } }), SITE)).to.equal(
      true,
    );
  });

  it('leaves to the long way whoever keeps something back, and sites with settings of their own', () => {
    const held = { id: 'a', type: 'person', name: '王小虎', show: { name: 'masked' } };
    const ended = { id: 'a', type: 'person', name: '王小虎', consent: { date: '2020-01-01' } };
    expect(fits({ v: 1, items: [held] }, LIST)).to.equal(false);
    expect(fits({ v: 1, items: [ended] }, LIST)).to.equal(false);
    const site = siteDocument({ widgets: { 'craftsman-wall': { view: 'directory' } } });
    expect(fits(site, SITE)).to.equal(false);
  });

  it('leaves settings in doubt to the long way', () => {
    const none = Object.fromEntries(Object.keys(DEFAULTS).map(name => [name, undefined]));
    const settings = (more: object) => plainSettings({ ...none, ...more } as never);
    expect(settings({})).to.deep.equal({ ...DEFAULTS });
    expect(settings({ view: null })).to.deep.equal({ ...DEFAULTS });
    for (const odd of [
      { view: 'grid' },
      { heading: 7 },
      { heading: NaN },
      { pageSize: 5.5 },
      { pageSize: 501 },
      { pageSize: 5 },
      { personHref: '/people' },
      { kind: 'robot' },
      { shape: {} },
      { series: '' },
    ]) {
      expect(settings(odd), JSON.stringify(odd)).to.equal(undefined);
    }
  });
});
