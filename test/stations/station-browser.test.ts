import { expect } from '@open-wc/testing';
import type { ShardEntry, StationFeature } from '../../src/data/generated/types.ts';
import type { Stations } from '../../src/data/stations.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { OpenNow } from '../../src/stations/open-now.ts';
import { visiblePoints } from '../../src/stations/map-points.ts';
import { StationBrowser } from '../../src/stations/station-browser.ts';
import { EMPTY_QUERY } from '../../src/stations/station-filter.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { FakeClient } from '../widgets/station-map/fake-client.ts';
import { at, entry, station } from '../widgets/station-map/samples.ts';

/** West to east along one street; names and hours differ. */
const street: StationFeature[] = [
  station('d', { name: '天台驿站' }, [121.53, 31.2]),
  station('b', { name: '东门驿站', address: '天台路 2 号', kinds: ['rider'] }, [121.51, 31.2]),
  station('e', { name: '西门驿站', hours: 'Mo-Su 09:00-17:00' }, [121.54, 31.2]),
  station('a', { name: '天台' }, [121.5, 31.2]),
  station('c', { name: '小天台驿站' }, [121.52, 31.2]),
];
const HERE: LonLat = [121.499, 31.2];

function browserOf(features = street, shards?: ShardEntry[]) {
  const stations: Stations = shards
    ? { kind: 'index', total: 0, kinds: {}, entries: shards, issues: [] }
    : { kind: 'collection', features, regions: [], issues: [] };
  const model = wholeModel(new FakeClient(), stations, { changed: () => undefined });
  const browser = new StationBrowser(model);
  const listed = () => browser.listing.rows.map(row => model.table.features[row]!.id).join('');
  return { model, browser, listed };
}

describe('StationBrowser.listing', () => {
  it('keeps the order of the document', () => {
    expect(browserOf().listed()).to.equal('dbeac');
  });

  it('puts the best match of a search first, equals in the order of the document', () => {
    const { browser, listed } = browserOf();
    browser.query = { ...EMPTY_QUERY, text: ' 天台 ' };
    expect(listed()).to.equal('adcb');
    browser.query = { ...EMPTY_QUERY, text: '驿站' };
    expect(listed()).to.equal('dbec');
    browser.query = { ...EMPTY_QUERY, text: '  ' };
    expect(listed(), 'blanks ask nothing').to.equal('dbeac');
  });

  it('puts the nearest first where the person stands, also of a search', () => {
    const { model, browser, listed } = browserOf();
    expect(browser.metresTo(0)).to.equal(undefined);
    browser.here = HERE;
    expect(listed()).to.equal('abcde');
    expect(browser.metresTo(0)).to.equal(distanceMetres(HERE, [121.53, 31.2]));
    browser.query = { ...EMPTY_QUERY, text: '驿站' };
    expect(listed()).to.equal('bcde');
    browser.limit = 2;
    expect([listed(), browser.listing.count]).to.deep.equal(['bc', 4]);
    model.add([station('f', { name: '新驿站' }, HERE)]);
    expect(listed(), 'what came later too').to.equal('fb');
  });

  it('keeps to the part of the map shown, its edges included', () => {
    const { browser, listed } = browserOf();
    browser.bounds = { west: 121.51, south: 31.2, east: 121.53, north: 31.3 };
    expect(listed()).to.equal('dbc');
    expect(browser.listing.count).to.equal(3);
    expect(browser.result.count, 'the map itself shows all').to.equal(5);
    browser.here = HERE;
    expect(listed()).to.equal('bcd');
    browser.bounds = { west: 121.51, south: 31.21, east: 121.53, north: 31.3 };
    expect(browser.listing).to.deep.equal({ rows: [], count: 0 });
  });

  it('shows as many as it may, and counts the rest', () => {
    const { browser, listed } = browserOf();
    browser.limit = 2;
    expect([listed(), browser.listing.count]).to.deep.equal(['db', 5]);
    browser.limit = 9;
    expect([listed(), browser.listing.count]).to.deep.equal(['dbeac', 5]);
  });
});

describe('StationBrowser', () => {
  it('gives the same objects while nothing changes', () => {
    const { browser } = browserOf();
    browser.query = { ...EMPTY_QUERY, text: '天台' };
    const { result, open, listing } = browser;
    expect(browser.result).to.equal(result);
    expect(browser.open).to.equal(open);
    expect(browser.listing).to.equal(listing);
    browser.tick(browser.now + 59_999);
    expect(browser.result, 'within a minute').to.equal(result);
    expect(browser.listing).to.equal(listing);
  });

  it('makes anew what follows from a change, and only that', () => {
    const { model, browser } = browserOf();
    const changes: [string, boolean, () => void][] = [
      ['query', true, () => (browser.query = { ...EMPTY_QUERY, openNow: true })],
      ['minute', true, () => browser.tick(browser.now + 60_000)],
      ['rows', true, () => model.add([station('f')])],
      ['calendar', true, () => (model.openNow = new OpenNow(makeCalendar([]), model.tz))],
      ['bounds', false, () => (browser.bounds = { west: 0, south: 0, east: 1, north: 1 })],
      ['here', false, () => (browser.here = HERE)],
      ['limit', false, () => (browser.limit = 1)],
    ];
    for (const [what, all, change] of changes) {
      const { result, listing } = browser;
      change();
      expect(browser.result !== result, `${what}: result`).to.equal(all);
      expect(browser.listing !== listing, `${what}: listing`).to.equal(true);
    }
  });

  it('speaks of now to the minute, and says when it is another', () => {
    const { browser } = browserOf();
    expect(browser.now % 60_000).to.equal(0);
    expect(Math.abs(Date.now() - browser.now)).to.be.below(61_000);
    const morning = at('2026-03-02 10:00');
    expect(browser.tick(morning + 12_345)).to.equal(true);
    expect(browser.now).to.equal(morning);
    expect(browser.tick(morning + 59_999)).to.equal(false);
    expect(browser.tick(morning + 60_000)).to.equal(true);
  });

  it('lets a station go at the minute it closes', () => {
    const { browser, listed } = browserOf();
    browser.query = { ...EMPTY_QUERY, openNow: true };
    browser.tick(at('2026-03-02 16:59'));
    expect([listed(), [...browser.open].join('')]).to.deep.equal(['e', '00100']);
    browser.tick(at('2026-03-02 17:00'));
    expect([listed(), [...browser.open].join('')]).to.deep.equal(['', '00000']);
  });

  it('gives the map the matches and the kinds that shards are counted by', () => {
    const shards = [entry('x', 3), entry('y', 2, { kinds: { rider: 2 } })];
    const { model, browser } = browserOf([], shards);
    model.add(street);
    const drawn = ({ mask, kinds } = browser) =>
      [...visiblePoints(mask, model.pending, kinds)].join('');
    expect(drawn()).to.equal('1111111');
    browser.query = { ...EMPTY_QUERY, kinds: ['rider'] };
    expect(drawn()).to.equal('0100001');
  });
});
