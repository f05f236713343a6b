import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { whenNear, whole } from '../../base/begin-when.ts';
import { nearestSize } from '../../base/nearest-size.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { ROOT_MARK } from '../../base/page-scheme.ts';
import { getPageSite, onPageSite } from '../../base/page-site.ts';
import { markReady } from '../../base/ready-mark.ts';
import {
  ResourceController,
  type Loaded,
  type WidgetState,
} from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { ThemedElement } from '../../base/themed-element.ts';
import { UnionProblemEvent, UnionReadyEvent } from '../../base/widget-events.ts';
import { WordsController } from '../../base/words-controller.ts';
import { pageClient, type Client } from '../../data/client.ts';
import { joinFrame } from '../../locale/join-frame/namespace.ts';
import { readSettings } from './config.ts';
import { ApplicationSubmitEvent } from './events.ts';
import type { FrameMessage } from './frame-messages.ts';
import { loadSource, type FormSource } from './load-form.ts';
import type { Look } from './look-message.ts';
import { openForm } from './open-form.ts';
import type { FramingSite } from './plain.ts';
import type { Stage } from './stage.ts';
import { loadingView, problemView } from './state-view.ts';
import { styles } from './join-form.styles.ts';
import type { Trouble } from './trouble.ts';

/** What the form is and where it comes from: a change of these loads it again. */
const SOURCE = [
  'site',
  'src',
  'data',
  'form',
  'channel',
  'org',
  'person',
  'booking',
  'inline',
  'kiosk',
  'loading',
] as const;

/** How long a problem waits for the words that say which it is, before it is told without; milliseconds. */
const WORDS_MS = 1000;

/**
 * A form of a union, such as joining: one group of questions a step, checked as a person goes on,
 * kept over a reload, sent once. It stands in a frame of the API's own origin, so that no script of
 * the page reads what is typed; `inline` draws it in the page itself and gives that up.
 *
 * Content inside the tag is shown until the form stands, and where it cannot.
 *
 * @summary Fill in and send a form of a union.
 * @element union-join-form
 * @slot - The page's own content, shown until the form stands.
 * @fires {UnionReadyEvent} union-ready - The form can be filled in.
 * @fires {UnionProblemEvent} union-problem - It could not be shown, or cannot go on; `problem` says why.
 * @fires {ApplicationSubmitEvent} union-application-submit - An application is stored: `receipt`, its display number.
 * @cssprop [--union-form-height] - Height kept free until the form stands; 700px, or 980px where it is large.
 */
export class JoinForm extends ThemedElement {
  static readonly tag = 'union-join-form';
  static override styles = styles;

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  @property() site?: string;

  /** URL of the form document, in place of the site's; for `inline` only. */
  @property() src?: string;

  /** The form document itself, in place of a URL; for `inline` only. */
  @property({ attribute: false }) data?: unknown;

  /** Which form of the site; `join` when absent. */
  @property() form?: string;

  /** Where people come from, such as the name of a poster; counted, nothing personal. */
  @property() channel?: string;

  /** Id of the employer or union that is filled in beforehand. */
  @property() org?: string;

  /** Id of the person to be booked, of a form that books people. */
  @property() person?: string;

  /** Which time of that person is filled in beforehand: the slot's id, else its start. */
  @property() booking?: string;

  /** Draws the form in the page itself: any script of the page can read what is typed. */
  @property({ type: Boolean }) inline = false;

  /** For a machine that many people use: nothing is stored, and it empties itself. */
  @property({ type: Boolean }) kiosk = false;

