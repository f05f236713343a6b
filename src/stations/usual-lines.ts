import type { OpenNow } from './open-now.ts';
import { runsOf, spansText, usualWeek, type DayRun } from './week-days.ts';

type UsualKey =
  | 'off'
  | 'allDay'
  | 'comma'
  | 'nextDay'
  | 'hours.always'
  | 'everyDay'
  | 'dayRange'
  | 'hoursUnknown'
  | 'holiday'
  | 'holidayVariesShort'
  | 'seasonShort'
  | 'semicolon';

/** What usual hours are told in. */
export interface UsualWords {
  t(key: UsualKey, params?: Readonly<Record<string, string>>): string;
  /** `day.0` is Monday. */
  word(key: string, other: string): string;
}

/** Reads hours, on the clock of the site. */
export interface UsualClock {
  readonly model: { readonly openNow: Pick<OpenNow, 'parse'>; readonly tz: string };
  readonly now: number;
}

/** One line of a station's usual hours. */
export interface HoursLine {
  /** 周一至周五; empty where the hours stand alone, as they are written. */
  readonly days: string;
  readonly hours: string;
  /** Nothing is open on those days. */
  readonly isOff?: boolean;
}

export interface UsualHours {
  readonly lines: readonly HoursLine[];
  /** Hours on days off, where the text tells those apart. */
  readonly holiday: 'none' | 'varies' | { readonly hours: string };
  readonly isSeasonal: boolean;
}

/**
 * The hours of a usual week, for paper that hangs for months: the days that are alike in one line;
 * hours that cannot be read as they are written. `undefined` where none are known.
 */
export function usualHours(
  words: UsualWords,
  { model, now }: UsualClock,
  hours: string | undefined,
): UsualHours | undefined {
  if (!hours) return undefined;
  const week = usualWeek(model.openNow.parse(hours), now, model.tz);
  if (!week) {
    return { lines: [{ days: '', hours }], holiday: 'none', isSeasonal: false };
  }
  const text = (spans: DayRun['spans']): string =>
    spansText(spans, {
      off: words.t('off'),
      allDay: words.t('allDay'),
      comma: words.t('comma'),
      nextDay: words.t('nextDay'),
    });
  const holiday = !week.usesCalendar
    ? 'none'
    : week.holiday
      ? { hours: text(week.holiday) }
      : 'varies';
  const isAlways = week.days.every(spans => text(spans) === words.t('allDay'));
  if (isAlways) {
    const always = { days: '', hours: words.t('hours.always') };
    return { lines: [always], holiday: 'none', isSeasonal: false };
  }
  const lines = runsOf(week.days).map(run => ({
    days: daysText(words, run),
    hours: text(run.spans),
    isOff: run.spans.length === 0,
  }));
  return { lines, holiday, isSeasonal: week.isSeasonal };
}

/** 周一至周五, 周六, 每天. */
function daysText(words: UsualWords, { from, to }: DayRun): string {
  if (from === 0 && to === 6) return words.t('everyDay');
  const name = (day: number): string => words.word(`day.${day}`, String(day));
  if (from === to) return name(from);
  return words.t('dayRange', { from: name(from), to: name(to) });
}

/** The same on one line: 周一至周五 09:00–21:00；周六、周日 10:00–18:00. */
export function usualText(words: UsualWords, usual: UsualHours | undefined): string {
  return usual ? lineText(words, usual, usual.lines) : words.t('hoursUnknown');
}

/** The same of what is done on few days: those it is not done on are left out. */
export function fewText(words: UsualWords, usual: UsualHours | undefined): string {
  const open = usual?.lines.filter(({ isOff }) => !isOff);
  return usual && open?.length ? lineText(words, usual, open) : usualText(words, usual);
}

function lineText(
  words: UsualWords,
  { holiday, isSeasonal }: UsualHours,
  lines: readonly HoursLine[],
): string {
  return [
    ...lines.map(({ days, hours }) => [days, hours].filter(Boolean).join(' ')),
    holiday === 'varies' ? words.t('holidayVariesShort') : '',
    typeof holiday === 'object' ? `${words.t('holiday')} ${holiday.hours}` : '',
    isSeasonal ? words.t('seasonShort') : '',
  ]
    .filter(Boolean)
    .join(words.t('semicolon'));
}
