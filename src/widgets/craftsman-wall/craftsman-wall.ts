import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fragmentOf } from '../../base/fragment-name.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite } from '../../base/page-site.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { WidgetLoading, type Asking } from '../../base/widget-loading.ts';
import { WordsController } from '../../base/words-controller.ts';
import type { Client } from '../../data/client.ts';
import { craftsmanWall } from '../../locale/craftsman-wall/namespace.ts';
import { wallName } from './address-name.ts';
import { DeskHolder } from './desk-holder.ts';
import { firstView, loadingView } from './first-view.ts';
import { readFirst } from './first-list.ts';
import { DEFAULTS, plainSettings, type Asked, type Settings } from './settings.ts';
import { isScoped, type WallModel } from './wall-model.ts';
import { WidthWatch } from '../../base/width-watch.ts';
import { styles } from './craftsman-wall.styles.ts';

/** What the wall shows and how: a change of these loads it again. */
const SOURCE = [
  ...([
    'site',
    'src',
    'data',
    'loading',
    'view',
    'heading',
    'pageSize',
    'controls',
    'address',
  ] as const),
  ...(['personHref', 'kind', 'series', 'committee', 'shape'] as const),
];

const YES_OR_NO = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value !== 'false' && value !== 'off',
};

/**
 * Craftsmen, teams and studios as a wall of photos, a directory from A to Z or by committee: found by
 * name, pinyin initials, trade or employer, chosen by level, trade, year, programme, region. An entry
 * leads to the person's page, or opens their card over this one. What is chosen stands in the page's
 * address and can be passed on; what is typed does not.
 *
 * Content inside the tag is shown until the widget is ready, and where it cannot be.
 *
 * @summary Many craftsmen: the year's 68, an alliance of 157, 12,600 studios.
 * @element union-craftsman-wall
 * @slot - The page's own content, shown until the list is here.
 * @slot detail - The card of the entry that is open; the widget puts it there itself.
 * @fires {UnionReadyEvent} union-ready - The first entries are shown.
 * @fires {UnionProblemEvent} union-problem - They could not be loaded; `problem` says why.
 * @fires {CraftsmanSelectEvent} union-craftsman-select - A person chose an entry: `person`; can be called off.
 * @fires {WallFilterEvent} union-filter-change - A person changed filters, view or search: `query`.
 * @cssprop [--union-wall-top=0px] - Where the search stays: below a page's fixed header.
 */
export class CraftsmanWall extends UnionElement {
  static readonly tag = 'union-craftsman-wall';
  static override styles = [UnionElement.styles, styles];

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  @property() site?: string;

  /** URL of the list; the site document's people when absent. */
  @property() src?: string;

  /** The list itself, in place of a URL: a list document, or an array of its entries. */
  @property({ attribute: false }) data?: unknown;

  /** Where things are in a list of another system (`people-shape`), given as `src` or `data`. */
  @property({ attribute: false }) shape?: object;

  /** Photos, rows from A to Z, or by committee. */
  @property() view?: 'wall' | 'directory' | 'committees';

  /** Only persons, teams or studios. */
  @property() kind?: 'person' | 'team' | 'studio';

  /** Only entries of this programme, as the list's `series` has it. */
  @property() series?: string;

  /** Only entries of this committee, as the list's `committees` have it. */
  @property() committee?: string;

  /** Level of the headings in it, 2 to 6. */
  @property({ type: Number }) heading?: number;

  /** Entries on one page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize?: number;

  /** `false`: without search and filters. */
  @property({ converter: YES_OR_NO }) controls?: boolean;

  /** `false`: nothing is written into the page's address. */
  @property({ converter: YES_OR_NO }) address?: boolean;

  /** Address of a person's page, `{id}` stands for the id; opens the card over this page without it. */
  @property({ attribute: 'person-href' }) personHref?: string;

  /** `lazy`: loads when it comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  @property({ attribute: false }) client?: Client;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private words = new WordsController(this, craftsmanWall);
  private width = new WidthWatch(this);
  private resource = new WidgetLoading<WallModel>(this, {
    tag: CraftsmanWall.tag,
    load: asking => this.load(asking),
    isEmpty: ({ total }) => total === 0,
    take: model => void this.holder.take(model),
  });
  private settings: Settings = DEFAULTS;
  private holder = new DeskHolder(this, {
    words: this.words,
    settings: () => this.settings,
    client: () => this.client,
    wide: () => this.width.wide,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.resource.follow(changed, SOURCE);
    const { problem, state } = this.resource;
    if (problem || state === 'empty') this.holder.bringNotices();
  }

  /** Loads the list again, from the server. */
  async reload(): Promise<void> {
    await this.resource.again();
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.words;
    return html`<div class="root" dir=${dir} lang=${lang}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const { state, problem, since, busy, data } = this.resource;
    const { notices } = this.holder;
    const failed =
      state === 'problem' && problem && notices?.problemView(this, problem, this.retry);
    if (!data) {
      if (state === 'problem') return html`${failed}<slot></slot>`;
      if (hasOwnContent(this)) return html`<slot></slot>`;
      return loadingView(this.words, this.settings.controls);
    }
    if (state === 'empty') return html`${notices?.emptyView(this)}<slot></slot>`;
    const stale =
      state === 'stale' && since !== undefined
        ? notices?.staleView(this, since, busy, this.retry)
        : nothing;
    return html`${failed || stale}${this.holder.desk?.render() ?? this.first(data)}`;
  }

  /** The first tiles, before the tools are here. */
  private first(model: WallModel): TemplateResult {
    const { words, settings, width, holder } = this;
    // What the address asks for is not shown before it can be: nothing is shown in between.
    const isAsked = settings.address && location.hash.startsWith(fragmentOf(wallName(this)));
    const isPart = isScoped(settings) && model.next !== undefined;
    const isWall = settings.view === 'wall' && !isAsked && !isPart;
    return firstView({ model, words, wide: width.wide, isWall, context: holder });
  }

  private readonly retry = (): void => void this.reload();

  /** On the short way where nothing is in doubt, else with everything. */
  private async load(asking: Asking): Promise<Loaded<WallModel>> {
    const { client, asked } = this;
    const { signal, fresh, data, site } = asking;
    const plain = asking.isSimple ? plainSettings(asked) : undefined;
    const first = plain && (await readFirst(plain, site));
    if (first && !signal.aborted) {
      this.settings = first.model.settings;
      applyTheme(this, first.theme);
      return { ok: true, data: first.model };
    }
    const { loadWhole } = await import('./load-whole.ts');
    const set = (settings: Settings) => (this.settings = settings);
    return loadWhole(this, { asked, data, pageSite: getPageSite, client, signal, fresh, set });
  }

  /** What attributes and properties say. */
  private get asked(): Asked {
    const { site, src, view, heading, pageSize, controls, address, personHref } = this;
    const { kind, series, committee, shape } = this;
    return {
      site,
      src,
      view,
      heading,
      pageSize,
      controls,
      address,
      personHref,
      kind,
      series,
      committee,
      shape,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-craftsman-wall': CraftsmanWall;
  }
}
