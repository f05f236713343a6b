import { html, type TemplateResult } from 'lit';
import { spansOfDay } from '../../rules/opening-state.ts';
import type { Parts } from './parts.ts';

const DAY_MS = 86_400_000;

/**
 * The hours of the seven days from today, holidays and make-up workdays included; hours that cannot
 * be read are shown as written.
 */
export function weekTable({ words, model, browser }: Parts, text: string): TemplateResult {
  const parsed = model.openNow.parse(text);
  if (!parsed.ok) return html`<p>${text}</p>`;
  const days = Array.from({ length: 7 }, (_, ahead) => {
    const at = browser.now + ahead * DAY_MS;
    const [year, month, day] = words.date(at, { style: 'numeric' }).split('-').map(Number);
    const date = { year: year!, month: month!, day: day! };
    return { at, spans: spansOfDay(parsed, date, model.openNow.calendar) };
  });
  const said = days.map(({ spans }) =>
    'unknown' in spans ? words.t('dayUnknown') : spansText(words, spans),
  );
  // Seven equal days say no more than one.
  if (said.every(one => one === said[0])) return html`<p>${said[0]}</p>`;
  return html`<table class="week">
    ${days.map(
      ({ at }, index) =>
        html`<tr class=${index === 0 ? 'today' : ''}>
          <th scope="row">${index === 0 ? words.t('today') : words.date(at, { style: 'day' })}</th>
          <td>${said[index]}</td>
        </tr>`,
    )}
  </table>`;
}

function spansText(words: Parts['words'], spans: readonly (readonly [number, number])[]): string {
  if (spans.length === 0) return words.t('dayOff');
  if (spans.length === 1 && spans[0]![0] === 0 && spans[0]![1] === 1440) return words.t('allDay');
  return spans.map(([start, end]) => `${clock(start)}–${clock(end)}`).join(words.t('comma'));
}

/** Minutes from midnight as 08:30; past midnight as the hour of the next day. */
function clock(minute: number): string {
  const inDay = minute === 1440 ? minute : minute % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}
