import { html, nothing, type TemplateResult } from 'lit';
import { openWords } from '../../../stations/open-words.ts';
import { weekDays } from '../../../stations/week-days.ts';
import { hoursText, why } from '../../../stations/week-view.ts';
import { wallClock } from '../../../rules/wall-clock.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import { type Shown } from '../../../stations/detail-pieces.ts';
import { isOut, type DetailView } from './detail-view.ts';
import { eventTime } from './event-time.ts';
import { eventsByTime } from './events-order.ts';
import type { KioskWords } from './kiosk-words.ts';
import { firstSteps } from './first-steps.ts';
import { entryText, stepText } from './steps-view.ts';

/** What fits on the screen beside the rest. */
const MOST_EVENTS = 3;
const MOST_DAYS = 3;
const MOST_STEPS = 6;
/** Special days are told this far ahead, in days. */
const AHEAD = 14;

/** A code on the screen, and what it is for. */
export interface KioskCode {
  readonly picture: TemplateResult;
  readonly title: string;
  readonly note: string;
}

export interface RestOptions {
  readonly codes: readonly KioskCode[];
  /** Since when nothing new has come, epoch milliseconds. */
  readonly since: number | undefined;
  readonly find: (() => void) | undefined;
}

/** The screen while nobody uses it: read from two metres away. Nothing on it moves but the clock. */
export function restView(
  view: DetailView,
  words: KioskWords,
  options: RestOptions,
): TemplateResult {
  const { context } = view;
  const { now, model } = context;
  return html`<div class="rest">
    <header class="k-top">
      <p class="k-site"><bdi>${model.site?.document.site.name ?? nothing}</bdi></p>
      <p class="k-clock" role="timer" aria-live="off">
        <span class="k-date">${words.date(now, { style: 'day' })}</span
        ><time>${words.time(now)}</time>
      </p>
    </header>
    <div class="k-main">
      ${stateView(view, words)}
      ${isOut(view) ? nothing : html`${wayIn(view, words)} ${soonView(view, words)}`}
      ${eventsView(view, words)} ${isOut(view) ? nothing : stepsPiece(view)}
    </div>
    <aside class="k-side">
      ${
        options.find
          ? pressButton(
              html`${words.t('find')}<small>${words.t('findNote')}</small>`,
              options.find,
              { look: 'k-find' },
            )
          : nothing
      }
      <div class="k-codes">${options.codes.map(codeView)}</div>
    </aside>
    ${
      options.since === undefined
        ? nothing
        : html`<p class="k-old" role="status">
            ${words.t('old', { ago: words.relativeTime(options.since, now) })}
          </p>`
    }
  </div>`;
}

function stateView({ context, feature, properties, words: more }: DetailView, words: KioskWords) {
  const { model, now, settings } = context;
  const open = model.openNow.of(feature, now);
  const [today] = weekDays(model.openNow, properties, now, model.tz, 1);
  const hours = hoursText(more, today!);
  const isKnown = (properties.hours || today!.isSpecial) && (today!.spans || today!.written);
  // 24 小时开放 is said above.
  const isSaid = isKnown && open.state !== 'out' && hours !== more.t('allDay');
  return html`<div class="k-head">
    <div class="k-name" role="heading" aria-level=${settings.heading}>
      <bdi>${properties.name}</bdi>
    </div>
    <p class="k-state ${open.state}">${openWords(context.words, open, feature, now)}</p>
    ${
      isSaid
        ? html`<p class="k-today">${words.t('hours')} <b>${hours}</b> ${why(more, today!)}</p>`
        : nothing
    }
  </div>`;
}

function piece(title: string, content: unknown): TemplateResult {
  return html`<section class="k-piece">
    <p class="k-title">${title}</p>
    ${content}
  </section>`;
}

function wayIn({ properties, words: more }: DetailView, words: KioskWords): Shown {
  const ways = properties.reading?.entry ?? [];
  const how = properties.access?.how;
  if (!ways.length && !how) return nothing;
  return piece(
    words.t('wayIn'),
    html`${ways.length ? html`<p class="k-ways">${entryText(more, ways)}</p>` : nothing}
    ${how ? html`<p class="k-line"><bdi>${how}</bdi></p>` : nothing}`,
  );
}

/** Days of the next two weeks that are not as usual; today is said above. */
function soonView({ context, properties, words: more }: DetailView, words: KioskWords): Shown {
  const { openNow, tz } = context.model;
  const days = weekDays(openNow, properties, context.now, tz, AHEAD)
    .slice(1)
    .filter(day => why(more, day) && (properties.hours || day.isSpecial));
  if (!days.length) return nothing;
  return piece(
    words.t('soon'),
    html`<ul class="k-days">
      ${days.slice(0, MOST_DAYS).map(
        day =>
          html`<li>
            <span>${words.date(day.at, { style: 'day' })}</span> ${hoursText(more, day)}
            <span class="k-muted">${why(more, day)}</span>
          </li>`,
      )}
    </ul>`,
  );
}

function eventsView({ context, properties }: DetailView, words: KioskWords): Shown {
  const clock = wallClock(context.model.tz);
  const midnight = (date: string): number => clock.epochOf(Date.parse(`${date}T00:00Z`));
  const { coming } = eventsByTime(properties.reading?.events ?? [], context.now, midnight);
  const going = coming.filter(({ event }) => !event.cancelled).slice(0, MOST_EVENTS);
  if (!going.length) return nothing;
  return piece(
    words.t('coming'),
    html`<ul class="k-events">
      ${going.map(
        timed =>
          html`<li>
            <p>
              <bdi>${timed.event.name}</bdi>
              ${timed.state === 'on' ? html`<b>${words.t('on')}</b>` : nothing}
            </p>
            <p class="k-muted">
              ${[eventTime(words, timed), timed.event.place].filter(Boolean).join(words.t('dot'))}
            </p>
          </li>`,
      )}
    </ul>`,
  );
}

function stepsPiece({ properties, words: more }: DetailView): Shown {
  const steps = firstSteps(properties, false);
  if (!steps.length) return nothing;
  return piece(
    more.t('firstVisit'),
    html`<ol class="k-steps">
      ${steps.slice(0, MOST_STEPS).map(step => html`<li>${stepText(more, step)}</li>`)}
    </ol>`,
  );
}

/** Leaves out, from the last, the pieces that the screen has no room for: none is cut through. */
export function fitRest(root: ParentNode): void {
  const main = root.querySelector('.k-main');
  if (!main) return;
  const pieces = [...main.querySelectorAll('.k-piece')].reverse();
  pieces.forEach(one => one.classList.remove('k-out'));
  for (const one of pieces) {
    if (main.scrollHeight <= main.clientHeight + 1) return;
    one.classList.add('k-out');
  }
}

function codeView({ picture, title, note }: KioskCode): TemplateResult {
  return html`<figure>
    ${picture}
    <figcaption><b>${title}</b><span>${note}</span></figcaption>
  </figure>`;
}
