/** The screen at a reading station: what is read in passing, and a search for books that forgets. */
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../../base/worn.ts';
import type { StationDetail } from '../../../data/generated/types.ts';
import type { Part, ReadingContext } from '../part.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { BooksPart } from './books.ts';
import { detailWords } from './detail-words.ts';
import { IdleWatch, type IdleTimes } from './idle-watch.ts';
import { kioskContext, ownPage } from './kiosk-context.ts';
import { keysView } from './kiosk-keys.ts';
import { leaveView } from './kiosk-leave.ts';
import { fitRest, restView, type KioskCode } from './kiosk-rest.ts';
import { kioskWords, type KioskWords } from './kiosk-words.ts';
import { kioskStyles } from './kiosk.styles.ts';
import { loadStation } from '../../../stations/load-station.ts';
import type * as Qr from '../../../stations/qr.ts';

/* eslint lit-a11y/click-events-have-key-events: off -- A link makes a click of a key by itself. */

export const styles = kioskStyles;

const MINUTE = 60_000;
/** How often the screen asks for what is new, milliseconds. */
const REFRESH = 10 * MINUTE;

/**
 * Fills the screen. At rest it says what somebody reads who passes by; touched, it searches the books
 * of this station. After a minute without a touch it is at rest again and has forgotten all.
 */
export class KioskPart implements Part {
  private readonly live: () => ReadingContext;
  private readonly idle: IdleWatch;
  private detail: StationDetail | undefined;
  /** Since when nothing new has come. */
  private since: number | undefined;
  private loadedAt = 0;
  private loading = new AbortController();
  /** Null where it cannot be had. */
  private coder: typeof Qr | null | undefined;
  private books: BooksPart | 'coming' | 'failed' | undefined;
  /** An address somebody touched, to go on with on their own phone. */
  private link = '';
  private clock: ReturnType<typeof setTimeout> | undefined;
  private isAwake = false;
  private hasKeys = true;

  /** @param times for tests: how long nobody touches the screen until it forgets */
  constructor(context: () => ReadingContext, times?: IdleTimes) {
    this.live = context;
    this.idle = new IdleWatch({ changed: () => this.update(), gone: () => this.rest() }, times);
    this.wake();
  }

  wake(): void {
    if (this.isAwake) return;
    this.isAwake = true;
    this.live().host.addEventListener('union-book-search', this.makeRoom);
    this.tick();
    void this.refresh();
    void this.bringCoder();
  }

  sleep(): void {
    this.isAwake = false;
    this.live().host.removeEventListener('union-book-search', this.makeRoom);
    clearTimeout(this.clock);
    this.loading.abort();
    this.idle.stop();
    this.forget();
  }

  draw(): TemplateResult {
    const context = this.live();
    const words = kioskWords(context);
    const { table } = context.model;
    const listed = table.feature(table.rowOf(context.settings.station ?? ''));
    return html`<div class="kiosk" @click=${this.keepInside}>
      ${
        !listed
          ? html`<p class="k-none">${words.t('noStation')}</p>`
          : this.books
            ? this.searchView(words)
            : this.restOf({
                ...listed,
                properties: { ...listed.properties, ...this.detail?.properties },
              })
      }
      ${this.link ? this.linkView(words) : nothing} ${leaveView(words, this.idle.left, this.rest)}
    </div>`;
  }

  updated(root: ParentNode): void {
    fitRest(root);
  }

  private restOf(feature: StationDetail): TemplateResult {
    const context = this.live();
    const words = kioskWords(context);
    const { properties } = feature;
    const view = { context, words: detailWords(context), feature, properties };
    return restView(view, words, {
      codes: this.codes(feature, words),
      since: this.since,
      find: context.books ? () => this.search() : undefined,
    });
  }

  /** To take along: this page, and what can be read on a phone. */
  private codes({ id, properties }: StationDetail, words: KioskWords): KioskCode[] {
    const context = this.live();
    const [resource] = properties.reading?.eResources ?? [];
    const { resolve } = context.model;
    const address = resource && (resolve ? resolve(resource.href) : resource.href);
    return [
      this.code(ownPage(context, id), words.t('takePage'), words.t('takePageNote')),
      address ? this.code(address, words.t('eReading'), resource.title ?? '') : undefined,
    ].filter((code): code is KioskCode => code !== undefined);
  }

  private code(address: string, title: string, note: string): KioskCode | undefined {
    const label = kioskWords(this.live()).t('qrOf', { name: title });
    if (this.coder === null) return undefined;
    // Its room until it can be drawn: what stands around it does not move then.
    const room = html`<div class="qr"></div>`;
    const picture = this.coder ? this.coder.qrPicture(address, label) : room;
    return picture && { picture, title, note };
  }

