import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { whenNear, whole } from '../../base/begin-when.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite, onPageSite } from '../../base/page-site.ts';
import { markReady } from '../../base/ready-mark.ts';
import { ResourceController, type WidgetState } from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { UnionProblemEvent, UnionReadyEvent } from '../../base/widget-events.ts';
import type { Delta } from '../../board/board-delta.ts';
import { pageClient, type Client } from '../../data/client.ts';
import type { Site } from '../../data/site.ts';
import { readSettings, type Settings } from './config.ts';
import { DeskHolder, type Choice } from './desk-holder.ts';
import { isEmpty, type BoardSource, type Model } from './board-model.ts';
import { loadModel } from './load-model.ts';
import { bringNotices } from './state-view.ts';
import { contentView } from './content-view.ts';
import { WidthWatch } from './width-watch.ts';
import { firstWords } from './words.ts';
import { styles } from './contest-leaderboard.styles.ts';

const YES_OR_NO = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value !== 'false' && value !== 'off',
};

/**
 * The standings of a contest: ranks with their ties, scores, prizes, matches or claims, by the rules
 * that the contest's document states. Search by name, number, unit or pinyin initials, filters,
 * details that say what decided between two rows; live while the contest runs.
 *
 * Content inside the tag is shown until the widget is ready, and where it cannot be.
 *
 * @summary The standings of a contest, from a county's dozen to a million rows.
 * @element union-contest-leaderboard
 * @slot - The page's own content, shown until the standings are here.
 * @fires {UnionReadyEvent} union-ready - The standings are shown.
 * @fires {UnionProblemEvent} union-problem - They could not be loaded; `problem` says why.
 * @fires {StandingSelectEvent} union-standing-select - A person opened a row: `row`.
 * @cssprop [--union-board-height=640px] - Height of a board that scrolls inside, above 2,000 rows.
 * @cssprop [--union-board-top=0px] - Where the head of the table stays: below a page's fixed header.
 */
export class ContestLeaderboard extends UnionElement {
  static readonly tag = 'union-contest-leaderboard';
  static override styles = [UnionElement.styles, styles];

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  @property() site?: string;

  /** URL of a contest, of a page of standings (`p1.json`) or of the list (`index.json`). */
  @property() src?: string;

  /**
   * The document itself, in place of a URL: `{contest, standings}`, or a contest, page, columns or
   * list; or a function that gives it whenever it is loaded, so that nobody else has to keep it.
   */
  @property({ attribute: false }) data?: unknown;

  /** Id of the contest; the list of contests without one. */
  @property() contest?: string;

  /** Id of the event shown at first. */
  @property() event?: string;

  /** Id of the round shown at first. */
  @property() round?: string;

  /** Id of the only division shown at first. */
  @property() division?: string;

  /** Id of the only unit shown at first. */
  @property() unit?: string;

  /** Ranks, the same by unit, or the list of contests. */
  @property() view?: 'rows' | 'units' | 'list';

  /** Follows the standings as they change; `false` does not. */
  @property({ converter: YES_OR_NO }) live?: boolean;

  /** For the big screen of a hall: large type, no controls, pages that turn by themselves. */
  @property({ type: Boolean, reflect: true }) screen = false;

  /** Rows on one page of the big screen; as many as fit when absent. */
  @property({ type: Number, attribute: 'page-size' }) pageSize?: number;

