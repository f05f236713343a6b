import { inRange } from './hours-dates.ts';
import type { Calendar } from './calendar.ts';
import type { HoursRule, ParsedHours, Span } from './opening-hours.ts';

/**
 * Why hours are not known: not readable, told another time (`unknown`), a year without its notice,
 * working days that differ.
 */
export type Doubt = 'unparsed' | 'untold' | 'calendar' | 'makeup';

/** What hours say of one civil day. */
export type DayHours =
  | { spans: readonly Span[] }
  /** Not certain; `reach` is the latest minute of the day at which it may still be open. */
  | { unknown: Doubt; reach: number };

/** A civil date; month and day count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const CLOSED: readonly Span[] = [];
const DAY = 1440;
const WORKING_DAYS = [0, 1, 2, 3, 4];
/** Hours nobody can read, or that are told another time, say nothing of the day after. */
const UNPARSED: DayHours = { unknown: 'unparsed', reach: DAY };
const UNTOLD: DayHours = { unknown: 'untold', reach: DAY };

/** The spans that begin on a day: what is written for the day itself, else what the rules say. */
export function hoursOfDay(hours: ParsedHours, date: CivilDate, calendar: Calendar): DayHours {
  const number = date.year * 10000 + date.month * 100 + date.day;
  const special = hours.special?.get(number);
  if (special === 'unparsed') return UNPARSED;
  if (special) return known(special === 'untold' ? undefined : special);
  return hours.ok ? byRules(hours.rules, hours.usesCalendar, date, calendar) : UNPARSED;
}

/**
 * What the rules say of a day. Rules that mention `PH` follow the calendar; where it leaves a
 * doubt, the answer is still certain when every way to read the day gives the same spans.
 */
function byRules(
  rules: readonly HoursRule[],
  usesCalendar: boolean,
  date: CivilDate,
  calendar: Calendar,
): DayHours {
  const weekday = (new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() + 6) % 7;
  const weekend = weekday > 4;
  const plain = () => spansFor(rules, date, weekday, false);
  const holiday = () => spansFor(rules, date, weekday, true);
  // A make-up day is worked like Monday to Friday, and nobody says like which of them.
  const makeup = () => WORKING_DAYS.map(day => spansFor(rules, date, day, false));

  if (!usesCalendar) return known(plain());
  const type = calendar.dayType(date.year, date.month, date.day);
  if (type === 'work') return agreed(makeup(), 'makeup');
  if (type) return known(holiday());
  if (calendar.knows(date.year)) return known(plain());
  return agreed([plain(), holiday(), ...(weekend ? makeup() : [])], 'calendar');
}

/** The spans of a day read in one way; undefined: told another time. */
type Reading = readonly Span[] | undefined;

function known(spans: Reading): DayHours {
  return spans ? { spans } : UNTOLD;
}

/** The last rule that matches the day holds alone. */
function spansFor(
  rules: readonly HoursRule[],
  { year, month, day }: CivilDate,
  weekday: number,
  holiday: boolean,
): Reading {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const { dates, weekdays, holidays, spans, unknown } = rules[index]!;
    const onDay = weekdays[weekday] || (holidays && holiday);
    const inSeason = dates.length === 0 || dates.some(range => inRange(range, year, month, day));
    if (onDay && inSeason) return unknown ? undefined : spans;
  }
  return CLOSED;
}

function agreed(readings: readonly Reading[], unknown: Doubt): DayHours {
  const [first, ...others] = readings;
  if (others.every(spans => sameSpans(spans, first))) return known(first);
  const ends = readings.flatMap(spans => spans?.map(([, end]) => end) ?? DAY);
  return { unknown, reach: Math.max(0, ...ends) };
}

function sameSpans(a: Reading, b: Reading): boolean {
  if (!a || !b) return a === b;
  return (
    a === b ||
    (a.length === b.length &&
      a.every(([start, end], index) => {
        return start === b[index]![0] && end === b[index]![1];
      }))
  );
}
