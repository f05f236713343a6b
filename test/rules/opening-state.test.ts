import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { openStateAt, spansOfDay } from '../../src/rules/opening-state.ts';
import type { CalendarDay } from '../../src/rules/calendar.ts';

const calendar = makeCalendar(CN_CALENDAR);
const WORKDAYS = 'Mo-Fr 08:30-12:00,13:30-17:00; PH off';

const epoch = (local: string, zone = '+08:00') => Date.parse(`${local.replace(' ', 'T')}${zone}`);

/** The state in words, times as local times in China. */
function say(hours: string, local: string): string {
  const state = openStateAt(parseHours(hours), epoch(local), calendar);
  const when = (ms?: number) => {
    return ms === undefined ? '' : ` ${new Date(ms + 288e5).toISOString().slice(0, 16)}`;
  };
  if (state.state === 'unknown') return `unknown ${state.why}`;
  return state.state + when(state.state === 'open' ? state.until : state.opens).replace('T', ' ');
}

describe('openStateAt: working days', () => {
  it('opens, pauses at noon and closes', () => {
    assert.equal(say(WORKDAYS, '2026-03-04 08:00'), 'closed 2026-03-04 08:30');
    assert.equal(say(WORKDAYS, '2026-03-04 08:30'), 'open 2026-03-04 12:00');
    assert.equal(say(WORKDAYS, '2026-03-04 11:59:59.999'), 'open 2026-03-04 12:00');
    assert.equal(say(WORKDAYS, '2026-03-04 12:00'), 'closed 2026-03-04 13:30');
    assert.equal(say(WORKDAYS, '2026-03-04 17:00'), 'closed 2026-03-05 08:30');
    assert.equal(say(WORKDAYS, '2026-03-06 17:00'), 'closed 2026-03-09 08:30');
  });

  it('is closed through the Spring Festival and opens on the first working day', () => {
    assert.equal(say(WORKDAYS, '2026-02-14 18:00'), 'closed 2026-02-24 08:30');
    assert.equal(say(WORKDAYS, '2026-02-17 10:00'), 'closed 2026-02-24 08:30');
  });

  it('takes a make-up Saturday like a weekday', () => {
    assert.equal(say(WORKDAYS, '2026-02-14 10:00'), 'open 2026-02-14 12:00');
    assert.equal(say(WORKDAYS, '2026-02-27 20:00'), 'closed 2026-02-28 08:30');
  });

  it('takes hours without PH literally', () => {
    assert.equal(say('Mo-Fr 09:00-17:00', '2026-02-17 10:00'), 'open 2026-02-17 17:00');
    assert.equal(say('Mo-Fr 09:00-17:00', '2026-02-14 10:00'), 'closed 2026-02-16 09:00');
  });

  it('holds for every day of the notices', () => {
    const dayWord: Record<CalendarDay['type'], string> = {
      holiday: 'closed',
      rest: 'closed',
      work: 'open',
    };
    for (const { date, type } of CN_CALENDAR.flatMap(year => year.days)) {
      assert.equal(say(WORKDAYS, `${date} 10:00`).split(' ')[0], dayWord[type], date);
    }
  });
});

describe('openStateAt: past midnight', () => {
  it('goes on after midnight and joins days', () => {
    assert.equal(say('22:00-06:00', '2026-03-04 23:00'), 'open 2026-03-05 06:00');
    assert.equal(say('22:00-06:00', '2026-03-05 05:59'), 'open 2026-03-05 06:00');
    assert.equal(say('22:00-06:00', '2026-03-05 06:00'), 'closed 2026-03-05 22:00');
    assert.equal(say('18:00-26:00', '2026-03-05 01:00'), 'open 2026-03-05 02:00');
    assert.equal(
      say('Fr 08:00-24:00; Sa 00:00-10:00', '2026-03-06 09:00'),
      'open 2026-03-07 10:00',
    );
    assert.equal(
      say('Fr 20:00-03:00; Sa 02:00-10:00', '2026-03-06 21:00'),
      'open 2026-03-07 10:00',
    );
  });

  it('keeps the night that began yesterday, whatever today says', () => {
    assert.equal(say('22:00-06:00; Sa off', '2026-03-07 03:00'), 'open 2026-03-07 06:00');
    assert.equal(say('22:00-06:00; Sa off', '2026-03-07 06:00'), 'closed 2026-03-08 22:00');
    assert.equal(say('22:00-06:00; PH off', '2026-02-15 03:00'), 'open 2026-02-15 06:00');
    const oneNight = '22:00-06:00; 2026 Mar 7 10:00-12:00';
    assert.equal(say(oneNight, '2026-03-07 05:00'), 'open 2026-03-07 06:00');
    assert.equal(say(oneNight, '2026-03-07 23:00'), 'closed 2026-03-08 22:00');
  });
});

