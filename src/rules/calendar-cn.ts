import type { CalendarDay, CalendarYear } from './calendar.ts';

/**
 * Days off and make-up workdays in mainland China, from the State Council General Office's yearly
 * notices (国务院办公厅关于部分节假日安排的通知). Which days are statutory follows the 全国年节及
 * 纪念日放假办法: as revised in 2013 for 2024, in 2024 from 2025 on (除夕 and 2 May added).
 */

const DAY_MS = 86_400_000;

/**
 * The days of one holiday as a line tells them, dates as `MM-DD`: its name, the first and the last
 * day off, the statutory days among them (with their own name where two festivals share the days
 * off), and the Saturdays and Sundays worked in exchange.
 */
function daysOf(year: number, line: string): CalendarDay[] {
  const [name, first, last, holidays = '', work] = line.trim().split(' ');
  const days: CalendarDay[] = (work?.split(',') ?? []).map(date => ({
    date: `${year}-${date}`,
    type: 'work',
    name: `${name}调休上班`,
  }));
  const statutory = new Map(holidays.split(',').map(day => [day.slice(0, 5), day.slice(5)]));
  const end = Date.parse(`${year}-${last}`);
  for (let time = Date.parse(`${year}-${first}`); time <= end; time += DAY_MS) {
    const date = new Date(time).toISOString().slice(0, 10);
    const own = statutory.get(date.slice(5));
    days.push({ date, type: own === undefined ? 'rest' : 'holiday', name: own || name! });
  }
  return days;
}

/** One notice: a holiday a line. */
function notice(year: number, source: string, holidays: string): CalendarYear {
  const days = holidays.split('\n').flatMap(line => daysOf(year, line));
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { region: 'cn', year, source, days };
}

/** The years built in. A later notice comes as a document of the site. */
export const CN_CALENDAR: readonly CalendarYear[] = [
  notice(
    2024,
    '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    `元旦 01-01 01-01 01-01
    春节 02-10 02-17 02-10,02-11,02-12 02-04,02-18
    清明节 04-04 04-06 04-04 04-07
    劳动节 05-01 05-05 05-01 04-28,05-11
    端午节 06-08 06-10 06-10
    中秋节 09-15 09-17 09-17 09-14
    国庆节 10-01 10-07 10-01,10-02,10-03 09-29,10-12`,
  ),
  notice(
    2025,
    '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    `元旦 01-01 01-01 01-01
    春节 01-28 02-04 01-28,01-29,01-30,01-31 01-26,02-08
    清明节 04-04 04-06 04-04
    劳动节 05-01 05-05 05-01,05-02 04-27
    端午节 05-31 06-02 05-31
    国庆节、中秋节 10-01 10-08 10-01国庆节,10-02国庆节,10-03国庆节,10-06中秋节 09-28,10-11`,
  ),
  notice(
    2026,
    '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    `元旦 01-01 01-03 01-01 01-04
    春节 02-15 02-23 02-16,02-17,02-18,02-19 02-14,02-28
    清明节 04-04 04-06 04-05
    劳动节 05-01 05-05 05-01,05-02 05-09
    端午节 06-19 06-21 06-19
    中秋节 09-25 09-27 09-25
    国庆节 10-01 10-07 10-01,10-02,10-03 09-20,10-10`,
  ),
];
