import { runsOf, spansText, usualWeek, type DayRun } from '../../../stations/week-days.ts';
import type { ReadingContext } from '../part.ts';
import type { PrintWords } from './print-words.ts';

/** One line of a station's usual hours. */
export interface HoursLine {
  /** 周一至周五; empty where the hours stand alone, as they are written. */
  readonly days: string;
  readonly hours: string;
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
  words: PrintWords,
  { model, now }: Pick<ReadingContext, 'model' | 'now'>,
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
  }));
  return { lines, holiday, isSeasonal: week.isSeasonal };
}

/** 周一至周五, 周六, 每天. */
function daysText(words: PrintWords, { from, to }: DayRun): string {
  if (from === 0 && to === 6) return words.t('everyDay');
  const name = (day: number): string => words.word(`day.${day}`, String(day));
  if (from === to) return name(from);
  return words.t('dayRange', { from: name(from), to: name(to) });
}

/** The same on one line: 周一至周五 09:00–21:00；周六、周日 10:00–18:00. */
export function usualText(words: PrintWords, usual: UsualHours | undefined): string {
  if (!usual) return words.t('hoursUnknown');
  const { lines, holiday, isSeasonal } = usual;
  return [
    ...lines.map(({ days, hours }) => [days, hours].filter(Boolean).join(' ')),
    holiday === 'varies' ? words.t('holidayVariesShort') : '',
    typeof holiday === 'object' ? `${words.t('holiday')} ${holiday.hours}` : '',
    isSeasonal ? words.t('seasonShort') : '',
  ]
    .filter(Boolean)
    .join(words.t('semicolon'));
}
