import type { CalendarDay, CalendarYear } from './calendar.ts';

/**
 * Days off and make-up workdays in mainland China, from the State Council General Office's yearly
 * notices (国务院办公厅关于部分节假日安排的通知). Which days are statutory follows the 全国年节及
 * 纪念日放假办法: as revised in 2013 for 2024, in 2024 from 2025 on (除夕 and 2 May added).
 */

/** One holiday as the notice words it; dates are `MM-DD`. */
interface Festival {
  name: string;
  /** First and last day off. */
  off: readonly [first: string, last: string];
  /** The statutory days among them, with their own name where two festivals share the days off. */
  statutory: Readonly<Record<string, string>>;
  /** Saturdays and Sundays worked in exchange. */
  work?: readonly string[];
}

function named(name: string, ...dates: string[]): Record<string, string> {
  return Object.fromEntries(dates.map(date => [date, name]));
}

function daysOf(year: number, festival: Festival): CalendarDay[] {
  const { name, off, statutory, work = [] } = festival;
  const days: CalendarDay[] = work.map(date => ({
    date: `${year}-${date}`,
    type: 'work',
    name: `${name}调休上班`,
  }));
  const last = Date.parse(`${year}-${off[1]}`);
  for (let time = Date.parse(`${year}-${off[0]}`); time <= last; time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    const own = statutory[date.slice(5)];
    days.push({ date, type: own ? 'holiday' : 'rest', name: own ?? name });
  }
  return days;
}

function notice(year: number, source: string, festivals: readonly Festival[]): CalendarYear {
  const days = festivals.flatMap(festival => daysOf(year, festival));
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { region: 'cn', year, source, days };
}

/** The years built in. A later notice comes as a document of the site. */
export const CN_CALENDAR: readonly CalendarYear[] = [
  notice(2024, '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）', [
    { name: '元旦', off: ['01-01', '01-01'], statutory: named('元旦', '01-01') },
    {
      name: '春节',
      off: ['02-10', '02-17'],
      statutory: named('春节', '02-10', '02-11', '02-12'),
      work: ['02-04', '02-18'],
    },
    {
      name: '清明节',
      off: ['04-04', '04-06'],
      statutory: named('清明节', '04-04'),
      work: ['04-07'],
    },
    {
      name: '劳动节',
      off: ['05-01', '05-05'],
      statutory: named('劳动节', '05-01'),
      work: ['04-28', '05-11'],
    },
    { name: '端午节', off: ['06-08', '06-10'], statutory: named('端午节', '06-10') },
    {
      name: '中秋节',
      off: ['09-15', '09-17'],
      statutory: named('中秋节', '09-17'),
      work: ['09-14'],
    },
    {
      name: '国庆节',
      off: ['10-01', '10-07'],
      statutory: named('国庆节', '10-01', '10-02', '10-03'),
      work: ['09-29', '10-12'],
    },
  ]),
  notice(2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）', [
    { name: '元旦', off: ['01-01', '01-01'], statutory: named('元旦', '01-01') },
    {
      name: '春节',
      off: ['01-28', '02-04'],
      statutory: named('春节', '01-28', '01-29', '01-30', '01-31'),
      work: ['01-26', '02-08'],
    },
    { name: '清明节', off: ['04-04', '04-06'], statutory: named('清明节', '04-04') },
    {
      name: '劳动节',
      off: ['05-01', '05-05'],
      statutory: named('劳动节', '05-01', '05-02'),
      work: ['04-27'],
    },
    { name: '端午节', off: ['05-31', '06-02'], statutory: named('端午节', '05-31') },
    {
      name: '国庆节、中秋节',
      off: ['10-01', '10-08'],
      statutory: {
        ...named('国庆节', '10-01', '10-02', '10-03'),
        ...named('中秋节', '10-06'),
      },
      work: ['09-28', '10-11'],
    },
  ]),
  notice(2026, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）', [
    {
      name: '元旦',
      off: ['01-01', '01-03'],
      statutory: named('元旦', '01-01'),
      work: ['01-04'],
    },
    {
      name: '春节',
      off: ['02-15', '02-23'],
      statutory: named('春节', '02-16', '02-17', '02-18', '02-19'),
      work: ['02-14', '02-28'],
    },
    { name: '清明节', off: ['04-04', '04-06'], statutory: named('清明节', '04-05') },
    {
      name: '劳动节',
      off: ['05-01', '05-05'],
      statutory: named('劳动节', '05-01', '05-02'),
      work: ['05-09'],
    },
    { name: '端午节', off: ['06-19', '06-21'], statutory: named('端午节', '06-19') },
    { name: '中秋节', off: ['09-25', '09-27'], statutory: named('中秋节', '09-25') },
    {
      name: '国庆节',
      off: ['10-01', '10-07'],
      statutory: named('国庆节', '10-01', '10-02', '10-03'),
      work: ['09-20', '10-10'],
    },
  ]),
];
