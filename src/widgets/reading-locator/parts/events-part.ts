/** Reading events of a station, by time, and the form that signs up for one; loaded where there are some. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../../base/locale-controller.ts';
import { readingEvents } from '../../../locale/reading-events/namespace.ts';
import { wallClock } from '../../../rules/wall-clock.ts';
import { formPage } from '../../../stations/form-page.ts';
import type { LocatorHost } from '../part.ts';
import { pillButton } from '../../../stations/pill-button.ts';
import { press, outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { type DetailView } from './detail-view.ts';
import { signUpForm, standForm } from './event-form.ts';
import { eventsByTime, type TimedEvent } from './events-order.ts';
import { eventTime } from './event-time.ts';

type Words = LocaleController<readonly [typeof readingEvents]>;

export class EventsPart {
  private host: LocatorHost;
  private words: Words;
  private chosen: TimedEvent | undefined;
  private form: Element | undefined;
  private receipt = '';
  private isPastShown = false;

  constructor(host: LocatorHost) {
    this.host = host;
    this.words = new LocaleController(host, readingEvents);
  }

  render(view: DetailView): Shown {
    const { context, properties } = view;
    const { words } = this;
    words.zone = context.words.zone;
    const clock = wallClock(context.model.tz);
    const midnight = (date: string): number => clock.epochOf(Date.parse(`${date}T00:00Z`));
    const { coming, past } = eventsByTime(properties.reading?.events ?? [], context.now, midnight);
    if (!coming.length && !past.length) return nothing;
    const content = this.form
      ? this.formView(view)
      : html`${coming.length ? this.list(view, coming) : html`<p class="muted">${words.t('noneComing')}</p>`}
        ${past.length ? this.past(view, past) : nothing}`;
    return section(view, 'reading-events', words.t('events'), content);
  }

  /** Takes the form off the page again. */
  reset(): void {
    this.form?.remove();
    this.form = undefined;
    this.chosen = undefined;
    this.receipt = '';
    this.isPastShown = false;
  }

  /** What is over, for whoever asks. */
  private past(view: DetailView, past: readonly TimedEvent[]): TemplateResult {
    const turn = (): void => {
      this.isPastShown = !this.isPastShown;
      view.context.requestUpdate();
    };
    const word = this.words.t('pastEvents', { n: past.length });
    return html`${pillButton(word, turn, { look: 'past', expanded: this.isPastShown })}
    ${this.isPastShown ? this.list(view, past) : nothing}`;
  }

  private list(view: DetailView, events: readonly TimedEvent[]): TemplateResult {
    return html`<ul class="events">
      ${events.map(one => this.item(view, one))}
    </ul>`;
  }

  private item(view: DetailView, timed: TimedEvent): TemplateResult {
    const { words } = this;
    const { event, state } = timed;
    const where = [event.place, event.speaker].filter(Boolean).join(words.t('dot'));
    const mark = event.cancelled ? 'cancelled' : state === 'on' ? 'on' : undefined;
    return html`<li class=${event.cancelled ? 'off' : ''}>
      <div class="what">
        <p class="when figures">
          ${eventTime(words, timed)}${mark ? html` <strong>${words.t(mark)}</strong>` : nothing}
        </p>
        <p class="title"><bdi>${event.name}</bdi></p>
        ${where ? html`<p class="muted small"><bdi>${where}</bdi></p>` : nothing}
        ${event.href ? html`<p>${outward(view, event.href, words.t('about'))}</p>` : nothing}
      </div>
      ${this.act(view, timed)}
    </li>`;
  }

  private act(view: DetailView, timed: TimedEvent): Shown {
    const { event, state } = timed;
    const form = signUpForm(view.context, event);
    if (!form || event.cancelled || state === 'past') return nothing;
    const { words } = this;
    const text = html`<span aria-hidden="true">${words.t('signUp')}</span
      ><span class="visually-hidden">${words.t('signUpFor', { name: event.name })}</span>`;
    return press(text, () => this.open(view, timed, form));
  }

  private formView(view: DetailView): TemplateResult {
    const { words } = this;
    const { event } = this.chosen!;
    const page = formPage(view.context, event.form!, this.known(view));
    return html`<p class="title" id="signup-title" tabindex="-1">
        ${words.t('signUpFor', { name: event.name })}
      </p>
      <p class="when figures">${eventTime(words, this.chosen!)}</p>
      <p role="status">${this.receipt ? words.t('done', { receipt: this.receipt }) : ''}</p>
      <div class="acts">
        ${press(words.t('otherEvent'), () => this.leave(view), { kind: 'plain' })}
      </div>
      <div role="group" aria-labelledby="signup-title"><slot name="signup"></slot></div>
      ${page ? html`<p class="small">${outward(view, page, words.t('plainForm'))}</p>` : nothing}`;
  }

  private known({ feature }: DetailView): Readonly<Record<string, string>> {
    const { id, start, name } = this.chosen!.event;
    return { slot: id ?? start, event: name, station: feature.properties.name };
  }

  private open(view: DetailView, timed: TimedEvent, form: string): void {
    this.reset();
    this.chosen = timed;
    this.form = standForm(view.context, form, timed.event.id ?? timed.event.start);
    this.form.addEventListener('union-application-submit', event => {
      this.receipt = String((event as Event & { receipt?: unknown }).receipt ?? '');
      view.context.requestUpdate();
    });
    this.focus(view, '#signup-title');
  }

  private leave(view: DetailView): void {
    this.reset();
    this.focus(view, '#detail-reading-events');
  }

  private focus({ context }: DetailView, selector: string): void {
    context.requestUpdate();
    void this.host.updateComplete.then(() => {
      const target = this.host.renderRoot.querySelector<HTMLElement>(selector);
      target?.focus();
    });
  }
}

export const styles = css`
  .detail .events > li {
    display: flex;
    align-items: center;
    padding: var(--union-space-3) 0;
  }
  .detail .events > li:first-child {
    padding-top: 0;
  }
  .detail .events > li + li {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .events .press {
    flex: none;
    margin-inline-start: var(--union-space-3);
  }
  .detail .events .title,
  .detail #signup-title {
    font-weight: var(--union-weight-strong);
  }
  .detail #signup-title:focus {
    outline: none;
  }
  .detail .events .when strong {
    color: var(--union-ink);
  }
  .detail .events .off .title {
    text-decoration: line-through;
  }
  .detail .past {
    margin-top: var(--union-space-2);
  }
`;