  /** `lazy`: loads when it comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  @property({ attribute: false }) client: Client = pageClient();

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private words = new WordsController(this, joinFrame);
  private resource = new ResourceController<Stage>(this, {
    load: signal => this.load(signal),
    isEmpty: () => false,
    settled: outcome => this.settled(outcome),
  });
  private stage: Stage | undefined;
  private trouble: Trouble | undefined;
  private siteName = '';
  /** The frame page alone, for where the frame does not open. */
  private plain: string | undefined;
  private connectedAt = 0;
  private measured = false;
  private fresh = false;
  private endWait?: () => void;
  private endSite?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.connectedAt = performance.now();
    this.endSite = onPageSite(() => this.usesPageSite && this.begin());
    if (this.hasUpdated) this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endWait?.();
    this.endSite?.();
    // A frame that is moved loads anew anyway; the form takes up its draft.
    this.enter(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || SOURCE.some(name => changed.has(name))) this.begin();
    this.setAttribute('data-state', this.resource.state);
  }

  protected override updated(): void {
    this.stage?.attach?.(this);
    this.stage?.look(this.look);
  }

  /** Loads the form again, from the server. What is typed and not in the draft is lost. */
  async reload(): Promise<void> {
    this.endWait?.();
    this.fresh = true;
    await this.anew();
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.words;
    return html`<div class="root" dir=${dir} lang=${lang}>
      ${this.notice()} ${this.stage?.render(this.words.t('frameTitle', { name: this.siteName }))}
      ${this.stage?.stands && this.resource.state !== 'problem' ? nothing : this.meanwhile()}
    </div>`;
  }

  private notice(): TemplateResult | typeof nothing {
    const { problem, since, state } = this.resource;
    if (state === 'problem' && problem) {
      const told = this.trouble?.tell(problem, this.words.lang);
      return problemView(this.words, told, this.retry, this.plain);
    }
    return state === 'stale' && since !== undefined
      ? (this.trouble?.staleView(since, this.retry) ?? nothing)
      : nothing;
  }

  private meanwhile(): TemplateResult {
    return this.resource.state === 'problem' || hasOwnContent(this)
      ? html`<slot></slot>`
      : loadingView(this.words);
  }

  private get look(): Look {
    const page = this.getAttribute(ROOT_MARK) || 'auto';
    return { lang: this.words.lang, theme: this.theme ?? page, size: nearestSize(this) };
  }

  private readonly retry = (): void => void this.reload();

  private get usesPageSite(): boolean {
    const bare = this.inline && (this.src || (this.data ?? undefined) !== undefined);
    return !this.site && !bare;
  }

  /** Loads now, or when the widget comes near the visible part of the page. */
  private begin(): void {
    this.endWait?.();
    const load = () => void this.anew();
    if (this.loading === 'lazy') this.endWait = whenNear(this, load);
    else load();
  }

  /** A stage that was asked for anew does not stand yet, whatever stood before. */
  private anew(): Promise<void> {
    this.resource.data = undefined;
    return this.resource.reload();
  }

  private async load(signal: AbortSignal): Promise<Loaded<Stage>> {
    const loaded = await this.open(signal);
    if (!signal.aborted && (!loaded.ok || loaded.stale)) await this.bringTrouble();
    return loaded;
  }

  private async open(signal: AbortSignal): Promise<Loaded<Stage>> {
    const fresh = this.fresh;
    this.fresh = false;
    this.enter(undefined);
    this.plain = undefined;
    await whole(this, signal);
    const { client } = this;
    const own = await this.source(undefined);
    const source = { ...own, site: own.site ?? (this.usesPageSite ? getPageSite() : undefined) };
    const found = await loadSource(source as FormSource, { client, signal, fresh }, site => {
      this.siteName = site.document.site.name;
      return this.source(site);
    });
    if (!found.ok) return found;
    return openForm(found.data, {
      client,
      signal,
      fresh,
      look: this.look,
      enter: (stage, plain) => {
        this.plain = plain;
        this.enter(stage);
      },
      hear: message => this.heard(message),
    });
  }

  /** What a widget without its form says; it may come late, or not at all, and is told without then. */
  private async bringTrouble(): Promise<void> {
    const wear = async (): Promise<void> => {
      const code = await import('./trouble.ts');
      this.trouble ??= new code.Trouble(this);
      this.trouble.wear();
      this.requestUpdate();
    };
    // The next problem asks for it again.
    const coming = wear().catch(() => undefined);
    await Promise.race([coming, new Promise(done => setTimeout(done, WORDS_MS))]);
  }

  private enter(stage: Stage | undefined): void {
    if (this.stage !== stage) this.stage?.end();
    this.stage = stage;
    this.requestUpdate();
  }

  private async source(found: FramingSite | undefined): Promise<FormSource> {
    const { site, src, form, channel, org, person, booking } = this;
    const flags = { inline: this.inline || undefined, kiosk: this.kiosk || undefined };
    const own = { site, src, form, channel, org, person, booking, ...flags, ...ownLook(this) };
    const settings = await readSettings(this, own, found);
    applyLook(this, settings);
    // Frameworks set null before they have anything.
    return Object.assign(Object.create(null), settings, { data: this.data ?? undefined });
  }

  private settled(outcome: WidgetState): void {
    if (outcome === 'problem') {
      // The load may still be under way, which brings them when it ends.
      if (!this.trouble) void this.bringTrouble();
      const problem = this.resource.problem ?? { code: 'unknown' };
      this.dispatchEvent(new UnionProblemEvent(problem));
      return;
    }
    void this.updateComplete.then(() => {
      if (!this.measured) markReady(JoinForm.tag, this.connectedAt);
      this.measured = true;
      this.dispatchEvent(new UnionReadyEvent());
    });
  }

  private heard(message: FrameMessage): void {
    if (message.type === 'receipt') {
      this.dispatchEvent(new ApplicationSubmitEvent(message.receipt));
    } else if (message.type === 'problem') {
      this.dispatchEvent(new UnionProblemEvent({ code: message.code }));
    } else if (message.type === 'ready' && this.stage && this.resource.state === 'problem') {
      // It stands after all: the line was slower than our patience.
      this.resource.set(this.stage);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-join-form': JoinForm;
  }
}
