import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import type { StationProperties } from '../../src/data/generated/types.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { OpenNow } from '../../src/stations/open-now.ts';
import { at, station, tableOf } from '../widgets/station-map/samples.ts';

const calendar = makeCalendar(CN_CALENDAR);
const openNow = () => new OpenNow(calendar, 'Asia/Shanghai');
const WORKDAYS = 'Mo-Fr 08:30-17:00; PH off';

const state = (more: Partial<StationProperties>, when: string) =>
  openNow().of(station('a', more), at(when));

describe('OpenNow.of', () => {
  it('tells open, until when, from closed, from when on', () => {
    expect(state({ hours: WORKDAYS }, '2026-03-02 10:00')).to.deep.equal({
      state: 'open',
      until: at('2026-03-02 17:00'),
    });
    expect(state({ hours: WORKDAYS }, '2026-03-06 17:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-03-09 08:30'),
    });
    expect(state({ hours: '24/7' }, '2026-03-06 03:00')).to.deep.equal({ state: 'open' });
  });

  it('keeps the holidays and make-up workdays', () => {
    expect(state({ hours: WORKDAYS }, '2026-10-01 10:00').state).to.equal('closed');
    expect(state({ hours: WORKDAYS }, '2026-10-10 10:00').state).to.equal('open');
    expect(state({ hours: WORKDAYS }, '2026-10-17 10:00').state).to.equal('closed');
  });

  it('says what it does not know', () => {
    expect(state({}, '2026-03-02 10:00')).to.deep.equal({ state: 'none' });
    expect(state({ hours: '看情况' }, '2026-03-02 10:00')).to.deep.equal({
      state: 'unknown',
      why: 'unparsed',
    });
    expect(state({ hours: WORKDAYS }, '2027-03-01 10:00')).to.deep.equal({
      state: 'unknown',
      why: 'calendar',
    });
    const fridays = 'Mo-Th 08:30-17:00; Fr 08:30-12:00; PH off';
    expect(state({ hours: fridays }, '2026-10-10 15:00')).to.deep.equal({
      state: 'unknown',
      why: 'makeup',
    });
  });

  it('counts a planned, closed or moved place out, whatever its hours', () => {
    for (const status of ['planned', 'closed', 'moved'] as const) {
      expect(state({ status, hours: '24/7' }, '2026-03-02 10:00')).to.deep.equal({ state: 'out' });
      expect(state({ status }, '2026-03-02 10:00')).to.deep.equal({ state: 'out' });
    }
    expect(state({ status: 'open', hours: '24/7' }, '2026-03-02 10:00').state).to.equal('open');
  });

  it('keeps to the days a place is there for, the last one included', () => {
    const summer = { hours: '24/7', validFrom: '2026-06-15', validThrough: '2026-09-15' };
    expect(state(summer, '2026-06-14 23:59').state).to.equal('out');
    expect(state(summer, '2026-06-15 00:00').state).to.equal('open');
    expect(state(summer, '2026-09-15 23:59').state).to.equal('open');
    expect(state(summer, '2026-09-16 00:00').state).to.equal('out');
    expect(state({ hours: '24/7', validFrom: '2026-06-15' }, '2030-01-01 00:00').state).to.equal(
      'open',
    );
  });

  it('keeps to the moments a place is there for', () => {
    const fair = {
      hours: '24/7',
      validFrom: '2026-06-15T01:00:00Z',
      validThrough: '2026-06-15T18:00:00+08:00',
    };
    expect(state(fair, '2026-06-15 08:59').state).to.equal('out');
    expect(state(fair, '2026-06-15 09:00').state).to.equal('open');
    expect(state(fair, '2026-06-15 18:00').state).to.equal('open');
    expect(state(fair, '2026-06-15 18:01').state).to.equal('out');
  });

  it('goes by the clock of the site', () => {
    const urumqi = new OpenNow(calendar, 'Asia/Kashgar');
    const feature = station('a', { hours: 'Mo-Su 10:00-12:00', validFrom: '2026-03-02' });
    expect(urumqi.of(feature, at('2026-03-02 11:59')).state).to.equal('closed');
    expect(urumqi.of(feature, at('2026-03-02 12:00')).state).to.equal('open');
    expect(urumqi.of(feature, at('2026-03-02 01:00')).state, 'still the day before').to.equal(
      'out',
    );
  });
});

describe('OpenNow.column', () => {
  const row = fc.record<Partial<StationProperties>>(
    {
      hours: fc.constantFrom('', '24/7', WORKDAYS, 'Mo-Su 20:00-02:00', '看情况'),
      status: fc.constantFrom('planned', 'open', 'closed', 'moved'),
      validFrom: fc.constantFrom('2026-10-01', '2026-10-01T12:00:00+08:00'),
      validThrough: fc.constantFrom('2026-10-10', '2026-10-10T01:00:00+08:00'),
    },
    { requiredKeys: [] },
  );
  const hour = fc
    .integer({ min: 0, max: 14 * 24 })
    .map(n => at('2026-09-28 00:30') + n * 3_600_000);

  it('says of every row what `of` says', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30, size: 'max' }), hour, (rows, when) => {
        const features = rows.map((more, id) => station(String(id), more));
        const now = openNow();
        const expected = features.map(one => Number(openNow().of(one, when).state === 'open'));
        expect([...now.column(tableOf(...features), when)]).to.deep.equal(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('moves with the clock', () => {
    const now = openNow();
    const table = tableOf(station('a', { hours: WORKDAYS }), station('b', { hours: '24/7' }));
    expect([...now.column(table, at('2026-03-02 16:59'))]).to.deep.equal([1, 1]);
    expect([...now.column(table, at('2026-03-02 17:00'))]).to.deep.equal([0, 1]);
    expect([...now.column(table, at('2026-03-02 16:59'))]).to.deep.equal([1, 1]);
  });
});
