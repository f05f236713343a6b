/**
 * The calendar of days off and make-up workdays (调休) that the State Council publishes year by
 * year. It is data, never a calculation: until the notice of a year is out, that year is unknown.
 */

/**
 * A day on which the notice departs from, or confirms, the week.
 * - `holiday`: a statutory holiday (法定节假日) itself;
 * - `rest`: another day off of the same notice, weekend days inside the holiday included;
 * - `work`: a Saturday or Sunday on which people work (调休上班).
 */
export interface CalendarDay {
  /** Civil date, `YYYY-MM-DD`. */
  date: string;
  type: 'holiday' | 'rest' | 'work';
  name: string;
}

/** One year's notice; the document `v1/calendar/cn-{year}.json`. */
export interface CalendarYear {
  region: 'cn';
  year: number;
  source: string;
  days: CalendarDay[];
}

/** Answers for civil dates; months and days count from 1. */
export interface Calendar {
  /** Whether the notice of this year is among the data. */
  knows(year: number): boolean;
  /** What the notices say of a day; `undefined` where they say nothing. */
  dayType(year: number, month: number, day: number): CalendarDay['type'] | undefined;
  /** The name the notice gives the day, in Chinese: 国庆节, 春节调休上班. */
  dayName(year: number, month: number, day: number): string | undefined;
}

/**
 * Builds the look-up. Of two documents for one year the later in the list holds alone, so a site's
 * own document can follow the built-in one. A notice may name days of the December before it.
 */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const documents = new Map(years.map(year => [year.year, year]));
  const known = new Map<number, CalendarDay>();
  for (const { days } of documents.values()) {
    for (const day of days) known.set(Number(day.date.replace(/-/g, '')), day);
  }
  const dayOf = (year: number, month: number, day: number) =>
    known.get(year * 10000 + month * 100 + day);
  return {
    knows: year => documents.has(year),
    dayType: (...date) => dayOf(...date)?.type,
    dayName: (...date) => dayOf(...date)?.name,
  };
}
