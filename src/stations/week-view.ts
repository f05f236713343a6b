import { html, nothing, type TemplateResult } from 'lit';
import type { DateStyle } from '../locale/format.ts';
import { holidayName, type StationWords } from './open-words.ts';
import { section, type PieceContext, type Shown } from './detail-pieces.ts';
import type { OpenNow, WrittenHours } from './open-now.ts';
import { spansText, weekDays, type WeekDay } from './week-days.ts';

type WeekKey =
  | 'today'
  | 'tomorrow'
  | 'dayUnknown'
  | 'whyCalendar'
  | 'whyMakeup'
  | 'holidayOff'
  | 'dayOff'
  | 'allDay'
  | 'comma'
  | 'nextDay'
  | 'everyDay'
  | 'makeup'
  | 'laterSpecial'
  | 'hours';

/** What a week is told in: the words of a detail, with those of `stations`. */
export interface WeekWords extends StationWords {
  t(
    key: WeekKey | Parameters<StationWords['t']>[0],
    params?: Readonly<Record<string, string | number>>,
  ): string;
  date(at: number, style?: Pick<DateStyle, 'style'>): string;
}

/** A station's hours, and where they are shown. */
export interface WeekPlace {
  readonly context: Pick<PieceContext, 'settings'> & {
    readonly model: { readonly openNow: OpenNow; readonly tz: string };
    readonly now: number;
  };
  readonly words: WeekWords & { t(key: 'asWritten', params: { readonly text: string }): string };
  readonly properties: WrittenHours;
}

/** Special days are told this far ahead of the week, in days. */
const AHEAD = 60;

/** The hours of the week from today; holidays, make-up workdays and single days by their names. */
export function weekView(view: WeekPlace): Shown {
  const { context, words, properties } = view;
  const { hours = '', specialHours } = properties;
  if (!hours && !specialHours?.length) return nothing;
  const { openNow, tz } = context.model;
  const isRead = openNow.parse(hours).ok;
  const days = weekDays(openNow, properties, context.now, tz, 7 + AHEAD);
  const week = days.slice(0, 7);
  const later = days.slice(7).filter(({ isSpecial }) => isSpecial);
  return section(
    view,
    'hours',
    words.t('hours'),
    html`${isRead || !hours ? nothing : html`<p>${words.t('asWritten', { text: hours })}</p>`}
    ${isRead || week.some(({ isSpecial }) => isSpecial) ? weekTable(words, week) : nothing}
    ${later.map(
      day => html`<p class="small">${dayText(words, day)} ${hoursText(words, day)} ${day.note}</p>`,
    )}
    ${doubt(words, week, isRead)}`,
  );
}

/** Seven equal days say no more than one. */
function weekTable(words: WeekWords, week: readonly WeekDay[]): TemplateResult {
  const said = week.map(day => hoursText(words, day));
  const isOne = said.every((one, at) => one === said[0] && !why(words, week[at]!));
  if (isOne && week[0]!.spans) {
    const text = said[0]!;
    const isAllDay = text === words.t('allDay');
    return html`<p class="figures">${isAllDay ? text : `${words.t('everyDay')} ${text}`}</p>`;
  }
  return html`<table class="week">
    <tbody>
      ${week.map(
        (day, at) =>
          html`<tr class=${at === 0 ? 'today' : ''}>
            <th scope="row">${dayText(words, day, at)}</th>
            <td>
              ${said[at]}
              ${why(words, day) ? html`<span class="why">${why(words, day)}</span>` : nothing}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** 今天, 明天, then the day by its date. */
function dayText(words: WeekWords, { at }: WeekDay, ahead = 7): string {
  if (ahead === 0) return words.t('today');
  return ahead === 1 ? words.t('tomorrow') : words.date(at, { style: 'day' });
}

/** What a day's hours are, in words. */
export function hoursText(words: WeekWords, day: WeekDay): string {
  const { spans, written, type, isSpecial } = day;
  if (written !== undefined) return written;
  if (!spans) return words.t('dayUnknown');
  const isHoliday = !isSpecial && (type === 'holiday' || type === 'rest');
  return spansText(spans, {
    off: words.t(isHoliday ? 'holidayOff' : 'dayOff'),
    allDay: words.t('allDay'),
    comma: words.t('comma'),
    nextDay: words.t('nextDay'),
  });
}

/** Why a day is as it is: the station's own remark, else the holiday or make-up day it is. */
export function why(words: WeekWords, { note, name, type, isSpecial }: WeekDay): string {
  if (note) return note;
  if (type === 'work') return words.t('makeup');
  if (name) return holidayName(words, name);
  return isSpecial ? words.t('laterSpecial') : '';
}

/** Why a day is not settled. */
function doubt(
  words: WeekWords,
  week: readonly WeekDay[],
  isRead: boolean,
): TemplateResult | typeof nothing {
  const reasons = new Set(isRead ? week.map(day => day.why) : []);
  const said = [
    reasons.has('calendar') ? words.t('whyCalendar') : '',
    reasons.has('makeup') ? words.t('whyMakeup') : '',
  ].filter(Boolean);
  return said.length
    ? html`${said.map(text => html`<p class="muted small">${text}</p>`)}`
    : nothing;
}
