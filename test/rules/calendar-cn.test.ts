import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { NOTICE_DAYS } from './notices.ts';
import type { CalendarDay } from '../../src/rules/calendar.ts';

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
      const expected = NOTICE_DAYS.filter(({ date }) => date.startsWith(`${year}`));
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
