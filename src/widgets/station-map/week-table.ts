import { html, type TemplateResult } from 'lit';
import type { SpecialHours } from '../../data/generated/types.ts';
import type { WrittenHours } from '../../stations/open-now.ts';
import { isSame, spansText, weekDays, type WeekDay } from '../../stations/week-days.ts';
import type { Parts } from './parts.ts';

/**
 * The hours of the seven days from today, holidays, make-up workdays and single days included; hours
 * that cannot be read are shown as written. Single days after the week follow below.
 */
export function weekTable(parts: Parts, written: WrittenHours): TemplateResult {
  const { words, model, browser } = parts;
  const { hours = '', specialHours = [] } = written;
  const days = weekDays(model.openNow, written, browser.now, words.zone);
  const after = (date: string) => specialHours.filter(day => day.date >= date).map(specialLine);
  if (hours && !model.openNow.parse(hours).ok) {
    return html`<p>${hours}</p>
      ${after(days[0]!.date)}`;
  }
  const later = after(nextDate(days[6]!.date));
  // Seven equal days say no more than one.
  if (days.every(day => isLike(day, days[0]!)))
    return html`<p>${hoursOf(parts, days[0]!)}</p>
      ${later}`;
  return html`<table class="week">
      ${days.map(
        (day, index) =>
          html`<tr class=${index === 0 ? 'today' : ''}>
            <th scope="row">
              ${index === 0 ? words.t('today') : words.date(day.at, { style: 'day' })}
            </th>
            <td>${hoursOf(parts, day)} ${day.note ?? ''}</td>
          </tr>`,
      )}
    </table>
    ${later}`;
}

function isLike(day: WeekDay, other: WeekDay): boolean {
  if (day.note !== other.note || day.written !== other.written) return false;
  if (!day.spans || !other.spans) return day.spans === other.spans;
  return isSame(day.spans, other.spans);
}

function hoursOf({ words }: Parts, { spans, written }: WeekDay): string {
  if (written !== undefined) return written;
  if (!spans) return words.t('dayUnknown');
  return spansText(spans, {
    off: words.t('dayOff'),
    allDay: words.t('allDay'),
    comma: words.t('comma'),
    nextDay: '',
  });
}

function specialLine({ date, hours, note = '' }: SpecialHours): TemplateResult {
  return html`<p class="fine">${date} ${hours} ${note}</p>`;
}

/** The civil date after one. */
function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