describe('openStateAt: rules', () => {
  it('lets the last rule of a day hold alone', () => {
    assert.equal(say('09:00-17:00; We 13:00-15:00', '2026-03-04 10:00'), 'closed 2026-03-04 13:00');
    assert.equal(say('Tu off; Mo-Su 09:00-17:00', '2026-03-03 10:00'), 'open 2026-03-03 17:00');
    assert.equal(say('24/7; Su off', '2026-03-06 10:00'), 'open 2026-03-08 00:00');
  });

  it('keeps to seasons and dates', () => {
    const summer = 'Jun 15-Sep 15 08:00-20:00; Sep 16-Jun 14 09:00-17:00';
    assert.equal(say(summer, '2026-06-14 18:00'), 'closed 2026-06-15 08:00');
    assert.equal(say(summer, '2026-06-15 18:00'), 'open 2026-06-15 20:00');
    assert.equal(say(summer, '2026-12-31 16:00'), 'open 2026-12-31 17:00');
    assert.equal(say('2026 Feb 1-2026 Feb 20 09:00-17:00', '2027-02-01 10:00'), 'closed');
    assert.equal(say('Apr-Oct Mo-Fr 09:00-17:00', '2026-10-30 10:00'), 'open 2026-10-30 17:00');
    assert.equal(say('Apr-Oct Mo-Fr 09:00-17:00', '2026-10-30 17:00'), 'closed');
  });

  it('says only "open" from 7 days on, and only "closed" from 14', () => {
    assert.equal(say('24/7', '2026-03-04 10:00'), 'open');
    assert.equal(say('00:00-24:00', '2026-03-04 10:00'), 'open');
    assert.equal(say('24/7; 2026 Mar 11 12:00-13:00', '2026-03-04 00:00'), 'open 2026-03-11 00:00');
    assert.equal(say('24/7; 2026 Mar 11 12:00-13:00', '2026-03-03 23:59'), 'open');
    assert.equal(say('2026 Mar 18 10:00-12:00', '2026-03-04 10:00'), 'closed 2026-03-18 10:00');
    assert.equal(say('2026 Mar 18 10:00-12:00', '2026-03-04 09:59'), 'closed');
    assert.equal(say('off', '2026-03-04 09:59'), 'closed');
  });
});

