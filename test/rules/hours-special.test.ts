import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { isDayHours, specialOn, withSpecialDays } from '../../src/rules/hours-special.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { openStateAt, spansOfDay } from '../../src/rules/opening-state.ts';
import { dateOf, sentences, write } from './hours-oracle.ts';
import type { SpecialDay } from '../../src/rules/hours-special.ts';

const calendar = makeCalendar(CN_CALENDAR);
const WORKDAYS = 'Mo-Fr 08:30-12:00,13:30-17:00; PH off';
const MINUTE = 60_000;
const epoch = (local: string) => Date.parse(`${local.replace(' ', 'T')}+08:00`);

const hoursOf = (text: string, ...days: SpecialDay[]) => withSpecialDays(parseHours(text), days);
const day = (date: string, hours: string): SpecialDay => ({ date, hours });

/** The state in words, times as local times in China. */
function say(hours: ReturnType<typeof hoursOf>, local: string): string {
  const state = openStateAt(hours, epoch(local), calendar);
  if (state.state === 'unknown') return `unknown ${state.why}`;
  const ms = state.state === 'open' ? state.until : state.opens;
  const when = ms && new Date(ms + 480 * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
  return when ? `${state.state} ${when}` : state.state;
}

describe('withSpecialDays', () => {
  it('puts the hours of a day before the others', () => {
    const hours = hoursOf(WORKDAYS, day('2026-03-04', '10:00-16:00'), day('2026-03-05', 'off'));
    assert.equal(say(hours, '2026-03-04 09:00'), 'closed 2026-03-04 10:00');
    assert.equal(say(hours, '2026-03-04 12:30'), 'open 2026-03-04 16:00');
    assert.equal(say(hours, '2026-03-04 16:00'), 'closed 2026-03-06 08:30');
    assert.equal(say(hours, '2026-03-05 10:00'), 'closed 2026-03-06 08:30');
    assert.equal(say(hours, '2026-03-03 17:00'), 'closed 2026-03-04 10:00');
  });

  it('opens on a holiday, and closes for a day what never closes', () => {
    const holiday = hoursOf(WORKDAYS, day('2026-10-01', '09:00-11:00'));
    assert.equal(say(holiday, '2026-10-01 10:00'), 'open 2026-10-01 11:00');
    const always = hoursOf('24/7', day('2026-03-05', 'off'));
    assert.equal(say(always, '2026-03-04 10:00'), 'open 2026-03-05 00:00');
    assert.equal(say(always, '2026-03-05 10:00'), 'closed 2026-03-06 00:00');
    assert.equal(
      say(hoursOf('off', day('2026-03-05', '24/7')), '2026-03-05 10:00'),
      'open 2026-03-06 00:00',
    );
  });

  it('lets a night that began the day before go on to its end', () => {
    const hours = hoursOf('22:00-06:00', day('2026-03-05', 'off'));
    assert.equal(say(hours, '2026-03-05 03:00'), 'open 2026-03-05 06:00');
    assert.equal(say(hours, '2026-03-05 06:00'), 'closed 2026-03-06 22:00');
    const late = hoursOf('09:00-17:00', day('2026-03-05', '20:00-02:00'));
    assert.equal(say(late, '2026-03-06 01:00'), 'open 2026-03-06 02:00');
  });

  it('is unknown on a day whose hours cannot be read, and on no other', () => {
    const unclear = [
      '上午',
      '',
      '10:00',
      'Mo 10:00-12:00',
      'PH off',
      'Oct 1 off',
      '09:00-10:00; Sa off',
    ];
    for (const text of unclear) {
      const hours = hoursOf('09:00-17:00', day('2026-03-05', text));
      assert.equal(say(hours, '2026-03-05 10:00'), 'unknown unparsed', text);
      assert.equal(say(hours, '2026-03-05 23:00'), 'unknown unparsed', text);
      assert.equal(say(hours, '2026-03-04 10:00'), 'open 2026-03-04 17:00', text);
      assert.equal(say(hours, '2026-03-04 18:00'), 'closed', text);
      assert.equal(say(hours, '2026-03-06 08:00'), 'closed 2026-03-06 09:00', text);
    }
    const nights = hoursOf('24/7', day('2026-03-05', '上午'));
    assert.equal(say(nights, '2026-03-04 10:00'), 'unknown unparsed', 'until when?');
  });

  it('is unknown on a day whose hours are told another time', () => {
    const hours = hoursOf('09:00-17:00', day('2026-03-05', 'unknown'));
    assert.equal(say(hours, '2026-03-05 10:00'), 'unknown untold');
    assert.equal(say(hours, '2026-03-04 18:00'), 'closed');
    assert.equal(say(hours, '2026-03-06 10:00'), 'open 2026-03-06 17:00');
  });

  it('knows the hours of a day from other hours', () => {
    for (const text of ['10:00-16:00', 'off', 'closed', '24/7', 'unknown', '20:00-02:00']) {
      assert.equal(isDayHours(text), true, text);
    }
    for (const text of ['Mo 10:00-16:00', 'PH off', 'off; Mo off', '上午', '', 'Oct 1 off']) {
      assert.equal(isDayHours(text), false, text);
    }
  });

  it('knows the day where the hours themselves cannot be read', () => {
    const hours = hoursOf('看情况', day('2026-03-05', '09:00-17:00'), day('2026-03-06', 'off'));
    assert.equal(say(hours, '2026-03-04 10:00'), 'unknown unparsed');
    assert.equal(say(hours, '2026-03-05 08:00'), 'closed 2026-03-05 09:00');
    assert.equal(say(hours, '2026-03-05 10:00'), 'open 2026-03-05 17:00');
    assert.equal(say(hours, '2026-03-06 10:00'), 'closed');
    assert.equal(say(hours, '2026-03-07 00:00'), 'unknown unparsed');
  });

  it('takes the later of two entries for a day', () => {
    const twice = [day('2026-03-05', 'off'), { ...day('2026-03-05', '09:00-10:00'), note: '停电' }];
    assert.equal(say(hoursOf('24/7', ...twice), '2026-03-05 11:00'), 'closed 2026-03-06 00:00');
    assert.equal(specialOn(twice, '2026-03-05')?.note, '停电');
    assert.equal(specialOn(twice, '2026-03-06'), undefined);
    assert.equal(specialOn(undefined, '2026-03-06'), undefined);
  });

  it('changes nothing without days', () => {
    const parsed = parseHours(WORKDAYS);
    assert.equal(withSpecialDays(parsed, []), parsed);
    assert.equal(withSpecialDays(parsed, undefined), parsed);
  });

  it('is a rule for that date at the end of the hours', () => {
    const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const first = Date.UTC(2026, 8, 15) / (1440 * MINUTE);
    const specials = fc.uniqueArray(
      fc.record({
        date: fc.integer({ min: first, max: first + 40 }).map(dateOf),
        hours: fc.constantFrom(
          'off',
          '10:00-16:00',
          '20:00-03:00',
          '00:00-24:00',
          '08:00-12:00,14:00-26:00',
        ),
      }),
      { maxLength: 5, selector: ({ date }) => date },
    );
    const moments = fc.array(fc.nat({ max: 40 * 1440 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sentences, specials, moments, (rules, days, minutes) => {
        const text = write(rules);
        const dated = days.map(({ date, hours }) => {
          const [year, month = 0, of] = date.split('-').map(Number);
          return `; ${year} ${MONTHS[month - 1]} ${of} ${hours}`;
        });
        const special = withSpecialDays(parseHours(text), days);
        const whole = parseHours(text + dated.join(''));
        assert.ok(whole.ok || text.length > 700, whole.text);
        if (!whole.ok) return;
        for (const minute of minutes) {
          const at = first * 1440 * MINUTE + minute * MINUTE;
          assert.deepEqual(
            openStateAt(special, at, calendar),
            openStateAt(whole, at, calendar),
            whole.text,
          );
        }
        for (const { date } of days) {
          const [year = 0, month = 0, of = 0] = date.split('-').map(Number);
          const civil = { year, month, day: of };
          assert.deepEqual(
            spansOfDay(special, civil, calendar),
            spansOfDay(whole, civil, calendar),
          );
        }
      }),
      { numRuns: 800 },
    );
  });
});
