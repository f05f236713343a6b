import { fc } from '../helpers/fc.ts';
import type { CalendarDay } from '../../src/rules/calendar.ts';

/**
 * Opening hours by brute force, independent of the implementation: sentences are generated as
 * trees, written out as text for the parser, and evaluated here minute by minute from the tree.
 */

interface Point {
  year?: number;
  month: number;
  day: number;
}
/** Whole months where `months`, else days; recurring where no year is named. */
export interface DateSelector {
  months: boolean;
  from: Point;
  to: Point;
}
export interface Sentence {
  dates: DateSelector[];
  days: ([number, number] | 'PH')[];
  /** Minutes; an end at or below the begin is on the next day. Empty: off. */
  times: [number, number][];
}

/** What is true of a minute. */
export const CLOSED = 0;
export const OPEN = 1;
export const CALENDAR = 2;
export const MAKEUP = 3;

/** What the oracle knows of a date: its type, nothing said, or that the year is not known. */
export type TypeOf = (date: string) => CalendarDay['type'] | 'plain' | 'unknown';

const DAY = 1440;
const DAY_MS = DAY * 60_000;
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const dates = new Map<number, string>();
/** `YYYY-MM-DD` of a day since 1970-01-01; each is written once. */
export function dateOf(day: number): string {
  let date = dates.get(day);
  if (!date) dates.set(day, (date = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return date;
}
const pad = (value: number) => String(value).padStart(2, '0');
const clock = (minute: number) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

function writePoint({ year, month, day }: Point, months: boolean): string {
  return `${year ? `${year} ` : ''}${MONTHS[month - 1]}${months ? '' : ` ${day}`}`;
}

function writeDates({ months, from, to }: DateSelector): string {
  const [first, last] = [writePoint(from, months), writePoint(to, months)];
  return first === last ? first : `${first}-${last}`;
}

function writeDays(day: Sentence['days'][number]): string {
  if (day === 'PH') return day;
  return day[0] === day[1] ? WEEKDAYS[day[0]]! : `${WEEKDAYS[day[0]]}-${WEEKDAYS[day[1]]}`;
}

/** The sentences as opening hours. */
export function write(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ dates, days, times }, index) => {
      const spans = times.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',');
      const parts = [
        dates.map(writeDates).join(','),
        // A later rule must name its days.
        days.map(writeDays).join(',') || (index > 0 && dates.length === 0 ? 'Mo-Su' : ''),
        spans || 'off',
      ];
      return parts.filter(Boolean).join(' ');
    })
    .join('; ');
}

/**
 * The same in words the reference reads, which takes neither `2026 Mar-2026 Apr` nor days of a year
 * beside recurring months: months of years as days, and each of several dates as a rule of its own.
 */
export function plainly(sentences: readonly Sentence[]): Sentence[] {
  const inDays = (selector: DateSelector): DateSelector => {
    const { months, from, to } = selector;
    if (!months || !from.year) return selector;
    const last = new Date(Date.UTC(to.year!, to.month, 0)).getUTCDate();
    return { months: false, from: { ...from, day: 1 }, to: { ...to, day: last } };
  };
  return sentences.flatMap(one => {
    return one.dates.length === 0
      ? one
      : one.dates.map(date => ({ ...one, dates: [inDays(date)] }));
  });
}

const expanded = new WeakMap<DateSelector, Set<string>>();

/** Every date of a selector about the years of the tests, by walking from one end to the other. */
export function datesOf(selector: DateSelector): Set<string> {
  const { months, from, to } = selector;
  const known = expanded.get(selector);
  if (known) return known;
  const dates = new Set<string>();
  for (const begin of from.year ? [from.year] : [2022, 2023, 2024, 2025, 2026, 2027]) {
    for (let day = Date.UTC(begin, from.month - 1, months ? 1 : from.day) / DAY_MS; ; day += 1) {
      dates.add(dateOf(day));
      const [year, rest] = [dateOf(day).slice(0, 4), dateOf(day).slice(5)];
      const leavesMonth = dateOf(day + 1).slice(5, 7) !== rest.slice(0, 2);
      const last =
        rest.startsWith(pad(to.month)) && (months ? leavesMonth : rest.endsWith(pad(to.day)));
      if (last && (!to.year || Number(year) === to.year)) break;
    }
  }
  expanded.set(selector, dates);
  return dates;
}