  /** `lazy`: loads when it comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  @property({ attribute: false }) client: Client = pageClient();

  @state() private model?: Model;

  #words = firstWords(this);
  #width = new WidthWatch(this);
  #resource = new ResourceController<Model>(this, {
    load: signal => this.#load(signal),
    isEmpty,
    settled: outcome => this.#settled(outcome),
  });
  #settings: Settings = readSettings(this, {}, undefined);
  #desk = new DeskHolder(this, {
    words: this.#words,
    settings: () => this.#settings,
    wide: () => this.#width.wide,
    client: () => this.client,
    choose: choice => this.#choose(choice),
    back: () => this.#back,
    reload: () => void this.reload(),
  });
  /** What a person chose in place of the settings. */
  #chosen: Choice = {};
  /** On the way to what a person chose. */
  #moving = false;
  #connectedAt = 0;
  #measured = false;
  #fresh = false;
  /** A load was called off because the widget left the page. */
  #interrupted = false;
  #endWait?: () => void;
  #endSite?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connectedAt = performance.now();
    this.#endSite = onPageSite(() => this.#usesPageSite && this.#begin());
    if (this.hasUpdated && (this.#interrupted || !this.model)) this.#begin();
  }

  override disconnectedCallback(): void {
    this.#interrupted = this.#resource.busy;
    super.disconnectedCallback();
    this.#endWait?.();
    this.#endSite?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const subject = ['site', 'src', 'data', 'contest', 'event', 'round', 'view'] as const;
    const filters = ['division', 'unit', 'live', 'pageSize', 'loading'] as const;
    const other = subject.some(name => changed.has(name));
    if (other) this.#chosen = {};
    if (other && this.hasUpdated) this.#desk.forget();
    // The settings may have put it there.
    const turned = changed.has('screen') && this.screen !== this.#settings.screen;
    const asked = other || turned || filters.some(name => changed.has(name));
    if (!this.hasUpdated || asked) this.#begin();
    this.setAttribute('data-state', this.#resource.state);
    this.#words.zone = this.model?.site?.document.site.tz ?? this.#words.zone;
    if (this.#resource.problem || this.#resource.state === 'empty') void bringNotices();
  }

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('.frame'); // A window of rows scrolls by itself.
    const body = frame?.querySelector('table') && frame.firstElementChild;
    frame?.classList.toggle('spills', !!body && body.scrollWidth > frame.clientWidth);
  }

  /** Loads the standings again, from the server. */
  async reload(): Promise<void> {
    this.#endWait?.();
    this.#fresh = true;
    await this.#resource.reload();
  }

  /**
   * Brings a row into view and marks it; filters that hide it are taken off. False when there is no
   * such row. Waits for standings that are still on their way.
   *
   * @param id the row's `id` in the standings.
   */
  async jumpTo(id: string): Promise<boolean> {
    if (!this.model && this.#resource.state === 'problem') return false;
    return this.#desk.jumpTo(String(id));
  }

  /**
   * Takes in what has changed, for pages that give `data` themselves: the rows as they are now,
   * complete, and the ids of rows that are gone. With `rejudge` totals, ranks and prizes of all rows
   * are worked out here, by the contest's rules; else those of the rows hold.
   *
   * @returns ids of the rows given that are others than before
   */
  applyDelta(delta: Delta): Promise<readonly string[]> {
    return this.#desk.applyDelta(delta);
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.#words;
    const classes = `root${this.#width.wide ? '' : ' narrow'}`;
    const busy = this.#moving && this.#resource.busy;
    return html`<div class=${classes} dir=${dir} lang=${lang} aria-busy=${busy ? 'true' : nothing}>
      ${this.#content()}
      <p class="visually-hidden" role="status">${busy ? this.#words.t('loading') : nothing}</p>
    </div>`;
  }

  #content(): TemplateResult {
    return contentView({
      resource: this.#resource,
      model: this.model,
      words: this.#words,
      desk: this.#desk,
      now: this.client.now(),
      screen: this.screen,
      hasOwn: hasOwnContent(this),
      back: this.#back,
      retry: this.#retry,
    });
  }

  /** Back to the list, where a person chose the contest in one. */
  get #back(): (() => void) | undefined {
    if (!this.#chosen.address) return undefined;
    return () => this.#choose({ address: '', contest: '', event: '', round: '', view: 'list' });
  }

  #showNotice(): void {
    this.renderRoot.querySelector('union-notice')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #retry = (): void => void this.reload();

  get #usesPageSite(): boolean {
    return !this.site && !this.src && (this.data ?? undefined) === undefined;
  }

  /** Loads now, or when the widget comes near the visible part of the page. */
  #begin(): void {
    this.#endWait?.();
    const load = () => void this.#resource.reload();
    if (this.loading === 'lazy') this.#endWait = whenNear(this, load);
    else load();
  }

  #choose(choice: Choice): void {
    if ('address' in choice) this.#desk.move();
    this.#moving = true;
    this.#chosen = { ...this.#chosen, ...choice };
    this.#begin();
  }

  async #load(signal: AbortSignal) {
    const fresh = this.#fresh;
    this.#fresh = false;
    await whole(this, signal);
    const { client } = this;
    const onSite = (found: Site) => {
      applyTheme(this, found.document.theme);
      return this.#source(found);
    };
    const source = this.#source(undefined);
    if (this.#usesPageSite) source.site ??= getPageSite();
    return loadModel(source, { client, onSite, signal, fresh });
  }

  #source(found: Site | undefined): BoardSource {
    const { site, src, contest, event, round, division, unit, view, live, pageSize } = this;
    const screen = this.screen || undefined;
    const own = { site, src, contest, event, round, division, unit, view, live, pageSize, screen };
    const settings = readSettings(this, { ...own, ...ownLook(this) }, found);
    this.#settings = settings;
    this.screen = settings.screen;
    applyLook(this, settings);
    // Frameworks set null before they have anything; pages hang members on every object.
    const data = this.data ?? undefined;
    const asked = { setEvent: settings.event, ...this.#chosen, data };
    return Object.assign(Object.create(null), settings, asked);
  }

  #settled(outcome: WidgetState): void {
    const { data, problem } = this.#resource;
    const asked = this.#moving;
    this.#moving = false;
    if (outcome === 'problem') {
      // Somebody pressed for it, maybe far down in a list.
      if (asked) void this.updateComplete.then(() => this.#showNotice());
      if (!this.model) this.#desk.forget();
      this.dispatchEvent(new UnionProblemEvent(problem ?? { code: 'unknown' }));
    } else if (data) {
      this.model = data;
      void this.#desk.take(data);
      void this.updateComplete.then(() => {
        if (!this.#measured) markReady(ContestLeaderboard.tag, this.#connectedAt);
        this.#measured = true;
        this.dispatchEvent(new UnionReadyEvent());
      });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-contest-leaderboard': ContestLeaderboard;
  }
}
