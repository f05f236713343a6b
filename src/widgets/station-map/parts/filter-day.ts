import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import { dateText } from '../../../locale/format.ts';
import type { Calendar } from '../../../rules/calendar.ts';
import { wallClock } from '../../../rules/wall-clock.ts';
import { holidayName } from '../../../stations/open-words.ts';
import type { MapContext } from '../part.ts';
import { findWords, type FindWords } from './find-words.ts';

type Piece = TemplateResult | typeof nothing;

const NOON = 12 * 3_600_000;
const A_YEAR = 366 * 86_400_000;
/** What the calendar adds to the name of a day worked in exchange. */
const MAKE_UP = '调休上班';

/** A day to come, what the calendar says of it, and how many are then open. */
export function dayView(
  context: MapContext,
  ask: (change: { readonly day: string }) => void,
): TemplateResult {
  const { query, model, now } = context;
  const words = findWords(context);
  const dayOf = (at: number) => dateText(at, 'zh-Hans', { style: 'numeric', zone: model.tz });
  return html`<div class="day">
      <union-field
        type="date"
        label=${words.t('day')}
        min=${dayOf(now)}
        max=${dayOf(now + A_YEAR)}
        .value=${live(query.day)}
        @change=${(event: Event) => take(event.target as UnionField, ask)}
      ></union-field>
      ${
        query.day
          ? html`<union-button variant="quiet" @click=${() => ask({ day: '' })}
              >${words.t('dayTaken')}</union-button
            >`
          : nothing
      }
    </div>
    ${query.day ? saidOf(context, words) : nothing}`;
}

/** Browsers tell a year while it is typed, `0002-10-01`; only a day one can go on counts. */
function take(
  { value, min, max }: UnionField,
  ask: (change: { readonly day: string }) => void,
): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= min && value <= max;
  if (isDay || value === '') ask({ day: value });
}

function saidOf({ query, model, result }: MapContext, words: FindWords): Piece {
  const { calendar } = model.openNow;
  const at = wallClock(model.tz).epochOf(Date.parse(`${query.day}T00:00Z`) + NOON);
  const date = words.date(at, { style: 'day' });
  const why = dayWords(words, calendar, query.day);
  const year = Number(query.day.slice(0, 4));
  return html`<p class="fine">
      ${words.t('dayOpen', { date: why ? `${date}${words.t('dayWhy', { why })}` : date })}
      <span class="n">${words.number(result.day)}</span>
    </p>
    ${
      calendar.knows(year)
        ? nothing
        : html`<p class="fine">${words.t('dayUnknown', { year: String(year) })}</p>`
    }`;
}

/** What the calendar says of a day: 国庆节放假, 国庆节调休上班; '' where it says nothing. */
export function dayWords(words: FindWords, calendar: Calendar, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const type = calendar.dayType(year, month, date);
  if (!type) return '';
  const name = calendar.dayName(year, month, date) ?? '';
  const bare = name.endsWith(MAKE_UP) ? name.slice(0, -MAKE_UP.length) : name;
  return words.t(type === 'work' ? 'dayWork' : 'dayOff', { name: holidayName(words, bare) });
}
