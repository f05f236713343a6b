import { atDates, readDates } from './hours-dates.ts';
import { HoursError, HoursReader, WEEKDAYS } from './hours-reader.ts';
import type { DateRange } from './hours-dates.ts';
import type { HoursFault } from './hours-reader.ts';

/**
 * Reads a strict subset of the OSM `opening_hours` syntax; `docs/opening-hours.md` is its grammar.
 * What lies outside is refused with its place, never guessed at.
 */

/** Minutes from the day's 00:00; `end` is above 1440 where the span runs past midnight. */
export type Span = readonly [start: number, end: number];

/** A later rule replaces an earlier one on every day that both match. */
export interface HoursRule {
  /** Dates it is for; empty: every date. */
  dates: readonly DateRange[];
  /** Weekdays it is for, Monday first; all seven where none is written, none for `PH` alone. */
  weekdays: readonly boolean[];
  /** Whether it is for days off of the State Council calendar (`PH`), besides the weekdays. */
  holidays: boolean;
  /** By beginning, apart from each other, each beginning on the day; empty: closed, or unknown. */
  spans: readonly Span[];
  /** Its days have hours that are told another time (另行通知). */
  unknown?: true;
}

export type ParsedHours = (
  | { ok: true; text: string; rules: readonly HoursRule[]; usesCalendar: boolean }
  | { ok: false; text: string; at: number; why: HoursFault }
) & { special?: SpecialSpans };

/**
 * Spans of single days that go before the rules, by `YYYYMMDD`; or why they are not known. Made by
 * `withSpecialDays`.
 */
export type SpecialSpans = ReadonlyMap<number, readonly Span[] | 'unparsed' | 'untold'>;

const DAY = 1440;
const EVERY_DAY: readonly boolean[] = WEEKDAYS.map(() => true);

/**
 * Parses opening hours. Never throws: what it cannot read comes back as `ok: false` with the place
 * (`at`, UTF-16 units from 0) and a code (`why`) for which the locale has a sentence.
 */
export function parseHours(text: string): ParsedHours {
  try {
    const reader = new HoursReader(text);
    const rules = [readRule(reader)];
    while (reader.accept(';')) rules.push(readLaterRule(reader));
    return { ok: true, text, rules, usesCalendar: rules.some(rule => rule.holidays) };
  } catch (error) {
    if (!(error instanceof HoursError)) throw error;
    return { ok: false, text, at: error.at, why: error.why };
  }
}

/**
 * A rule after others names its days: what is written without days would wipe out all before it,
 * and other readers of OSM hours take it as added to them.
 */
function readLaterRule(reader: HoursReader): HoursRule {
  const first = reader.peek();
  const named = atDates(reader) || atDays(reader);
  const rule = readRule(reader);
  if (!named) reader.fail('every_day', first);
  return rule;
}

function readRule(reader: HoursReader): HoursRule {
  if (reader.atRuleEnd()) reader.fail('empty');
  const start = reader.peek();
  const dates = atDates(reader) ? readDates(reader) : [];
  const { weekdays, holidays } = atDays(reader)
    ? readDays(reader)
    : { weekdays: EVERY_DAY, holidays: false };
  const unknown = reader.accept('unknown');
  const spans = unknown ? [] : readSpans(reader, start === reader.peek());
  if (!reader.atRuleEnd()) failAfter(reader, spans);
  return { dates, weekdays, holidays, spans, ...(unknown ? { unknown } : {}) };
}

/** Says what is wrong with a rule that goes on after its times or `off`. */
function failAfter(reader: HoursReader, spans: readonly Span[]): never {
  const off = ['off', 'closed'].includes(reader.peek().text);
  reader.fail(off && spans.length > 0 ? 'off_times' : 'unexpected');
}

function atDays(reader: HoursReader): boolean {
  return WEEKDAYS.includes(reader.peek().text) || reader.peek().text === 'ph';
}

/** `Mo-Fr,Su,PH`; a range may run over the week's end (`Fr-Mo`). */
function readDays(reader: HoursReader): Pick<HoursRule, 'weekdays' | 'holidays'> {
  const weekdays = EVERY_DAY.map(() => false);
  let holidays = false;
  do {
    if (reader.accept('ph')) {
      holidays = true;
      continue;
    }
    const from = readWeekday(reader);
    const again = reader.peek(1);
    const to = reader.accept('-') ? readWeekday(reader) : undefined;
    if (to === from) reader.fail('same_day', again);
    for (let day = from; ; day = (day + 1) % 7) {
      weekdays[day] = true;
      if (day === (to ?? from)) break;
    }
  } while (reader.accept(','));
  return { weekdays, holidays };
}

function readWeekday(reader: HoursReader): number {
  const day = WEEKDAYS.indexOf(reader.peek().text);
  if (day < 0) reader.fail('unexpected');
  reader.take();
  return day;
}

/** The rule's times; `alone` says that no date or day was written before them. */
function readSpans(reader: HoursReader, alone: boolean): Span[] {
  if (reader.accept('off') || reader.accept('closed')) return [];
  if (reader.peek().text === '24' && reader.peek(1).text === '/') return readAlways(reader, alone);
  if (reader.atRuleEnd()) reader.fail('times_missing');
  if (atDates(reader)) reader.fail('order');
  if (reader.peek().kind !== 'number') reader.fail('unexpected');
  const spans = [readSpan(reader)];
  while (reader.peek().text === ',') {
    const comma = reader.take();
    if (atDates(reader) || atDays(reader)) reader.fail('comma_rule', comma);
    spans.push(readSpan(reader));
  }
  return joined(spans);
}

/** `24/7`, which OSM keeps for a rule of its own. */
function readAlways(reader: HoursReader, alone: boolean): Span[] {
  if (!alone) reader.fail('alone');
  reader.take();
  reader.take();
  if (!reader.accept('7')) reader.fail('unexpected');
  if (!reader.atRuleEnd()) reader.fail('alone');
  return [[0, DAY]];
}

function readSpan(reader: HoursReader): Span {
  const first = reader.peek();
  const start = readTime(reader, DAY - 1);
  if (!reader.accept('-')) reader.fail('time');
  const written = readTime(reader, 2 * DAY);
  if (written === start) reader.fail('same_time', first);
  const end = written < start ? written + DAY : written;
  if (end - start > DAY) reader.fail('span_length', first);
  return [start, end];
}

/** `H:MM` or `HH:MM` in minutes. */
function readTime(reader: HoursReader, latest: number): number {
  const [hour, colon, minute] = [reader.peek(), reader.peek(1), reader.peek(2)];
  const time = Number(hour.text) * 60 + Number(minute.text);
  const shaped = reader.atTime() && hour.text.length <= 2 && /^[0-5]\d$/.test(minute.text);
  if (!shaped || time > latest) {
    // `08：30`: the full-width colon is what to mend, not the number before it.
    reader.fail('time', [hour, colon, minute].find(token => token.kind === 'bad') ?? hour);
  }
  for (let token = 0; token < 3; token += 1) reader.take();
  return time;
}

/** Sorts spans and joins those that touch or overlap. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.pop();
    if (!last) result.push(span);
    else if (span[0] > last[1]) result.push(last, span);
    else result.push([last[0], Math.max(last[1], span[1])]);
  }
  return result;
}
