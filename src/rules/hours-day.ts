import { inRange } from './hours-dates.ts';
import type { Calendar } from './calendar.ts';
import type { HoursRule, Span } from './opening-hours.ts';

/** What a set of rules says of one civil day. */
export type DayHours =
  | { spans: readonly Span[] }
  /** Not certain; `reach` is the latest minute of the day at which it may still be open. */
  | { unknown: 'calendar' | 'makeup'; reach: number };

/** A civil date; month and day count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

const CLOSED: readonly Span[] = [];
const WORKING_DAYS = [0, 1, 2, 3, 4];

/**
 * The spans that begin on a day. Rules that mention `PH` follow the calendar; where it leaves a
 * doubt, the answer is still certain when every way to read the day gives the same spans.
 */
export function hoursOfDay(
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

  if (!usesCalendar) return { spans: plain() };
  const type = calendar.dayType(date.year, date.month, date.day);
  if (type === 'work') return agreed(makeup(), 'makeup');
  if (type) return { spans: holiday() };
  if (calendar.knows(date.year)) return { spans: plain() };
  return agreed([plain(), holiday(), ...(weekend ? makeup() : [])], 'calendar');
}

/** The last rule that matches the day holds alone. */
function spansFor(
  rules: readonly HoursRule[],
  { year, month, day }: CivilDate,
  weekday: number,
  holiday: boolean,
): readonly Span[] {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const { dates, weekdays, holidays, spans } = rules[index]!;
    const onDay = weekdays[weekday] || (holidays && holiday);
    const inSeason = dates.length === 0 || dates.some(range => inRange(range, year, month, day));
    if (onDay && inSeason) return spans;
  }
  return CLOSED;
}

function agreed(readings: readonly (readonly Span[])[], unknown: 'calendar' | 'makeup'): DayHours {
  const [first = CLOSED, ...others] = readings;
  if (others.every(spans => sameSpans(spans, first))) return { spans: first };
  return { unknown, reach: Math.max(0, ...readings.flat().map(([, end]) => end)) };
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(([start, end], index) => {
        return start === b[index]![0] && end === b[index]![1];
      }))
  );
}
