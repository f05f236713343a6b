import type { StationProperties } from '../data/generated/types.ts';
import { dateText } from '../locale/format.ts';
import type { Calendar, CalendarDay } from '../rules/calendar.ts';
import { specialOn, withSpecialDays } from '../rules/hours-special.ts';
import type { Doubt } from '../rules/hours-day.ts';
import type { ParsedHours, Span } from '../rules/opening-hours.ts';
import { spansOfDay } from '../rules/opening-state.ts';
import { wallClock } from '../rules/wall-clock.ts';
import type { OpenNow } from './open-now.ts';

const DAY_MS = 86_400_000;

/** The hours of one day, and why they are not the usual ones. */
export interface WeekDay {
  /** Noon of the day, epoch milliseconds. */
  readonly at: number;
  /** Civil date, `YYYY-MM-DD`. */
  readonly date: string;
  /** What begins on the day, in minutes of it; absent where that is not known. */
  readonly spans?: readonly Span[];
  /** Why it is not known. */
  readonly why?: Doubt;
  /** Hours of this one day that nobody can read, as written. */
  readonly written?: string;
  /** Whether hours are written for this one day. */
  readonly isSpecial: boolean;
  /** What the State Council calendar says of the day, and its name in Chinese: 国庆节. */
  readonly type?: CalendarDay['type'];
  readonly name?: string;
  /** Remark of the station on this one day. */
  readonly note?: string;
}

type Hours = Pick<StationProperties, 'hours' | 'specialHours'>;

/**
 * The hours of the days from today, holidays, make-up workdays and single days included.
 *
 * @param now epoch milliseconds
 * @param zone IANA time zone of the site
 */
export function weekDays(
  openNow: Pick<OpenNow, 'parse' | 'calendar'>,
  { hours = '', specialHours }: Hours,
  now: number,
  zone: string,
  count = 7,
): WeekDay[] {
  const parsed = withSpecialDays(openNow.parse(hours), specialHours);
  const clock = wallClock(zone);
  const today = Date.parse(`${dateText(now, 'zh-Hans', { style: 'numeric', zone })}T00:00Z`);
  return [...Array(count).keys()].map(ahead => {
    const local = today + ahead * DAY_MS;
    const date = new Date(local).toISOString().slice(0, 10);
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const found = spansOfDay(parsed, { year, month, day }, openNow.calendar);
    const special = specialOn(specialHours, date);
    return {
      at: clock.epochOf(local + DAY_MS / 2),
      date,
      ...('unknown' in found ? { why: found.unknown } : { spans: found }),
      ...(special && 'unknown' in found && found.unknown === 'unparsed'
        ? { written: special.hours }
        : {}),
      isSpecial: special !== undefined,
      type: openNow.calendar.dayType(year, month, day),
      name: openNow.calendar.dayName(year, month, day),
      note: special?.note,
    };
  });
}

/** The hours of a week without holidays: what can hang at a door for months. */
export interface UsualWeek {
  /** What begins on each day, Monday first, in minutes of it. */
  readonly days: readonly (readonly Span[])[];
  /** What begins on a day off by the calendar, where hours tell those apart and all are alike. */
  readonly holiday?: readonly Span[];
  /** The hours tell days off apart. */
  readonly usesCalendar: boolean;
  /** The hours change in the course of the year: `days` are those of this season. */
  readonly isSeasonal: boolean;
}

/** The usual week around an instant; undefined where the hours cannot be read. */
export function usualWeek(hours: ParsedHours, now: number, zone: string): UsualWeek | undefined {
  if (!hours.ok) return undefined;
  const today = new Date(`${dateText(now, 'zh-Hans', { style: 'numeric', zone })}T00:00Z`);
  const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * DAY_MS;
  // Single days are no usual ones.
  const { text, rules, usesCalendar } = hours;
  const plain: ParsedHours = { ok: true, text, rules, usesCalendar };
  const week = (type?: CalendarDay['type']) =>
    [...Array(7).keys()].map(ahead => {
      const day = new Date(monday + ahead * DAY_MS);
      const date = {
        year: day.getUTCFullYear(),
        month: day.getUTCMonth() + 1,
        day: day.getUTCDate(),
      };
      return spansOfDay(plain, date, everyDay(type)) as readonly Span[];
    });
  const holidays = usesCalendar ? week('holiday') : [];
  const [first] = holidays;
  const isAlike = first && holidays.every(spans => isSame(spans, first));
  return {
    days: week(),
    usesCalendar,
    ...(isAlike ? { holiday: first } : {}),
    isSeasonal: rules.some(({ dates }) => dates.length > 0),
  };
}

/** A calendar on which all days are alike. */
function everyDay(type: CalendarDay['type'] | undefined): Calendar {
  return { knows: () => true, dayType: () => type, dayName: () => undefined };
}

/** Days that follow each other with the same hours, as one: first and last day, 0 for Monday. */
export interface DayRun {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
}

/** Monday to Friday and the weekend, as people say it. */
export function runsOf(days: readonly (readonly Span[])[]): DayRun[] {
  const runs: DayRun[] = [];
  days.forEach((spans, day) => {
    const last = runs[runs.length - 1];
    if (last && isSame(last.spans, spans)) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, spans });
  });
  return runs;
}

/** Whether two days have the same hours. */
export function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every(([start, end], at) => start === b[at]![0] && end === b[at]![1])
  );
}

export interface SpanWords {
  readonly off: string;
  readonly allDay: string;
  readonly comma: string;
  /** Before a time of the next day, with a space where the language wants one. */
  readonly nextDay: string;
}

/** 08:30–12:00、13:30–17:00; past midnight the day is said: 18:00–次日 02:00. */
export function spansText(spans: readonly Span[], words: SpanWords): string {
  if (spans.length === 0) return words.off;
  if (spans.length === 1 && spans[0]![0] === 0 && spans[0]![1] === 1440) return words.allDay;
  return spans
    .map(([from, to]) => `${clock(from)}–${to > 1440 ? words.nextDay : ''}${clock(to)}`)
    .join(words.comma);
}

/** Minutes from midnight as 08:30; midnight at a day's end as 24:00. */
function clock(minute: number): string {
  const inDay = minute === 1440 ? minute : minute % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}
