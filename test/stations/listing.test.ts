import { expect } from '@open-wc/testing';
import { scriptedClient } from '../helpers/station-client.ts';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { StationListing } from '../../src/stations/listing.ts';
import { StationNarrow } from '../../src/stations/station-narrow.ts';
import { EMPTY_QUERY, isEmptyQuery, type StationQuery } from '../../src/stations/station-query.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { at, station } from '../widgets/station-map/samples.ts';

/** West to east along one street; names and hours differ. */
const street: StationFeature[] = [
  station('d', { name: '天台驿站' }, [121.53, 31.2]),
  station('b', { name: '东门驿站', address: '天台路 2 号', kinds: ['rider'] }, [121.51, 31.2]),
  station('e', { name: '西门驿站', hours: 'Mo-Su 09:00-17:00' }, [121.54, 31.2]),
  station('a', { name: '天台' }, [121.5, 31.2]),
  station('c', { name: '小天台驿站' }, [121.52, 31.2]),
];
const HERE: LonLat = [121.499, 31.2];

function listingOf(features = street, openFirst = 0) {
  const model = wholeModel(
    scriptedClient({}),
    { kind: 'collection', features, regions: [], issues: [] },
    { changed: () => undefined },
  );
  const narrow = new StationNarrow(model);
  const ways = { query: EMPTY_QUERY, isEverything: isEmptyQuery, openFirst, pageSize: 20 };
  const listing = new StationListing<StationQuery>(model, ways, at('2026-03-02 10:00'));
  listing.narrow = query => narrow.find(query, listing.now);
  const listed = () => listing.rows.map(row => model.table.idOf(row)).join('');
  return { model, listing, listed };
}

describe('StationListing of the map', () => {
  it('keeps the order of the document', () => {
    expect(listingOf().listed()).to.equal('dbeac');
  });

  it('puts what is open first in a list that is short enough, and says so', () => {
    const short = listingOf(street, 5);
    expect([short.listed(), short.listing.order]).to.deep.equal(['edbac', 'open']);
    short.listing.query = { ...EMPTY_QUERY, text: '驿站' };
    expect([short.listed(), short.listing.order]).to.deep.equal(['edbc', 'match']);
    const long = listingOf(street, 4);
    expect([long.listed(), long.listing.order]).to.deep.equal(['dbeac', 'given']);
  });

  it('puts the best match of a search first, equals in the order of the document', () => {
    const { listing, listed } = listingOf();
    listing.query = { ...EMPTY_QUERY, text: ' 天台 ' };
    expect(listed()).to.equal('adcb');
    listing.query = { ...EMPTY_QUERY, text: '驿站' };
    expect(listed()).to.equal('dbec');
    listing.query = { ...EMPTY_QUERY, text: '  ' };
    expect(listed(), 'blanks ask nothing').to.equal('dbeac');
  });

  it('puts the nearest first where the person stands, also of a search', () => {
    const { model, listing, listed } = listingOf();
    expect(listing.metresTo(0)).to.equal(undefined);
    listing.here = HERE;
    expect(listed()).to.equal('abcde');
    expect(listing.metresTo(0)).to.equal(distanceMetres(HERE, [121.53, 31.2]));
    listing.query = { ...EMPTY_QUERY, text: '驿站' };
    expect(listed()).to.equal('bcde');
    listing.limit = 2;
    expect([listed(), listing.count]).to.deep.equal(['bc', 4]);
    model.add([station('f', { name: '新驿站' }, HERE)]);
    expect(listed(), 'what came later too').to.equal('fb');
  });

  it('keeps to the part of the map shown, its edges included', () => {
    const { listing, listed } = listingOf();
    listing.bounds = { west: 121.51, south: 31.2, east: 121.53, north: 31.3 };
    expect(listed()).to.equal('dbc');
    expect(listing.count).to.equal(3);
    expect([...listing.mask], 'the map itself shows all').to.deep.equal([1, 1, 1, 1, 1]);
    listing.here = HERE;
    expect(listed()).to.equal('bcd');
    listing.bounds = { west: 121.51, south: 31.21, east: 121.53, north: 31.3 };
    expect([listed(), listing.count]).to.deep.equal(['', 0]);
  });

  it('lets a station go at the minute it closes', () => {
    const { listing, listed } = listingOf();
    listing.query = { ...EMPTY_QUERY, openNow: true };
    listing.tick(at('2026-03-02 16:59'));
    expect([listed(), [...listing.open].join('')]).to.deep.equal(['e', '00100']);
    listing.tick(at('2026-03-02 17:00'));
    expect([listed(), [...listing.open].join('')]).to.deep.equal(['', '00000']);
  });
});
