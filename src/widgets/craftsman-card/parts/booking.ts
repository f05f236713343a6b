/** Times that somebody can be booked at, by day, and the form that books one. */
import { html, nothing, type TemplateResult } from 'lit';
import { CraftsmanBookEvent } from '../events.ts';
import type { PartContext } from '../part.ts';
import { bookingAddress, bookingWay, standForm, type BookingWay } from './booking-form.ts';
import { press } from './controls.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { outward, partTitle, perContext, underTitle } from './part-tools.ts';
import { bookingStyles } from './booking.styles.ts';
import { slotsByDay, type Offer, type OfferDay } from './slots-by-day.ts';

export const styles = bookingStyles;

/** Draws the part. */
export function draw(context: PartContext): TemplateResult {
  return viewOf(context).render();
}

const viewOf = perContext(context => new BookingView(context));

class BookingView {
  private context: PartContext;
  private words: MoreWords;
  private isChecking = false;
  /** The places shown may be out of date: the server did not answer. */
  private isOld = false;
  private chosen: Offer | undefined;
  private form: Element | undefined;
  private receipt = '';
  /** Somebody chose a time, and neither the page nor the site books it. */
  private isRefused = false;

  constructor(context: PartContext) {
    this.context = context;
    this.words = moreWords(context);
    context.signal.addEventListener('abort', () => this.takeForm());
    // In the page-wide layout the card has just loaded them.
    if (context.layout !== 'feature') void this.check();
  }

  render(): TemplateResult {
    const { context, words } = this;
    return html`${partTitle(context, 'booking', words.t('bookTitle'))}
      <p class="news" role="status">${this.news() || nothing}</p>
      ${this.form ? this.formView() : this.offersView()}`;
  }

  private news(): string {
    const { words } = this;
    if (this.receipt) return words.t('bookDone', { receipt: this.receipt });
    if (this.isChecking) return words.t('bookChecking');
    if (this.isRefused) return words.t('bookNoForm');
    return this.isOld ? words.t('bookStale') : '';
  }

  private get days(): OfferDay[] {
    const { client, person } = this.context;
    const dayOf = (at: number): string => this.words.date(at, { style: 'numeric' });
    return slotsByDay(person.slots ?? [], client.now(), dayOf);
  }

  private offersView(): TemplateResult {
    const { words, context } = this;
    const { days } = this;
    const way = bookingWay(context);
    const { contact } = context.person;
    const isFull = days.every(({ offers }) => offers.every(({ left }) => left < 1));
    return html`${
        days.length
          ? html`${isFull ? html`<p>${words.t('bookAllFull')}</p>` : nothing}
            ${days.map(day => this.day(day, way))} ${this.zone()}`
          : html`<p>${words.t('bookNoneTitle')}</p>
              <p class="muted">${words.t('bookNoneText')}</p>`
      }
      ${contact && !(way && days.length) ? html`<p>${words.t('bookContact', { contact })}</p>` : nothing}
      <div class="acts">
        ${press(words.t('refresh'), this.refresh, { kind: 'plain', busy: this.isChecking })}
      </div>`;
  }

  private day({ at, offers }: OfferDay, way: BookingWay | undefined): TemplateResult {
    const { words, context } = this;
    return html`${underTitle(context, words.date(at, { style: 'day' }))}
      <ul class="slots">
        ${offers.map(offer => this.offer(offer, way))}
      </ul>`;
  }

  private offer(offer: Offer, way: BookingWay | undefined): TemplateResult {
    const { words, context } = this;
    const { left, place } = offer;
    return html`<li class="slot">
      <div class="what" lang=${context.person.lang ?? nothing}>
        <p class="time figures">${this.hours(offer)}</p>
        ${place ? html`<p class="muted small"><bdi>${place}</bdi></p>` : nothing}
      </div>
      <span class="left figures ${left < 1 ? 'muted' : ''}"
        >${left < 1 ? words.t('bookFull') : words.t('bookLeft', { n: left })}</span
      >
      <span class="take">${left < 1 ? nothing : this.act(offer, way)}</span>
    </li>`;
  }

