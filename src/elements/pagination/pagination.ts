import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { safeUrl } from '../../base/safe-url.ts';
import { UnionElement } from '../../base/union-element.ts';
import { structure } from '../../locale/structure/namespace.ts';
import { pageCount, pageWindow } from './page-window.ts';
import type { PageSlot } from './page-window.ts';
import { styles } from './pagination.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person chose a page. Called off (`preventDefault`), the page stays and no link is followed. */
export class PageSelectEvent extends PageEvent {
  static readonly type = 'union-page-select';

  constructor(
    /** The page chosen, from 1. */
    readonly page: number,
  ) {
    super(PageSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * Buttons, or with `href` real links that work in a new window too. A page that loads the next one
 * itself calls the event off, and sets `page` when it is there. With one page it shows nothing.
 *
 * @summary A long list page by page.
 * @element union-pagination
 * @fires {PageSelectEvent} union-page-select - A person chose another page; `page` says which.
 * @csspart pages - The row.
 */
export class UnionPagination extends UnionElement {
  static readonly tag = 'union-pagination';

  static override styles = [UnionElement.styles, styles];

  /** The page one is on, from 1. */
  @property({ type: Number, reflect: true }) page = 1;

  /** How many there are; or give `total` and `page-size`. */
  @property({ type: Number }) pages?: number;

  /** How many things the list has. */
  @property({ type: Number }) total?: number;

  /** How many of them a page shows. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** Address of a page, `{page}` standing for its number, e.g. `news?page={page}`. */
  @property() href = '';

  /** What the pages are of, for screen readers. */
  @property() label = '';

  @query('[aria-current]') private current!: HTMLElement | null;

  #locale = new LocaleController(this, structure);

  protected override render() {
    const pages = this.#pages;
    if (pages <= 1) return nothing;
    const page = this.#page;
    const { lang, dir } = this.#locale;
    return html`<nav
      class="pagination"
      lang=${lang}
      dir=${dir}
      aria-label=${this.label || this.#locale.t('pages.label')}
    >
      <ul class="pages" part="pages">
        <li class="step">${this.#step(page - 1, 'pages.previous')}</li>
        ${pageWindow(page, pages).map(slot => html`<li class="number">${this.#slot(slot)}</li>`)}
        <li class="place">${this.#locale.t('pages.of', { page, pages })}</li>
        <li class="step">${this.#step(page + 1, 'pages.next')}</li>
      </ul>
    </nav>`;
  }

  get #pages(): number {
    if (this.pages !== undefined) return Math.max(1, Math.trunc(this.pages) || 1);
    return this.total === undefined ? 1 : pageCount(this.total, this.pageSize);
  }

  /** The page as it can be: a whole number inside the list. */
  get #page(): number {
    return Math.min(Math.max(1, Math.trunc(this.page) || 1), this.#pages);
  }

  #slot(slot: PageSlot) {
    if (slot === 'gap') return html`<span class="gap" aria-hidden="true">…</span>`;
    const name = this.#locale.t('pages.page', { page: slot });
    return this.#control(slot, this.#locale.number(slot), name);
  }

  #step(page: number, key: 'pages.previous' | 'pages.next') {
    const back = key === 'pages.previous';
    const icon = html`<union-icon
      class="way"
      name=${back ? 'chevron-start' : 'chevron-end'}
    ></union-icon>`;
    const words = this.#locale.t(key);
    return this.#control(page, back ? [icon, words] : [words, icon]);
  }

  /** It keeps its place and the focus at either end of the list, where it leads nowhere. */
  #control(page: number, words: unknown, name?: string) {
    const current = page === this.#page && name ? 'page' : nothing;
    const off = page < 1 || page > this.#pages;
    const href = off ? undefined : safeUrl(this.href.split('{page}').join(String(page)));
    if (this.href) {
      return html`<a
        class="press"
        href=${href ?? nothing}
        role=${href ? nothing : 'link'}
        tabindex=${href ? nothing : '-1'}
        data-page=${page}
        aria-disabled=${href ? nothing : 'true'}
        aria-current=${current}
        aria-label=${name ?? nothing}
        @click=${this.#press}
        >${words}</a
      >`;
    }
    return html`<button
      class="press"
      type="button"
      data-page=${page}
      aria-disabled=${off ? 'true' : nothing}
      aria-current=${current}
      aria-label=${name ?? nothing}
      @click=${this.#press}
    >
      ${words}
    </button>`;
  }

  #press(event: MouseEvent): void {
    const control = event.currentTarget as HTMLElement;
    // A new window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const page = Number(control.dataset.page);
    if (control.hasAttribute('aria-disabled') || page === this.#page) {
      event.preventDefault();
      return;
    }
    const inRow = control.parentElement!.classList.contains('number');
    if (!this.dispatchEvent(new PageSelectEvent(page))) event.preventDefault();
    else if (!this.href) this.page = page;
    // The row of numbers moves on: the focus stays with the page that was chosen.
    if (inRow) void this.updateComplete.then(() => page === this.#page && this.current?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-pagination': UnionPagination;
  }
}
