import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite } from '../../base/page-site.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { WidgetLoading, type Asking } from '../../base/widget-loading.ts';
import type { Client } from '../../data/client.ts';
import { DeskHolder } from './desk-holder.ts';
import { readFirst } from './first-list.ts';
import { firstView, loadingView } from './first-view.ts';
import type { LocatorModel } from './locator-model.ts';
import { DEFAULTS, plainSettings, type Asked, type Settings } from './settings.ts';
import { WidthWatch } from '../../base/width-watch.ts';
import { styles } from './reading-locator.styles.ts';
import { firstWords } from './words.ts';

/** What the locator shows and how: a change of these loads it again. */
const SOURCE = [
  ...(['site', 'src', 'data', 'region', 'station', 'view', 'heading', 'pageSize'] as const),
  ...(['openNow', 'unattended', 'entry', 'books', 'address', 'loading'] as const),
];

const YES_OR_NO = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value !== 'false' && value !== 'off',
};

/** An address, or `false`. */
const ADDRESS_OR_NO = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value === 'false' || value === 'off' ? false : value,
};

/**
 * The nearest open reading stations as a list: until when each is open, how one gets in, seats, books;
 * then whether the book is there. Where a person is is asked only after a tap and stays on their
 * device; whoever does not tell finds by district, name, pinyin initials or street. What is chosen
 * stands in the page's address and can be passed on; what is typed does not.
 *
 * Content inside the tag is shown until the widget is ready, and where it cannot be.
 *
 * @summary The nearest open shelf, and whether the book is there.
 * @element union-reading-locator
 * @slot - The page's own content, shown until the stations are here.
 * @slot signup - The form of an event; the widget puts it there itself.
 * @fires {UnionReadyEvent} union-ready - The first stations are shown.
 * @fires {UnionProblemEvent} union-problem - They could not be loaded; `problem` says why.
 * @fires {StationSelectEvent} union-station-select - A person chose a station: `station`.
 * @fires {ReadingFilterEvent} union-filter-change - A person changed filters, division or search: `query`.
 * @fires {BookSearchEvent} union-book-search - A person searched for a book: `query`.
 */
export class ReadingLocator extends UnionElement {
  static readonly tag = 'union-reading-locator';
  static override styles = [UnionElement.styles, styles];

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  @property() site?: string;

  /** URL of the stations' document or shard index; the site document's reading when absent. */
  @property() src?: string;

  /** The stations themselves, in place of a URL: a station collection, or an array of features. */
  @property({ attribute: false }) data?: unknown;

  /** Division chosen at first, GB/T 2260. */
  @property() region?: string;

  /** Id of the station that is open at first, for the QR code at a door. */
  @property() station?: string;

  /** The list, the list with its map open, or the screen at a station. */
  @property() view?: 'list' | 'map' | 'kiosk';

  /** Level of the headings in it, 2 to 6. */
  @property({ type: Number }) heading?: number;

  /** Stations the list shows at a time. */
  @property({ type: Number, attribute: 'page-size' }) pageSize?: number;

  /** Only stations that are open, at first. */
  @property({ converter: YES_OR_NO, attribute: 'open-now' }) openNow?: boolean;

  /** Only unattended stations, at first. */
  @property({ converter: YES_OR_NO }) unattended?: boolean;

  /** Only stations with this way in, at first: `qr`, `face`, … */
  @property() entry?: string;

  /** URL of the search for books; the site document's books when absent, `false`: none. */
  @property({ converter: ADDRESS_OR_NO }) books?: string | boolean;

  /** `false`: nothing is written into the page's address. */
  @property({ converter: YES_OR_NO }) address?: boolean;

  /** `lazy`: loads when it comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  @property({ attribute: false }) client?: Client;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private words = firstWords({ host: this });
  private width = new WidthWatch(this);
  private resource = new WidgetLoading<LocatorModel>(this, {
    tag: ReadingLocator.tag,
    load: asking => this.load(asking),
    isEmpty: ({ stations: { total } }) => total === 0,
    take: model => this.holder.take(model),
  });
  private settings: Settings = DEFAULTS;
  private holder = new DeskHolder(this, {
    words: this.words,
    client: () => this.giveClient(),
    wide: () => this.width.wide,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.resource.follow(changed, SOURCE);
    const { problem, state } = this.resource;
    if (problem || state === 'empty') this.holder.bringNotices();
  }

  /** Loads the stations again, from the server. */
  async reload(): Promise<void> {
    await this.resource.again();
  }

  /** Opens a station by its id; false where there is none such. Shows nothing before it is ready. */
  async select(id: string): Promise<boolean> {
    return this.holder.select(id);
  }

  /** Lists what is nearest to a place, WGS-84 degrees. */
  async focusOn(lon: number, lat: number): Promise<void> {
    await this.holder.focusOn(lon, lat);
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.words;
    return html`<div class="root" dir=${dir} lang=${lang}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const { state, problem, since, busy, data } = this.resource;
    const { notices, desk } = this.holder;
    const failed =
      state === 'problem' && problem && notices?.problemView(this, problem, this.retry);
    if (!data) {
      if (state === 'problem') return html`${failed}<slot></slot>`;
      if (hasOwnContent(this)) return html`<slot></slot>`;
      return loadingView(this.words, this.settings);
    }
    if (state === 'empty') return html`${notices?.emptyView(this)}<slot></slot>`;
    const stale =
      state === 'stale' && since !== undefined
        ? notices?.staleView(this, since, busy, this.retry)
        : nothing;
    return html`${failed || stale}${desk?.render() ?? firstView(this.holder)}`;
  }

  private readonly retry = (): void => void this.reload();

  private async giveClient(): Promise<Client> {
    return this.client ?? (await import('../../data/client.ts')).pageClient();
  }

  /** On the short way where nothing is in doubt, else with everything. */
  private async load(asking: Asking): Promise<Loaded<LocatorModel>> {
    const { asked } = this;
    const { signal, fresh, data, site } = asking;
    const plain = asking.isSimple ? plainSettings(asked) : undefined;
    const changed = () => this.requestUpdate();
    const client = () => this.giveClient();
    const first = plain && (await readFirst(plain, { site, client, changed }));
    if (first && !signal.aborted) {
      this.settings = first.model.settings;
      applyTheme(this, first.theme);
      return { ok: true, data: first.model };
    }
    const [{ loadWhole }, given] = await Promise.all([import('./load-whole.ts'), client()]);
    const set = (settings: Settings) => (this.settings = settings);
    const sources = { asked, data, pageSite: getPageSite, client: given };
    return loadWhole(this, { ...sources, signal, fresh, changed, set });
  }

  /** What attributes and properties say. */
  private get asked(): Asked {
    const { site, src, region, station, view, heading, pageSize } = this;
    const { openNow, unattended, entry, books, address } = this;
    return {
      ...{ site, src, region, station, view, heading, pageSize },
      ...{ openNow, unattended, entry, books, address },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-reading-locator': ReadingLocator;
  }
}
