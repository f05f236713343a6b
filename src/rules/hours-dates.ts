import { MONTHS } from './hours-reader.ts';
import type { HoursReader } from './hours-reader.ts';

/**
 * Days from `from` to `to`, both included: `MMDD` (415 is 15 April) for every year, `YYYYMMDD`
 * (20260415) where the years are named. Without years `from` may be later than `to`: the range
 * then runs over new year. A month's end is written as its 31st, whatever its length.
 */
export interface DateRange {
  from: number;
  to: number;
}

/** A month or a day as written, before its range is known. */
interface DatePoint {
  year?: number;
  month: number;
  day?: number;
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the range holds a civil date. */
export function inRange(range: DateRange, year: number, month: number, day: number): boolean {
  const recurring = month * 100 + day;
  const { from, to } = range;
  if (from > 9999) return year * 10000 + recurring >= from && year * 10000 + recurring <= to;
  if (from <= to) return recurring >= from && recurring <= to;
  return recurring >= from || recurring <= to;
}

/** Whether a date selector stands next: a month, or a year before a word. */
export function atDates(reader: HoursReader): boolean {
  return MONTHS.includes(reader.peek().text) || atYear(reader);
}

function atYear(reader: HoursReader): boolean {
  const { kind, text } = reader.peek();
  return kind === 'number' && text.length === 4 && reader.peek(1).kind === 'word';
}

/** `Apr-Oct`, `Jun 15-Sep 15,Oct 1-7`, `2026 Feb 1-2026 Feb 20`: a list of date ranges. */
export function readDates(reader: HoursReader): DateRange[] {
  const ranges = [readRange(reader)];
  while (reader.accept(',')) ranges.push(readRange(reader));
  return ranges;
}

function readRange(reader: HoursReader): DateRange {
  const first = reader.peek();
  const from = readPoint(reader);
  if (!reader.accept('-')) return rangeOf(from, from);
  const to = readEnd(reader, from);
  const mixed = (from.day === undefined) !== (to.day === undefined);
  const yearless = from.year === undefined && to.year !== undefined;
  if (mixed || yearless) reader.fail('date_range', first);
  const range = rangeOf(from, { ...to, year: to.year ?? from.year });
  // Days of named years cannot run backwards; `Oct 7-1` in one month is a slip of the pen too.
  const backwards = range.from > range.to;
  if (backwards && (from.year !== undefined || from.month === to.month)) {
    reader.fail('date_range', first);
  }
  return range;
}

function rangeOf(from: DatePoint, to: DatePoint): DateRange {
  const base = (point: DatePoint) => (point.year ?? 0) * 10000 + point.month * 100;
  return { from: base(from) + (from.day ?? 1), to: base(to) + (to.day ?? 31) };
}

/** The end of a range: a point, or a day number alone in the month of the beginning. */
function readEnd(reader: HoursReader, from: DatePoint): DatePoint {
  if (reader.peek().kind !== 'number' || atYear(reader)) return readPoint(reader);
  if (from.day === undefined || reader.atTime()) reader.fail('date_range');
  return { ...from, day: readDay(reader, from) };
}

function readPoint(reader: HoursReader): DatePoint {
  const year = atYear(reader) ? readYear(reader) : undefined;
  const month = MONTHS.indexOf(reader.peek().text) + 1;
  if (month === 0) reader.fail('unexpected');
  reader.take();
  const point: DatePoint = { year, month };
  const next = reader.peek();
  const hasDay = next.kind === 'number' && !reader.atTime() && reader.peek(1).text !== '/';
  return hasDay ? { ...point, day: readDay(reader, point) } : point;
}

function readYear(reader: HoursReader): number {
  const year = Number(reader.peek().text);
  if (year < 1900 || year > 2999) reader.fail('date');
  reader.take();
  return year;
}

function readDay(reader: HoursReader, { year, month }: DatePoint): number {
  const { text } = reader.peek();
  const day = Number(text);
  const leap = year === undefined || new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const last = month === 2 && !leap ? 28 : MONTH_DAYS[month - 1]!;
  if (text.length > 2 || day < 1 || day > last) reader.fail('date');
  reader.take();
  return day;
}
