import { expect } from '@open-wc/testing';
import type { StationFeature } from '../../../../src/data/generated/types.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import {
  EVERYTHING,
  SWITCHES,
  type ReadingQuery,
} from '../../../../src/widgets/reading-locator/reading-query.ts';
import { ReadingFilter } from '../../../../src/widgets/reading-locator/parts/reading-filter.ts';
import { fc } from '../../../helpers/fc.ts';
import { room } from '../locator-page.ts';

/** A Monday, 17:30 in Beijing. */
const NOW = Date.parse('2026-03-02T17:30:00+08:00');

const WAYS = ['qr', 'face', 'palm'];
const TITLES = ['示范点', '书香企业'];
const HOURS = ['24/7', 'off', 'Mo-Fr 09:00-18:00', 'Mo-Su 17:00-21:00', '请致电', 'Tu 18:00-20:00'];

const model = (features: readonly StationFeature[]) =>
  new StationModel(
    () => Promise.reject(new Error('asked for a client')),
    { features },
    { changed: () => undefined },
  );

function find(features: readonly StationFeature[], query: Partial<ReadingQuery>, now = NOW) {
  const stations = model(features);
  const open = stations.openNow.column(stations.table, now);
  return new ReadingFilter(stations).find({ ...EVERYTHING, ...query }, { open, now });
}

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const anyRoom = fc
  .record({
    hours: fc.constantFrom(...HOURS),
    region: fc.constantFrom('320505', '320506', '410100', undefined),
    unattended: fc.constantFrom(true, false, undefined),
    selfLoan: fc.constantFrom(true, undefined),
    electronic: fc.constantFrom(0, 7, undefined),
    entry: some(WAYS),
    badges: some(TITLES),
    programmes: some(TITLES),
  })
  .map(({ hours, region, unattended, selfLoan, electronic, entry, badges, programmes }) => ({
    hours,
    ...(region ? { region } : {}),
    reading: {
      ...(unattended === undefined ? {} : { unattended }),
      ...(selfLoan ? { selfLoan } : {}),
      ...(electronic === undefined ? {} : { books: { electronic } }),
      entry,
      badges,
      programmes: programmes.map(name => ({ name })),
    },
  }));

const anyQuery = fc.record({
  openNow: fc.boolean(),
  tonight: fc.boolean(),
  allDay: fc.boolean(),
  unattended: fc.boolean(),
  selfLoan: fc.boolean(),
  eBooks: fc.boolean(),
  entry: some(WAYS),
  badges: some(TITLES),
  region: fc.constantFrom('', '320000', '320505', '410000'),
});

describe('filters of reading stations', () => {
  it('leave what matches, and count beside each choice what it would leave', () => {
    fc.assert(
      fc.property(fc.array(anyRoom, { maxLength: 12 }), anyQuery, (rooms, asked) => {
        const features = rooms.map((properties, at) => room(`r${at}`, properties));
        const query = { ...EVERYTHING, ...asked };
        const found = find(features, query);
        const count = (change: Partial<ReadingQuery>) =>
          find(features, { ...query, ...change }).mask.reduce((sum, bit) => sum + bit, 0);
        // The oracle: the filter itself with that choice made, one at a time.
        for (const name of SWITCHES)
          expect(found.switches.get(name) ?? 0, name).to.equal(count({ [name]: true }));
        for (const way of WAYS)
          expect(found.entry.get(way) ?? 0, way).to.equal(count({ entry: [way] }));
        for (const title of TITLES)
          expect(found.badges.get(title) ?? 0, title).to.equal(count({ badges: [title] }));
        // And plainly, row by row.
        rooms.forEach(({ region, reading }, at) => {
          const isIn =
            (!query.region || (region ?? '').startsWith(query.region.replace(/0+$/, ''))) &&
            (!query.unattended || reading.unattended === true) &&
            (!query.selfLoan || reading.selfLoan === true) &&
            (!query.eBooks || (reading.books?.electronic ?? 0) > 0) &&
            (!query.allDay || rooms[at]!.hours === '24/7') &&
            (!query.openNow ||
              ['24/7', 'Mo-Fr 09:00-18:00', 'Mo-Su 17:00-21:00'].includes(rooms[at]!.hours)) &&
            (!query.tonight || ['24/7', 'Mo-Su 17:00-21:00'].includes(rooms[at]!.hours)) &&
            (!query.entry.length || reading.entry.some(way => query.entry.includes(way))) &&
            (!query.badges.length ||
              [...reading.badges, ...reading.programmes.map(({ name }) => name)].some(title =>
                query.badges.includes(title),
              ));
          expect(found.mask[at], JSON.stringify(rooms[at])).to.equal(isIn ? 1 : 0);
        });
      }),
    );
  });

  it('call a station open tonight that is open after 18:00, and not over yet', () => {
    const tonight = (hours: string, time: string, more = {}) =>
      find(
        [room('a', { hours, ...more })],
        { tonight: true },
        Date.parse(`2026-03-02T${time}:00+08:00`),
      ).mask[0];
    expect(tonight('Mo-Su 09:00-18:00', '10:00')).to.equal(0);
    expect(tonight('Mo-Su 09:00-18:01', '10:00')).to.equal(1);
    expect(tonight('Mo-Su 18:00-20:00', '19:59')).to.equal(1);
    expect(tonight('Mo-Su 18:00-20:00', '20:00')).to.equal(0);
    expect(tonight('Mo-Su 18:00-02:00', '23:59')).to.equal(1);
    expect(tonight('请致电', '10:00')).to.equal(0);
    const specialHours = [{ date: '2026-03-02', hours: 'off' }];
    expect(tonight('24/7', '10:00', { specialHours })).to.equal(0);
    expect(tonight('24/7', '10:00', { status: 'closed' })).to.equal(0);
  });

  it('knows of a text only what the finder knows', async () => {
    const stations = model([room('a', { name: '竹辉路书屋', py: 'zhlsw' }), room('b')]);
    const filter = new ReadingFilter(stations);
    const open = stations.openNow.column(stations.table, NOW);
    const mask = () => [...filter.find({ ...EVERYTHING, text: 'zhl' }, { open, now: NOW }).mask];
    expect(mask()).to.deep.equal([1, 1]);
    await stations.bringFinder();
    expect(mask()).to.deep.equal([1, 0]);
  });
});
