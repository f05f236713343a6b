import { expect } from '@open-wc/testing';
import {
  addressForm,
  readPlace,
  shareHref,
  writePlace,
  type MapPlace,
} from '../../../../src/widgets/station-map/parts/address-state.ts';
import { EMPTY_QUERY } from '../../../../src/stations/station-query.ts';
import { fc } from '../../../helpers/fc.ts';

const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 5 });
const fixed = (min: number, max: number, digits: number) =>
  fc.double({ min, max, noNaN: true }).map(value => Number(value.toFixed(digits)) + 0);

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const anyPlace: fc.Arbitrary<MapPlace> = fc.record({
  query: fc.record({
    text: fc.constant(''),
    kinds: words,
    facilities: words,
    openNow: fc.boolean(),
    tonight: fc.boolean(),
    day: fc.constantFrom('', '2026-10-10', '2028-02-29'),
    region: fc.constantFrom('', '320500', '110000'),
  }),
  station: fc.string({ maxLength: 40 }),
  view: maybe(
    fc.record({ lon: fixed(-180, 180, 4), lat: fixed(-85, 85, 4), zoom: fixed(0, 22, 2) }),
  ),
  trail: maybe(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
});

const EMPTY: MapPlace = { query: EMPTY_QUERY, station: '', view: undefined, trail: undefined };

describe('the address of a map', () => {
  it('says what was written, under every name', () => {
    fc.assert(
      fc.property(anyPlace, fc.string({ minLength: 1, maxLength: 20 }), (place, name) => {
        const hash = writePlace(place, name);
        if (hash === '') return;
        // As a browser has it in its address.
        const url = new URL(hash, 'https://zz.example/page');
        expect(readPlace(url.hash, name)).to.deep.equal(place);
      }),
    );
  });

  it('reads any fragment without fault, and takes nothing that cannot be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), said => {
        const place = readPlace(`#map?${said}`, 'map')!;
        const again = new URL(writePlace(place, 'map') || '#map?', 'https://zz.example/');
        const read = readPlace(again.hash || '#map?', 'map')!;
        expect({ ...read, query: { ...read.query, text: '' } }).to.deep.equal({
          ...place,
          query: { ...place.query, text: '' },
          ...(place.view && { view: read.view }),
        });
      }),
    );
  });

  it('is nobody else’s', () => {
    expect(readPlace('#reading?on=openNow', 'map')).to.equal(undefined);
    expect(readPlace('#map2?on=openNow', 'map')).to.equal(undefined);
    expect(readPlace('', 'map')).to.equal(undefined);
    expect(readPlace('#/map?on=openNow', 'map')).to.equal(undefined);
  });

  it('leaves out what cannot be', () => {
    const hash = [
      '#map?on=x&on=tonight&day=2026-02-30&region=32&view=190,91,3',
      `&station=${'x'.repeat(129)}&kind=${'k'.repeat(129)}&kind=rest&kind=rest`,
      '&trail=https://evil.example/t.json&q=%E9%A9%BF%E7%AB%99',
    ].join('');
    const { query, station, view, trail } = readPlace(hash, 'map')!;
    expect(query).to.deep.equal({
      ...EMPTY_QUERY,
      text: '驿站',
      kinds: ['rest'],
      tonight: true,
    });
    expect([station, view, trail]).to.deep.equal(['', undefined, undefined]);
    for (const view of ['1,2', '1,2,3,4', 'NaN,1,2', '1e2,3,4', '0x1,2,3', '121,31,99']) {
      expect(readPlace(`#map?view=${view}`, 'map')!.view, view).to.equal(undefined);
    }
    expect(readPlace('#map?view=121.4737,31.2304,12', 'map')!.view).to.deep.equal({
      lon: 121.4737,
      lat: 31.2304,
      zoom: 12,
    });
  });

  it('takes no more values than a person chooses', () => {
    const many = [...Array(500).keys()].map(at => `facility=f${at}`).join('&');
    expect(readPlace(`#map?${many}`, 'map')!.query.facilities).to.have.length(40);
  });

  it('holds no word that was typed; a link to share does', () => {
    const place = { ...EMPTY, query: { ...EMPTY_QUERY, text: ' 驿站 ', openNow: true } };
    expect(addressForm('map').write(place)).to.equal('#map?on=openNow');
    const host = document.createElement('div');
    const link = new URL(shareHref(host, place));
    expect(readPlace(link.hash, 'map')!.query).to.include({ text: '驿站', openNow: true });
    host.id = 'second';
    expect(new URL(shareHref(host, place)).hash).to.match(/^#second\?/);
    expect(shareHref(host, EMPTY)).to.equal(location.href.split('#')[0]);
  });

  it('leaves a page that routes by its fragment its own', () => {
    const before = location.href;
    history.replaceState(null, '', '#/route');
    expect(shareHref(document.createElement('div'), { ...EMPTY, station: 's1' })).to.equal(
      location.href,
    );
    history.replaceState(null, '', before);
  });

  it('takes nothing that a page’s scripts have put on every object', () => {
    const every = Object.prototype as { view?: unknown; trail?: unknown };
    [every.view, every.trail] = ['map', 't-1'];
    try {
      const { view, trail } = readPlace('#map?on=tonight', 'map')!;
      expect([view, trail]).to.deep.equal([undefined, undefined]);
      const { nowhere } = addressForm('map');
      expect([nowhere.view, nowhere.trail]).to.deep.equal([undefined, undefined]);
    } finally {
      delete every.view;
      delete every.trail;
    }
  });
});
