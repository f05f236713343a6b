import { expect } from '@open-wc/testing';
import type { StationProperties } from '../../src/data/generated/types.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { OpenNow } from '../../src/stations/open-now.ts';
import { nightOf, timeAnswers } from '../../src/stations/time-answers.ts';
import { at, station, tableOf } from '../widgets/station-map/samples.ts';

const ZONE = 'Asia/Shanghai';
const openNow = new OpenNow(makeCalendar(CN_CALENDAR), ZONE);
const WORKDAYS = 'Mo-Fr 08:30-17:00; PH off';

/** Open now, tonight and on the day: 0 no, 1 yes, 2 not told. */
function told(more: Partial<StationProperties>, now: string, day = '2026-03-03') {
  const table = tableOf(station('a', more));
  const answers = timeAnswers(table, openNow, at(now), day);
  const place = table.times.rows[0]!;
  return [answers.open[place], answers.tonight[place], answers.day[place]];
}

describe('timeAnswers', () => {
  it('takes tonight for 18:00 to 02:00, as far as it is not over', () => {
    const tonight = (hours: string, now: string) => told({ hours }, now)[1];
    expect(tonight('Mo-Su 08:00-18:00', '2026-03-02 10:00'), 'shuts as it begins').to.equal(0);
    expect(tonight('Mo-Su 08:00-18:01', '2026-03-02 10:00')).to.equal(1);
    expect(tonight('Mo-Su 08:00-19:00', '2026-03-02 19:00'), 'over').to.equal(0);
    expect(tonight('Mo-Su 08:00-19:00', '2026-03-02 18:59')).to.equal(1);
    expect(tonight('Mo-Su 22:00-06:00', '2026-03-02 10:00')).to.equal(1);
    expect(tonight('Tu 01:00-03:00', '2026-03-02 10:00'), 'Tuesday, before dawn').to.equal(1);
    expect(tonight('Tu 02:00-05:00', '2026-03-02 10:00')).to.equal(0);
    expect(tonight('24/7', '2026-03-02 10:00')).to.equal(1);
  });

  it('counts the hours after midnight to the night before', () => {
    const [open, tonight] = told({ hours: 'Mo 20:00-26:00' }, '2026-03-03 01:00');
    expect([open, tonight]).to.deep.equal([1, 1]);
    expect(told({ hours: 'Tu 18:00-22:00' }, '2026-03-03 01:59')[1], 'Tuesday night').to.equal(0);
    expect(told({ hours: 'Tu 18:00-22:00' }, '2026-03-03 02:00')[1]).to.equal(1);
    expect(nightOf(at('2026-03-03 01:59'), ZONE)).to.deep.equal([
      at('2026-03-03 01:59'),
      at('2026-03-03 02:00'),
    ]);
    expect(nightOf(at('2026-03-03 02:00'), ZONE)).to.deep.equal([
      at('2026-03-03 18:00'),
      at('2026-03-04 02:00'),
    ]);
  });

  it('keeps holidays and make-up workdays on a day', () => {
    const on = (day: string, hours = WORKDAYS) => told({ hours }, '2026-03-02 10:00', day)[2];
    expect(on('2026-03-03')).to.equal(1);
    expect(on('2026-03-07'), 'Saturday').to.equal(0);
    expect(on('2026-10-01'), 'National Day').to.equal(0);
    expect(on('2026-10-10'), 'a Saturday worked').to.equal(1);
    expect(on('2027-03-01'), 'no notice yet').to.equal(2);
    expect(on('2027-03-01', '24/7')).to.equal(1);
    expect(on('2026-03-08', 'Sa 22:00-02:00'), 'of the night before').to.equal(0);
    expect(on('', WORKDAYS), 'none asked for').to.equal(0);
  });

  it('keeps the hours of a single day, and what is out of use', () => {
    const specialHours = [{ date: '2026-03-03', hours: 'off' }];
    expect(told({ hours: WORKDAYS, specialHours }, '2026-03-03 10:00')).to.deep.equal([0, 0, 0]);
    expect(told({ hours: '24/7', status: 'closed' }, '2026-03-02 10:00')).to.deep.equal([0, 0, 0]);
    const fair = { hours: '24/7', validFrom: '2026-03-03', validThrough: '2026-03-04' };
    expect(told(fair, '2026-03-02 20:00', '2026-03-02')).to.deep.equal([0, 1, 0]);
    expect(told(fair, '2026-03-04 20:00', '2026-03-04')).to.deep.equal([1, 1, 1]);
    expect(told(fair, '2026-03-05 20:00', '2026-03-05')).to.deep.equal([0, 0, 0]);
  });

  it('says what nobody can tell', () => {
    expect(told({}, '2026-03-02 10:00')).to.deep.equal([2, 2, 2]);
    expect(told({ hours: '看情况' }, '2026-03-02 10:00')).to.deep.equal([2, 2, 2]);
    expect(told({ status: 'planned' }, '2026-03-02 10:00')).to.deep.equal([0, 0, 0]);
  });
});