describe('openStateAt: what is not known', () => {
  it('says so of hours that cannot be read', () => {
    assert.equal(say('工作日', '2026-03-04 10:00'), 'unknown unparsed');
    assert.equal(say('', '2026-03-04 10:00'), 'unknown unparsed');
  });

  it('says so in a year without a notice, and only where PH is mentioned', () => {
    assert.equal(say(WORKDAYS, '2027-03-03 10:00'), 'unknown calendar');
    assert.equal(say(WORKDAYS, '2027-03-03 20:00'), 'unknown calendar');
    assert.equal(say('Mo-Fr 09:00-17:00', '2027-03-03 10:00'), 'open 2027-03-03 17:00');
    assert.equal(say('24/7; PH off', '2023-03-03 10:00'), 'unknown calendar');
  });

  it('answers to the end of the known years and no further', () => {
    assert.equal(say(WORKDAYS, '2026-12-31 10:00'), 'open 2026-12-31 12:00');
    assert.equal(say(WORKDAYS, '2026-12-31 12:30'), 'closed 2026-12-31 13:30');
    assert.equal(say(WORKDAYS, '2026-12-31 17:00'), 'unknown calendar');
    assert.equal(say('24/7; PH off', '2026-12-30 17:00'), 'unknown calendar');
    assert.equal(say('24/7; PH off', '2026-12-20 17:00'), 'open');
    assert.equal(say('2026 Dec 1 08:00-09:00; PH off', '2026-12-20 17:00'), 'closed');
  });

  it('counts a night out of an unknown year as doubtful, and no longer than the night', () => {
    const night = '22:00-06:00; PH off';
    assert.equal(say(night, '2024-01-01 05:00'), 'unknown calendar');
    assert.equal(say(night, '2024-01-01 06:00'), 'closed 2024-01-02 22:00');
    assert.equal(
      say(`${night}; 2024 Jan 1 04:00-10:00`, '2024-01-01 05:00'),
      'open 2024-01-01 10:00',
    );
    const until6 = `${night}; 2024 Jan 1 04:00-06:00`;
    assert.equal(say(until6, '2024-01-01 05:00'), 'open 2024-01-01 06:00');
  });

  it('gives hours that are the same however the year falls', () => {
    assert.equal(say('Mo-Su,PH 08:00-20:00', '2027-03-03 10:00'), 'open 2027-03-03 20:00');
    assert.equal(
      say('Oct 1-7 PH off; Mo-Su 08:00-20:00', '2027-03-03 20:00'),
      'closed 2027-03-04 08:00',
    );
    assert.equal(say('PH off; Mo-Su 00:00-24:00', '2027-03-03 20:00'), 'open');
  });

  it('says so of days whose hours are told another time', () => {
    const notice = 'Mo-Fr 09:00-17:00; PH unknown';
    assert.equal(say(notice, '2026-10-01 10:00'), 'unknown untold');
    assert.equal(say(notice, '2026-10-10 10:00'), 'open 2026-10-10 17:00');
    assert.equal(say(notice, '2026-09-30 16:59'), 'open 2026-09-30 17:00');
    assert.equal(say(notice, '2026-09-30 17:00'), 'closed', 'opens who knows when');
    assert.equal(say(notice, '2027-03-03 10:00'), 'unknown calendar');
    assert.equal(say('24/7; PH unknown', '2026-09-30 17:00'), 'unknown untold', 'until when?');
    assert.equal(say('09:00-17:00; Sa unknown', '2026-03-07 03:00'), 'unknown untold');
    assert.equal(
      say('22:00-06:00; Sa unknown', '2026-03-07 03:00'),
      'unknown untold',
      'until 6 at least',
    );
    assert.equal(say('PH,Mo-Su unknown', '2027-03-03 10:00'), 'unknown untold');
    assert.equal(say('Mo-Fr unknown; Sa,Su,PH off', '2026-10-10 10:00'), 'unknown untold');
  });

  it('says so on a make-up day when the working days differ', () => {
    const early = 'Mo-Th 09:00-17:30; Fr 09:00-16:00; PH off';
    assert.equal(say(early, '2026-02-14 10:00'), 'unknown makeup');
    assert.equal(say(early, '2026-02-13 16:00'), 'unknown makeup');
    assert.equal(say(early, '2026-02-13 15:00'), 'open 2026-02-13 16:00');
    assert.equal(
      say('Mo-Fr 09:00-17:00; Sa off; PH off', '2026-02-14 10:00'),
      'open 2026-02-14 17:00',
    );
  });
});