  /** Without a way of the site's a page may still have one of its own: it hears the event. */
  private act(offer: Offer, way: BookingWay | undefined): TemplateResult | typeof nothing {
    const { words, context } = this;
    if (context.id === undefined) return nothing;
    const text = html`<span aria-hidden="true">${words.t('bookAct')}</span>
      <span class="visually-hidden">${words.t('bookActAt', { time: this.time(offer) })}</span>`;
    const choose = (event: Event): void => this.choose(offer, way, event);
    if (way && 'address' in way) {
      const href = bookingAddress(way, context, offer.key) ?? '';
      return outward(href, text, words, { look: 'press', act: choose });
    }
    return press(text, choose, { key: offer.key });
  }

  private formView(): TemplateResult {
    const { words, context } = this;
    const offer = this.chosen!;
    const way = bookingWay(context);
    const plain = way && bookingAddress(way, context, offer.key);
    return html`${underTitle(context, words.t('bookFormTitle'), 'booking-form')}
      <p>${words.t('bookChosen', { time: this.time(offer) })}</p>
      <div class="acts">${press(words.t('bookOther'), this.back)}</div>
      <div class="form" role="group" aria-labelledby="booking-form">
        <slot name="booking"></slot>
      </div>
      ${plain ? html`<p class="small">${outward(plain, words.t('bookPlain'), words)}</p>` : nothing}`;
  }

  private hours({ start, end }: Offer): string {
    const { words } = this;
    const from = words.time(start);
    return end === undefined ? from : words.t('fromTo', { from, to: words.time(end) });
  }

  private time(offer: Offer): string {
    return `${this.words.date(offer.start, { style: 'day' })} ${this.hours(offer)}`;
  }

  /** Whose clock this is, for readers who live by another. */
  private zone(): TemplateResult | typeof nothing {
    const { words } = this;
    const { zone } = words;
    if (new Intl.DateTimeFormat().resolvedOptions().timeZone === zone) return nothing;
    const text =
      zone === 'Asia/Shanghai' ? words.t('bookZoneChina') : words.t('bookZone', { zone });
    return html`<p class="zone muted small">${text}</p>`;
  }

  private choose(offer: Offer, way: BookingWay | undefined, press: Event): void {
    const { context } = this;
    const event = new CraftsmanBookEvent(context.id ?? '', offer.key);
    const isOurs = context.host.dispatchEvent(event);
    if (!isOurs) press.preventDefault();
    else if (!way) this.refuse();
    else if ('form' in way) this.openForm(way.form, offer);
  }

  private refuse(): void {
    this.isRefused = true;
    this.context.requestUpdate();
  }

  private openForm(form: string, offer: Offer): void {
    const { context } = this;
    this.takeForm();
    this.chosen = offer;
    this.receipt = '';
    this.form = standForm(form, context, offer.key);
    this.form.addEventListener('union-application-submit', event => {
      this.receipt = String((event as Event & { receipt?: unknown }).receipt ?? '');
      context.requestUpdate();
      void this.check();
    });
    this.focus('#booking-form');
  }

  private back = (): void => {
    const { key = '' } = this.chosen ?? {};
    this.takeForm();
    this.focus(`[data-key=${JSON.stringify(key)}]`);
  };

  private takeForm(): void {
    this.form?.remove();
    this.form = undefined;
  }

  /** Draws, then gives the focus to something of the part; to its title where that is not there. */
  private focus(selector: string): void {
    const { host } = this.context;
    this.context.requestUpdate();
    const updated = (host as Partial<{ updateComplete: Promise<unknown> }>).updateComplete;
    void Promise.resolve(updated).then(() => {
      const root = host.shadowRoot;
      const target = root?.querySelector<HTMLElement>(selector);
      (target ?? root?.querySelector<HTMLElement>('#part-booking'))?.focus();
    });
  }

  private refresh = (): void => {
    this.receipt = '';
    this.isRefused = false;
    void this.check();
  };

  /** Asks how many places are left now. */
  private async check(): Promise<void> {
    const { context } = this;
    this.isChecking = true;
    context.requestUpdate();
    await context.reload();
    this.isChecking = false;
    const state = context.host.getAttribute('data-state');
    this.isOld = state === 'stale' || state === 'problem';
    if (!context.signal.aborted) context.requestUpdate();
  }
}
