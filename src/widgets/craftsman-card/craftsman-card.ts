import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ThemedElement } from '../../base/themed-element.ts';
import { UnionReadyEvent } from '../../base/widget-events.ts';
import type { Client } from '../../data/client.ts';
import type { CardModel } from './card-model.ts';
import { cardView } from './card-view.ts';
import type { Desk } from './desk.ts';
import { firstModel, readFirst } from './first-look.ts';
import { firstWords, type CardWords } from './first-words.ts';
import type { Layout } from './part.ts';
import { styles } from './card.styles.ts';

/** How long after the desk did not come it is asked for again. */
const AGAIN_MS = 5000;

/** Simplified Chinese, which the first look speaks. */
const HANS = /^(zh(-(hans|cn|sg).*)?)?$/i;

/**
 * One craftsman, team or studio: photo, name, trade, honours by level and year, figures with their
 * dates and sources, a story. In an article as a line, as a card of its width, or page-wide. What
 * the document does not allow to be shown is not shown; an entry that was withdrawn says so and
 * nothing else.
 *
 * Content inside the tag is shown until the card is ready, and where it cannot be.
 *
 * @summary The card of a craftsman, a team or a studio.
 * @element union-craftsman-card
 * @slot - The page's own content, shown until the card is ready.
 * @slot booking - The booking form, which the card itself puts there.
 * @fires {UnionReadyEvent} union-ready - The card is shown.
 * @fires {UnionProblemEvent} union-problem - It could not be loaded; `problem` says why.
 * @fires {CraftsmanBookEvent} union-craftsman-book - A person chose a time: `person`, `slot`; cancelable.
 * @cssprop [--union-card-height] - Height kept free until the card is here, in place of the layout's own.
 */
export class CraftsmanCard extends ThemedElement {
  static readonly tag = 'union-craftsman-card';
  static override styles = styles;
  // Not decorators: what they are compiled to costs bytes, and these are the first of the page.
  static override properties: PropertyDeclarations = {
    site: {},
    src: {},
    data: { attribute: false },
    person: {},
    layout: {},
    heading: { type: Number },
    personHref: { attribute: 'person-href' },
    jsonld: {},
    loading: {},
    client: { attribute: false },
  };

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  site?: string;

  /** URL of the person's document; by the site document and `person` when absent. */
  src?: string;

  /** The person's document itself, in place of a URL. */
  data?: unknown;

  /** Id of the person, team or studio. */
  person?: string;

  /** `compact`: a line in an article; `standard`, a card of its width, when absent; `feature`: page-wide. */
  layout?: Layout;

  /** Level of the heading that the name is, 2 to 6; 3 when absent. */
  heading?: number;

  /** Address of a person's page, with `{id}` in it, for links and for sharing. */
  personHref?: string;

  /** Writes schema.org JSON-LD into the page; `false` or `off` does not. */
  jsonld?: boolean | string;