describe('openStateAt: time zones', () => {
  const inZone = (hours: string, instant: string, tz: string) => {
    return openStateAt(parseHours(hours), Date.parse(instant), calendar, tz);
  };

  it('reads hours by the clock of the zone', () => {
    const urumqi = inZone('09:00-17:00', '2026-03-04T02:00:00Z', 'Asia/Urumqi');
    assert.deepEqual(urumqi, { state: 'closed', opens: Date.parse('2026-03-04T03:00:00Z') });
    const tokyo = inZone('09:00-17:00', '2026-03-04T02:00:00Z', 'Asia/Tokyo');
    assert.deepEqual(tokyo, { state: 'open', until: Date.parse('2026-03-04T08:00:00Z') });
  });

  it('lives through the change to and from summer time', () => {
    const spring = inZone('22:00-06:00', '2026-03-28T23:00:00Z', 'Europe/Berlin');
    assert.deepEqual(spring, { state: 'open', until: Date.parse('2026-03-29T04:00:00Z') });
    const autumn = inZone('22:00-06:00', '2026-10-24T22:00:00Z', 'Europe/Berlin');
    assert.deepEqual(autumn, { state: 'open', until: Date.parse('2026-10-25T05:00:00Z') });
    assert.deepEqual(inZone('24/7', '2026-10-24T22:00:00Z', 'Europe/Berlin'), { state: 'open' });
  });

  it('looks 14 times 24 hours ahead, into a fifteenth day where the clock jumps', () => {
    const state = inZone('2026 Apr 4 00:00-01:00', '2026-03-20T23:30:00+01:00', 'Europe/Berlin');
    assert.deepEqual(state, { state: 'closed', opens: Date.parse('2026-04-03T22:00:00Z') });
  });

  it('closes at the first of two like times, and never in the past', () => {
    const twice = (instant: string) => inZone('20:00-02:30', instant, 'Europe/Berlin');
    const until = Date.parse('2026-10-25T00:30:00Z');
    assert.deepEqual(twice('2026-10-25T00:29:00Z'), { state: 'open', until });
    assert.equal(twice('2026-10-25T00:31:00Z').state, 'closed');
    assert.equal(twice('2026-10-25T01:15:00Z').state, 'closed');
  });

  it('refuses a zone that does not exist', () => {
    assert.throws(() => inZone('24/7', '2026-03-04T00:00:00Z', 'Asia/Nowhere'), RangeError);
  });
});

describe('openStateAt: doubt is honest', () => {
  it('never says for certain what the coming notice could change', () => {
    const known = CN_CALENDAR.filter(({ year }) => year !== 2025);
    const seen = makeCalendar(known);
    const texts = fc.constantFrom(
      WORKDAYS,
      '22:00-06:00; PH off',
      'Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH 10:00-11:00',
      'Sa,Su,PH 10:00-30:00',
      '24/7; Jan PH 08:00-32:00',
    );
    const types = fc.constantFrom('holiday', 'rest', 'plain', 'plain', 'work');
    const from = Date.UTC(2024, 11, 20);
    fc.assert(
      fc.property(
        texts,
        fc.array(types, { minLength: 31, maxLength: 31 }),
        fc.nat(),
        (text, drawn, n) => {
          const at = from + (n % (30 * 1440)) * 60_000;
          const said = openStateAt(parseHours(text), at, seen);
          if (said.state === 'unknown') return;
          const days = drawn.flatMap((type, index): CalendarDay[] => {
            const weekend = [0, 6].includes(new Date(Date.UTC(2025, 0, index + 1)).getUTCDay());
            if (type === 'plain' || (type === 'work' && !weekend)) return [];
            const date = new Date(Date.UTC(2025, 0, index + 1)).toISOString().slice(0, 10);
            return [{ date, type: type as CalendarDay['type'], name: '示例' }];
          });
          const drawnYear = { region: 'cn' as const, year: 2025, source: '示例', days };
          assert.deepEqual(
            openStateAt(parseHours(text), at, makeCalendar([...known, drawnYear])),
            said,
          );
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('spansOfDay', () => {
  const day = (hours: string, date: string) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return spansOfDay(parseHours(hours), { year, month, day }, calendar);
  };

  it('gives what begins on the day, past midnight above 1440', () => {
    assert.deepEqual(day(WORKDAYS, '2026-03-04'), [
      [510, 720],
      [810, 1020],
    ]);
    assert.deepEqual(day('22:00-06:00; Sa off', '2026-03-06'), [[1320, 1800]]);
    assert.deepEqual(day('22:00-06:00; Sa off', '2026-03-07'), []);
  });

  it('says why it does not know', () => {
    assert.deepEqual(day('?', '2026-03-04'), { unknown: 'unparsed' });
    assert.deepEqual(day(WORKDAYS, '2027-03-03'), { unknown: 'calendar' });
    assert.deepEqual(day('Mo 09:00-17:00; PH off', '2026-02-14'), { unknown: 'makeup' });
  });
});
