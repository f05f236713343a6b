import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fragmentOf } from '../../base/fragment-name.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite, onPageSite } from '../../base/page-site.ts';
import { markReady } from '../../base/ready-mark.ts';
import {
  ResourceController,
  type Loaded,
  type WidgetState,
} from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { UnionProblemEvent, UnionReadyEvent } from '../../base/widget-events.ts';
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
  private resource = new ResourceController<WallModel>(this, {
    load: signal => this.load(signal),
    isEmpty: ({ total }) => total === 0,
    settled: outcome => this.settled(outcome),
  });
  private settings: Settings = DEFAULTS;
  private holder = new DeskHolder(this, {
    words: this.words,
    settings: () => this.settings,
    client: () => this.client,
    wide: () => this.width.wide,
  });
  private model?: WallModel;
  private connectedAt = 0;
  private measured = false;
  private fresh = false;
  /** A load was called off because the widget left the page. */
  private interrupted = false;
  private endWait?: () => void;
  private endSite?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.connectedAt = performance.now();
    this.endSite = onPageSite(() => this.usesPageSite && this.begin());
    if (this.hasUpdated && (this.interrupted || !this.model)) this.begin();
  }

  override disconnectedCallback(): void {
    this.interrupted = this.resource.busy;
    super.disconnectedCallback();
    this.endWait?.();
    this.endSite?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || SOURCE.some(name => changed.has(name))) this.begin();
    this.setAttribute('data-state', this.resource.state);
    const { problem, state } = this.resource;
    if (problem || state === 'empty') this.holder.bringNotices();
  }

  /** Loads the list again, from the server. */
  async reload(): Promise<void> {
    this.endWait?.();
    this.fresh = true;
    await this.resource.reload();
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.words;
    return html`<div class="root" dir=${dir} lang=${lang}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const { state, problem, since, busy } = this.resource;
    const { notices } = this.holder;
    const failed =
      state === 'problem' && problem && notices?.problemView(this, problem, this.retry);
    if (!this.model) {
      if (state === 'problem') return html`${failed}<slot></slot>`;
      if (hasOwnContent(this)) return html`<slot></slot>`;
      return loadingView(this.words, this.settings.controls);
    }
    if (state === 'empty') return html`${notices?.emptyView(this)}<slot></slot>`;
    const stale =
      state === 'stale' && since !== undefined
        ? notices?.staleView(this, since, busy, this.retry)
        : nothing;
    return html`${failed || stale}${this.holder.desk?.render() ?? this.first(this.model)}`;
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

  private get usesPageSite(): boolean {
    return !this.site && !this.src && (this.data ?? undefined) === undefined;
  }

  /** Loads now, or when the widget comes near the visible part of the page. */
  private begin(): void {
    this.endWait?.();
    if (this.loading === 'lazy') void this.beginNear();
    else void this.resource.reload();
  }

  private async beginNear(): Promise<void> {
    const { whenNear } = await import('../../base/begin-when.ts');
    this.endWait?.();
    if (!this.isConnected) return;
    this.endWait = whenNear(this, () => void this.resource.reload());
  }

  /** On the short way where nothing is in doubt, else with everything. */
  private async load(signal: AbortSignal): Promise<Loaded<WallModel>> {
    const { fresh, client, asked } = this;
    this.fresh = false;
    // Frameworks set null before they have anything.
    const data = this.data ?? undefined;
    const isSimple =
      !client &&
      !fresh &&
      data === undefined &&
      !this.querySelector('script') &&
      document.readyState !== 'loading';
    const plain = isSimple ? plainSettings(asked) : undefined;
    const site = this.site ?? (this.usesPageSite ? getPageSite() : undefined);
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

  private settled(outcome: WidgetState): void {
    const { data, problem } = this.resource;
    if (outcome === 'problem') {
      this.dispatchEvent(new UnionProblemEvent(problem ?? { code: 'unknown' }));
      return;
    }
    if (!data) return;
    this.model = data;
    void this.holder.take(data);
    void this.updateComplete.then(() => {
      if (!this.measured) markReady(CraftsmanWall.tag, this.connectedAt);
      this.measured = true;
      this.dispatchEvent(new UnionReadyEvent());
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-craftsman-wall': CraftsmanWall;
  }
}
