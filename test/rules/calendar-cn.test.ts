import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import type { CalendarDay } from '../../src/rules/calendar.ts';

/** The notices once more, day by day: + statutory, = other day off, ! make-up workday. */
const NOTICES: Record<number, string> = {
  2024: `01-01+ 02-04! 02-10+ 02-11+ 02-12+ 02-13= 02-14= 02-15= 02-16= 02-17= 02-18!
    04-04+ 04-05= 04-06= 04-07! 04-28! 05-01+ 05-02= 05-03= 05-04= 05-05= 05-11!
    06-08= 06-09= 06-10+ 09-14! 09-15= 09-16= 09-17+ 09-29!
    10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06= 10-07= 10-12!`,
  2025: `01-01+ 01-26! 01-28+ 01-29+ 01-30+ 01-31+ 02-01= 02-02= 02-03= 02-04= 02-08!
    04-04+ 04-05= 04-06= 04-27! 05-01+ 05-02+ 05-03= 05-04= 05-05= 05-31+ 06-01= 06-02=
    09-28! 10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06+ 10-07= 10-08= 10-11!`,
  2026: `01-01+ 01-02= 01-03= 01-04! 02-14! 02-15= 02-16+ 02-17+ 02-18+ 02-19+ 02-20= 02-21=
    02-22= 02-23= 02-28! 04-04= 04-05+ 04-06= 05-01+ 05-02+ 05-03= 05-04= 05-05= 05-09!
    06-19+ 06-20= 06-21= 09-20! 09-25+ 09-26= 09-27=
    10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06= 10-07= 10-10!`,
};
const TYPES: Record<string, CalendarDay['type']> = { '+': 'holiday', '=': 'rest', '!': 'work' };

const days = CN_CALENDAR.flatMap(year => year.days);
const weekdayOf = (date: string) => new Date(`${date}T00:00Z`).getUTCDay();

/** Month and day of the Chinese calendar, by ICU. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const lunarOf = (time: number) => lunar.format(time);

describe('CN_CALENDAR', () => {
  for (const { year, days } of CN_CALENDAR) {
    it(`has every day of the ${year} notice, in order, and no other`, () => {
      const expected = NOTICES[year]!.trim()
        .split(/\s+/)
        .map(word => ({ date: `${year}-${word.slice(0, 5)}`, type: TYPES[word[5]!] }));
      assert.deepEqual(
        days.map(({ date, type }) => ({ date, type })),
        expected,
      );
    });
  }

  it('answers through makeCalendar for each of its days', () => {
    const calendar = makeCalendar(CN_CALENDAR);
    for (const { date, type } of days) {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      assert.equal(calendar.dayType(year, month, day), type, date);
    }
    assert.deepEqual(
      [2023, 2024, 2025, 2026, 2027].map(year => calendar.knows(year)),
      [false, true, true, true, false],
    );
  });

  it('makes up only on Saturdays and Sundays', () => {
    for (const { date, type } of days) {
      if (type === 'work') assert.ok([0, 6].includes(weekdayOf(date)), date);
    }
  });

  it('gives as many statutory days as the law: 11 until 2024, 13 since', () => {
    const statutory = (year: number) => {
      return days.filter(day => day.date.startsWith(`${year}`) && day.type === 'holiday').length;
    };
    assert.deepEqual([2024, 2025, 2026].map(statutory), [11, 13, 13]);
  });

  it('keeps the balance: every workday off beyond the statutory ones is made up', () => {
    for (const { year, days } of CN_CALENDAR) {
      const weekday = ({ date }: CalendarDay) => ![0, 6].includes(weekdayOf(date));
      const restOnWeekdays = days.filter(day => day.type === 'rest' && weekday(day)).length;
      const statutoryOnWeekends = days.filter(day => day.type === 'holiday' && !weekday(day));
      const work = days.filter(day => day.type === 'work').length;
      assert.equal(restOnWeekdays, work + statutoryOnWeekends.length, `${year}`);
    }
  });

  it('puts the lunar festivals where the Chinese calendar has them', () => {
    const wanted: Record<string, string> = { '1/1': '春节', '5/5': '端午节', '8/15': '中秋节' };
    let checked = 0;
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
      const name = wanted[lunarOf(time)];
      if (!name) continue;
      const date = new Date(time).toISOString().slice(0, 10);
      const day = days.find(day => day.date === date);
      assert.deepEqual(day, { date, type: 'holiday', name });
      checked += 1;
    }
    assert.equal(checked, 9);
    for (const eve of ['2025-01-28', '2026-02-16']) {
      assert.equal(days.find(day => day.date === eve)?.type, 'holiday', '除夕');
      assert.equal(lunarOf(Date.parse(eve) + 86_400_000), '1/1');
    }
  });

  it('names days in Chinese and the notice it follows', () => {
    assert.equal(days.find(day => day.date === '2026-02-14')?.name, '春节调休上班');
    assert.equal(days.find(day => day.date === '2025-10-08')?.name, '国庆节、中秋节');
    for (const { source, year } of CN_CALENDAR) {
      assert.match(source, /^国务院办公厅关于\d{4}年.*国办发明电〔\d{4}〕\d+号/);
      assert.ok(source.includes(`${year}年部分节假日`));
    }
    for (const { name } of days) assert.match(name, /^\p{Script=Han}+(、\p{Script=Han}+)?$/u);
  });
});