  private searchView(words: KioskWords): TemplateResult {
    const { books } = this;
    if (typeof books !== 'object') {
      const text = words.t(books === 'failed' ? 'booksFailed' : 'loading');
      return html`<div class="k-search">
        ${pressButton(words.t('leaveNow'), this.rest, { look: 'k-press' })}
        <p class="k-none" role="status">${text}</p>
      </div>`;
    }
    return html`<div class="k-search">
      <div class="k-books">${books.draw()}</div>
      ${this.keys(books, words)}
    </div>`;
  }

  /** Keys while somebody types; what was found has their room after. */
  private keys(books: BooksPart, words: KioskWords): TemplateResult {
    const open = (isOpen: boolean): void => {
      this.hasKeys = isOpen;
      this.update();
    };
    if (!this.hasKeys) {
      return html`<div class="keys">
        ${pressButton(words.t('keys'), () => open(true), { look: 'k-press' })}
      </div>`;
    }
    const said = {
      keys: words.t('keys'),
      space: words.t('space'),
      erase: words.t('erase'),
      clear: words.t('clearText'),
      find: words.t('findKey'),
    };
    const submit = (): void => {
      if (books.text.trim()) open(false);
      books.submit();
    };
    const type = (text: string): void => {
      books.type(text);
      this.update();
    };
    return keysView(books.text, said, { type, submit });
  }

  /** Where a link leads is for their own phone: this screen stays where it is. */
  private linkView(words: KioskWords): TemplateResult {
    const code = this.code(this.link, words.t('linkTitle'), words.t('linkNote'));
    return html`<div class="k-over" role="dialog" aria-modal="true" aria-labelledby="k-over-title">
      <p class="k-name" id="k-over-title">${words.t('linkTitle')}</p>
      ${code ? code.picture : html`<p class="k-address" dir="ltr">${this.link}</p>`}
      <p>${words.t('linkNote')}</p>
      ${pressButton(words.t('close'), this.closeLink, { look: 'k-press' })}
    </div>`;
  }

  /** Somebody meant their search, by whichever keys: what was found has the room. */
  private readonly makeRoom = (): void => {
    this.hasKeys = false;
    this.update();
  };

  private search(): void {
    this.idle.start();
    if (typeof this.books === 'object') return;
    this.books = 'coming';
    this.update();
    const acts = {
      close: this.rest,
      choose: (id: string) => this.showLink(ownPage(this.live(), id)),
    };
    void import('./books.ts').then(
      ({ BooksPart, styles: bookStyles }) => {
        // Somebody went back before it came.
        if (this.books !== 'coming') return;
        adopt(this.live().host.renderRoot, bookStyles);
        this.books = new BooksPart(() => kioskContext(this.live(), acts));
        this.books.open({ at: [this.live().settings.station ?? ''] });
        this.update();
      },
      () => {
        if (this.books === 'coming') this.books = 'failed';
        this.update();
      },
    );
  }

  /** Back to the start; the next one finds nothing of who was here before. */
  private readonly rest = (): void => {
    this.idle.stop();
    this.forget();
    this.update();
  };

  private forget(): void {
    if (typeof this.books === 'object') this.books.close();
    this.books = undefined;
    this.hasKeys = true;
    this.link = '';
  }

  private readonly keepInside = (event: Event): void => {
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (!link?.href) return;
    event.preventDefault();
    this.showLink(link.href);
  };

  private showLink(address: string): void {
    this.link = address;
    this.idle.start();
    this.update();
  }

  private readonly closeLink = (): void => {
    this.link = '';
    if (!this.books) this.idle.stop();
    this.update();
  };

  private update(): void {
    this.live().requestUpdate();
  }

  /** Draws anew with each minute, and asks for what is new while nobody uses the screen. */
  private readonly tick = (): void => {
    const now = Date.now();
    this.clock = setTimeout(this.tick, MINUTE - (now % MINUTE) + 50);
    if (this.loadedAt && now - this.loadedAt >= REFRESH && !this.books) {
      this.loadedAt = now;
      void this.live().host.reload();
      void this.refresh();
    }
    this.update();
  };

  private async refresh(): Promise<void> {
    const context = this.live();
    const { station } = context.settings;
    if (!station) return;
    this.loading.abort();
    const { signal } = (this.loading = new AbortController());
    const before = this.loadedAt;
    const loaded = await loadStation(context, station, signal);
    if (signal.aborted) return;
    this.loadedAt = Date.now();
    if (typeof loaded === 'object') {
      this.detail = loaded.detail;
      this.since = loaded.since;
    } else if (loaded === 'failed' && this.detail) {
      this.since ??= before || this.loadedAt;
    }
    this.update();
  }

  private async bringCoder(): Promise<void> {
    this.coder ??= await import('../../../stations/qr.ts').catch(() => null);
    this.update();
  }
}
