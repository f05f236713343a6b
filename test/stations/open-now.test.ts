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

  const CLOSED_DAY = [{ date: '2026-03-03', hours: 'off', note: '停电' }];

  it('lets the hours of a single day go before the others', () => {
    const more = { hours: WORKDAYS, specialHours: CLOSED_DAY };
    expect(state(more, '2026-03-02 18:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-03-04 08:30'),
    });
    expect(state(more, '2026-03-03 10:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-03-04 08:30'),
    });
    expect(state(more, '2026-03-04 10:00').state).to.equal('open');
    expect(state({ hours: '24/7', specialHours: CLOSED_DAY }, '2026-03-03 10:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-03-04 00:00'),
    });
  });

  it('knows single days where it does not know the others', () => {
    const day = [{ date: '2026-03-03', hours: '09:00-12:00' }];
    for (const hours of [undefined, '看情况']) {
      const more = { hours, specialHours: day };
      expect(state(more, '2026-03-03 10:00')).to.deep.equal({
        state: 'open',
        until: at('2026-03-03 12:00'),
      });
      expect(state(more, '2026-03-03 13:00')).to.deep.equal({ state: 'closed' });
      const other = hours ? { state: 'unknown', why: 'unparsed' } : { state: 'none' };
      expect(state(more, '2026-03-02 10:00')).to.deep.equal(other);
    }
  });

  it('keeps apart stations that share hours but not single days', () => {
    const now = openNow();
    const plain = station('a', { hours: '24/7' });
    const shut = station('b', { hours: '24/7', specialHours: CLOSED_DAY });
    const short = station('c', {
      hours: '24/7',
      specialHours: [{ date: '2026-03-03', hours: '08:00-09:00' }],
    });
    const when = at('2026-03-03 08:30');
    expect([plain, shut, short].map(one => now.of(one, when).state)).to.deep.equal([
      'open',
      'closed',
      'open',
    ]);
  });

  it('names the holiday that keeps a place closed', () => {
    const holiday = (more: Partial<StationProperties>, when: string) => {
      const open = state(more, when);
      return open.state === 'closed' ? open.holiday : open.state;
    };
    expect(holiday({ hours: WORKDAYS }, '2026-10-01 10:00')).to.equal('国庆节');
    expect(holiday({ hours: WORKDAYS }, '2025-10-08 10:00')).to.equal('国庆节、中秋节');
    expect(holiday({ hours: WORKDAYS }, '2026-03-01 10:00'), 'a Sunday').to.equal(undefined);
    expect(holiday({ hours: WORKDAYS }, '2026-09-30 18:00'), 'the eve').to.equal(undefined);
    expect(holiday({ hours: WORKDAYS }, '2026-10-10 18:00'), 'made up').to.equal(undefined);
    const short = 'Mo-Fr 08:30-17:00; PH 10:00-12:00';
    expect(holiday({ hours: short }, '2026-10-01 13:00'), 'open for a while').to.equal(undefined);
    expect(holiday({ hours: 'Tu-Su 09:00-17:00' }, '2026-05-04 10:00'), 'a Monday').to.equal(
      undefined,
    );
    const off = { hours: '24/7', specialHours: [{ date: '2026-10-01', hours: 'off' }] };
    expect(holiday(off, '2026-10-01 10:00')).to.equal('国庆节');
    expect(holiday({ hours: '24/7', specialHours: CLOSED_DAY }, '2026-03-03 10:00')).to.equal(
      undefined,
    );
  });

  it('says when a place opens after a long time, where that is certain', () => {
    expect(state({ hours: 'Jul-Aug 10:00-18:00' }, '2026-03-02 10:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-07-01 10:00'),
    });
    const works = '09:00-17:00; 2026 Mar 1-2026 Jun 30 off';
    expect(state({ hours: works }, '2026-03-02 10:00')).to.deep.equal({
      state: 'closed',
      opens: at('2026-07-01 09:00'),
    });
    const unsure = 'Jul-Aug 10:00-18:00; PH off';
    expect(state({ hours: unsure }, '2026-10-15 10:00')).to.deep.equal({ state: 'closed' });
    expect(state({ hours: 'off' }, '2026-03-02 10:00')).to.deep.equal({ state: 'closed' });
    expect(state({ hours: '2026 Jan 5 10:00-18:00' }, '2026-03-02 10:00')).to.deep.equal({
      state: 'closed',
    });
  });

  it('gives the hours of a station for tables of days', () => {
    expect(openNow().hoursOf({})).to.equal(undefined);
    expect(openNow().hoursOf({ hours: WORKDAYS })).to.have.property('ok', true);
    const special = openNow().hoursOf({ specialHours: CLOSED_DAY })?.special;
    expect([...special!]).to.deep.equal([[20260303, []]]);
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
      specialHours: fc.constantFrom(
        [],
        [{ date: '2026-10-03', hours: '24/7' }],
        [
          { date: '2026-10-01', hours: 'off' },
          { date: '2026-10-05', hours: '上午' },
        ],
      ),
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
