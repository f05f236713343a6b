import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { openStateAt, spansOfDay } from '../../src/rules/opening-state.ts';
import { NOTICE_DAYS } from './notices.ts';

const calendar = makeCalendar(CN_CALENDAR);

/** What begins on a day: times as written, `off`, or why it is not known. */
function hoursOn(hours: string, date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const spans = spansOfDay(parseHours(hours), { year, month, day }, calendar);
  if ('unknown' in spans) return spans.unknown;
  const clock = (minute: number) => {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  return spans.map(span => span.map(clock).join('-')).join(',') || 'off';
}

const stateOn = (hours: string, local: string) =>
  openStateAt(parseHours(hours), Date.parse(`${local}:00+08:00`), calendar).state;

describe('each day of the notices of 2024, 2025 and 2026', () => {
  it('are 110', () => assert.equal(NOTICE_DAYS.length, 110));

  for (const { date, type } of NOTICE_DAYS) {
    const weekend = [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
    const byWeek = weekend ? 'off' : '09:00-17:00';

    if (type === 'work') {
      it(`${date} is worked`, () => {
        assert.ok(weekend);
        assert.equal(hoursOn('Mo-Fr 09:00-17:00; PH off', date), '09:00-17:00');
        assert.equal(hoursOn('Mo-Fr 09:00-17:00', date), 'off', 'by the week alone');
        assert.equal(hoursOn('Sa,Su 10:00-16:00; PH off', date), 'off', 'no weekend');
        assert.equal(hoursOn('Sa,Su 10:00-16:00', date), '10:00-16:00');
        assert.equal(hoursOn('Mo-Fr 09:00-17:00; PH 10:00-12:00', date), '09:00-17:00');
        assert.equal(hoursOn('Mo-Th 09:00-17:00; Fr 09:00-12:00; PH off', date), 'makeup');
        assert.equal(stateOn('Mo-Fr 09:00-17:00; PH off', `${date}T10:00`), 'open');
      });
    } else {
      it(`${date} is off`, () => {
        assert.equal(hoursOn('Mo-Fr 09:00-17:00; PH off', date), 'off');
        assert.equal(hoursOn('Mo-Fr 09:00-17:00', date), byWeek, 'by the week alone');
        assert.equal(hoursOn('Mo-Fr 09:00-17:00; PH 10:00-12:00', date), '10:00-12:00');
        assert.equal(hoursOn('Sa,Su,PH 10:00-16:00', date), '10:00-16:00');
        assert.equal(hoursOn('Mo-Su,PH 08:00-20:00', date), '08:00-20:00');
        assert.equal(hoursOn('Mo-Th 09:00-17:00; Fr 09:00-12:00; PH off', date), 'off');
        assert.equal(stateOn('Mo-Fr 09:00-17:00; PH off', `${date}T10:00`), 'closed');
      });
    }
  }
});