/** The 48 hours from a date's midnight under one reading of the day; later sentences win. */
function readDay(
  sentences: readonly Sentence[],
  date: string,
  weekday: number,
  off: boolean,
): Uint8Array {
  const minutes = new Uint8Array(2 * DAY);
  const winner = sentences.findLast(({ dates, days }) => {
    const onDay = days.some(day => {
      if (day === 'PH') return off;
      for (let walk = day[0]; ; walk = (walk + 1) % 7) {
        if (walk === weekday) return true;
        if (walk === day[1]) return false;
      }
    });
    return (
      (days.length === 0 || onDay) && (!dates.length || dates.some(some => datesOf(some).has(date)))
    );
  });
  for (const [from, to] of winner?.times ?? []) {
    minutes.fill(OPEN, from, to <= from ? to + DAY : to);
  }
  return minutes;
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** The 48 hours from a date's midnight, doubtful days marked as far as they may reach. */
function judgeDay(sentences: readonly Sentence[], day: number, typeOf: TypeOf): Uint8Array {
  const date = dateOf(day);
  const weekday = (new Date(day * DAY_MS).getUTCDay() + 6) % 7;
  const plain = readDay(sentences, date, weekday, false);
  if (!sentences.some(({ days }) => days.includes('PH'))) return plain;
  const type = typeOf(date);
  if (type === 'plain') return plain;
  const off = readDay(sentences, date, weekday, true);
  if (type === 'holiday' || type === 'rest') return off;
  const working = () => [0, 1, 2, 3, 4].map(day => readDay(sentences, date, day, false));
  const readings =
    type === 'work' ? working() : weekday < 5 ? [plain, off] : [plain, off, ...working()];
  if (readings.every(reading => same(reading, readings[0]!))) return readings[0]!;
  const last = Math.max(DAY, ...readings.map(reading => reading.lastIndexOf(OPEN) + 1));
  return new Uint8Array(2 * DAY).fill(type === 'work' ? MAKEUP : CALENDAR, 0, last);
}

/** Every minute of the days `first` to `last` (days since 1970-01-01). */
export function timeline(
  sentences: readonly Sentence[],
  first: number,
  last: number,
  typeOf: TypeOf,
): Uint8Array {
  const line = new Uint8Array((last - first + 3) * DAY);
  for (let day = first - 1; day <= last; day += 1) {
    const judged = judgeDay(sentences, day, typeOf);
    const begin = (day - first + 1) * DAY;
    for (let minute = 0; minute < judged.length; minute += 1) {
      const value = judged[minute]!;
      // Open for certain beats a doubt; of doubts the later day's stands.
      if (value !== CLOSED && line[begin + minute] !== OPEN) line[begin + minute] = value;
    }
  }
  return line.subarray(DAY, (last - first + 2) * DAY);
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const point = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat())
  .map(([month, n]) => ({ month, day: (n % monthDays[month - 1]!) + 1 }));

const recurring: fc.Arbitrary<DateSelector> = fc
  .record({ months: fc.boolean(), from: point, to: point })
  .map(selector => {
    const { months, from, to } = selector;
    // The parser refuses ranges that leave a month only to come back to it.
    const backwards = from.month === to.month && (months || from.day > to.day);
    // 29 February as an end would be walked past in common years.
    const leap = (at: Point) => ({ ...at, day: Math.min(at.day, at.month === 2 ? 28 : 31) });
    return { months, from: leap(from), to: leap(backwards ? from : to) };
  });

const dated: fc.Arbitrary<DateSelector> = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 1150 }), fc.integer({ min: 0, max: 300 }))
  .map(([months, start, length]) => {
    const at = (day: number): Point => {
      const [year = 0, month = 0, date = 0] = dateOf(19_700 + day)
        .split('-')
        .map(Number);
      return { year, month, day: date };
    };
    return { months, from: at(start), to: at(start + length) };
  });

const weekday = fc.nat({ max: 6 });
const weekdays = fc.tuple(weekday, weekday);
const quarter = fc.integer({ min: 0, max: 95 }).map(n => n * 15);
const times = fc
  .tuple(quarter, fc.integer({ min: 1, max: 96 }), fc.boolean())
  .map(([from, quarters, extended]): [number, number] => {
    const to = from + quarters * 15;
    // 22:00-30:00 or 22:00-06:00; 24 hours from a later begin can only be written the first way.
    return [from, to > DAY && !extended && quarters < 96 ? to - DAY : to];
  });

const sentence: fc.Arbitrary<Sentence> = fc.record({
  dates: fc.oneof(
    { weight: 3, arbitrary: fc.constant<DateSelector[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.oneof(recurring, dated), { minLength: 1, maxLength: 2 }) },
  ),
  days: fc.array(fc.oneof(weekdays, weekdays, fc.constant('PH' as const)), { maxLength: 3 }),
  times: fc.oneof(
    { weight: 3, arbitrary: fc.array(times, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant<[number, number][]>([]) },
    { weight: 1, arbitrary: fc.constant<[number, number][]>([[0, DAY]]) },
  ),
});

/** One to five rules, as hours are written: with dates, weekdays, `PH`, `off`, past midnight. */
export const sentences: fc.Arbitrary<Sentence[]> = fc.array(sentence, {
  minLength: 1,
  maxLength: 5,
});