  /** `lazy`: loads when it comes near the visible part of the page. */
  loading?: 'eager' | 'lazy';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  client?: Client;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  /** What the first look shows, until the desk has it. */
  private model?: CardModel | undefined;
  /** All that a first look, where nothing is in doubt, does without. */
  private desk?: Desk;
  /** What was begun last: what comes of an earlier beginning comes too late. */
  private turn?: object;
  /** @internal Keeps the room that was free for it while it loaded. */
  held = false;
  /** @internal When it came to the page: milliseconds of the page. */
  connectedAt?: number;
  /** @internal When the first look was painted. */
  shownAt?: number;
  private endWait?: () => void;
  /** When the load under way began: milliseconds of the page. */
  private begunAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.connectedAt = performance.now();
    if (this.hasUpdated && !this.desk && !this.model) this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.endWait) this.endWait();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const others = [...changed.keys()].filter(name => name !== 'theme' && name !== 'size');
    if (!this.hasUpdated || others[0]) this.begin();
    const { desk, model } = this;
    this.setAttribute('data-state', desk ? desk.state : model ? 'ready' : 'loading');
  }

  /** Loads the card again, from the server. */
  async reload(): Promise<void> {
    if (this.endWait) this.endWait();
    this.turn = {};
    await (await this.bringDesk())?.reload();
  }

  protected override render(): TemplateResult {
    const { desk, model, held } = this;
    const words = desk ? desk.words : firstWords;
    return html`<div class="root" lang=${words.lang} dir=${words.dir}>
      ${desk && desk.notice()}
      ${
        desk
          ? desk.content()
          : model
            ? cardView({ model, words, held })
            : this.meanwhile(words, this.hasContent)
      }
    </div>`;
  }

  /** @internal What is there until there is somebody to show: the page's own content, else room for the card. */
  meanwhile(words: CardWords, own: boolean): TemplateResult {
    if (own) return html`<slot></slot>`;
    return html`<div class="card ${this.layout || 'standard'} held" aria-busy="true">
      <div class="photo"></div>
      <p class="head" role="status">${words.t('loading')}</p>
    </div>`;
  }

  private get hasContent(): boolean {
    return [...this.childNodes].some(
      ({ nodeName, textContent }) => nodeName !== 'SCRIPT' && textContent!.trim(),
    );
  }

  /** Loads now, or when the card comes near the visible part of the page. */
  private begin(): void {
    if (this.endWait) this.endWait();
    this.turn = {};
    this.begunAt = performance.now();
    this.model = undefined;
    if (this.desk) this.desk.begin();
    else if (this.loading === 'lazy') void this.beginNear(this.turn);
    else this.beginFirst(this.turn);
  }

  private async beginNear(turn: object): Promise<void> {
    const { whenNear } = await import('../../base/begin-when.ts');
    if (turn !== this.turn || !this.isConnected) return;
    this.endWait = whenNear(this, () => {
      this.begunAt = performance.now();
      this.beginFirst(turn);
    });
  }

  /** The first look: in the same turn where the page gives a document that is plain. */
  private beginFirst(turn: object): void {
    const { data, client } = this;
    const isSimple = !client && !this.querySelector('script') && document.readyState !== 'loading';
    const lang = (this.closest('[lang]') || this).getAttribute('lang') || '';
    if (!isSimple || !HANS.test(lang) || this.getRootNode() !== document) {
      this.took(undefined, turn);
    } else if (!data) {
      void readFirst(this)
        .catch(() => undefined)
        .then(model => this.took(model, turn));
    } else {
      this.took(this.site ? undefined : firstModel(data, this, document.baseURI), turn);
    }
  }

  private took(model: CardModel | undefined, turn: object): void {
    if (turn !== this.turn) return;
    this.held = !model || !this.data;
    if (!model) return void this.beginWhole(turn);
    this.model = model;
    if (this.desk) this.desk.take(model);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.dispatchEvent(new UnionReadyEvent());
      // A task after the frame's callbacks runs when the frame is on its way to the screen.
      requestAnimationFrame(() => setTimeout(() => this.painted()));
    });
  }

  private async beginWhole(turn: object): Promise<void> {
    const desk = await this.bringDesk();
    if (turn === this.turn) desk?.begin(performance.now() - this.begunAt);
  }

  private async bringDesk(): Promise<Desk | undefined> {
    const code = await import('./desk.ts').catch(() => undefined);
    // A line that was lost may be back soon; until then what is there stays.
    if (!code) setTimeout(() => !this.model && this.isConnected && this.begin(), AGAIN_MS);
    if (code && !this.desk) {
      this.desk = new code.Desk(this);
      if (this.model) this.desk.take(this.model);
    }
    this.requestUpdate();
    return this.desk;
  }

  private painted(): void {
    this.shownAt = performance.now();
    (window.requestIdleCallback || setTimeout)(() => void this.bringDesk());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-craftsman-card': CraftsmanCard;
  }
}
