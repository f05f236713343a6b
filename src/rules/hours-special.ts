import { parseHours } from './opening-hours.ts';
import type { ParsedHours, Span } from './opening-hours.ts';

/** Hours of one day, as documents give them (`specialHours`). */
export interface SpecialDay {
  /** Civil date, `YYYY-MM-DD`. */
  date: string;
  /** Times, `off` or `unknown`: the grammar of hours without dates, weekdays and `PH`. */
  hours: string;
  note?: string;
}

/**
 * The same hours with single days that go before them: what is written for a day holds alone for
 * what begins on that day. Of two entries for a day the later holds. A day whose text cannot be
 * read is unknown, and so are the others where only the hours cannot be read. What began the day
 * before and runs past midnight still holds.
 */
export function withSpecialDays(
  hours: ParsedHours,
  days: readonly SpecialDay[] | undefined,
): ParsedHours {
  if (!days?.length) return hours;
  const special = new Map<number, readonly Span[] | 'unparsed' | 'untold'>();
  for (const { date, hours: text } of days) {
    special.set(Number(date.replace(/-/g, '')), hoursOfText(text) ?? 'unparsed');
  }
  return { ...hours, special };
}

/** The entry that holds for a civil date (`YYYY-MM-DD`), with its note. */
export function specialOn<Day extends SpecialDay>(
  days: readonly Day[] | undefined,
  date: string,
): Day | undefined {
  return days?.filter(day => day.date === date).pop();
}

/** Whether a text is hours of a single day, as documents may give them. */
export function isDayHours(text: string): boolean {
  return hoursOfText(text) !== undefined;
}

/** What a text says that names no days of its own: a day within a day is no clear statement. */
function hoursOfText(text: string): readonly Span[] | 'untold' | undefined {
  const parsed = parseHours(text);
  if (!parsed.ok || parsed.rules.length !== 1) return undefined;
  const { dates, weekdays, holidays, spans, unknown } = parsed.rules[0]!;
  if (dates.length > 0 || holidays || !weekdays.every(Boolean)) return undefined;
  return unknown ? 'untold' : spans;
}
