import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { safeUrl } from '../../base/safe-url.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './card.styles.ts';

/** What does its own thing when it is pressed. */
const INTERACTIVE =
  'a, button, input, select, textarea, label, summary, audio, video, [tabindex], [contenteditable]';

/**
 * With `href`, its heading is the link and the whole card leads there; its words can still be
 * selected, and buttons on it do their own thing. The picture stands beside the words where there
 * is room, else above them.
 *
 * @summary What belongs to one thing: picture, words, actions.
 * @element union-card
 * @slot - The words, a paragraph or two.
 * @slot media - A picture, cut to its place; the page may set its `object-position`.
 * @slot meta - A small line under the heading: a date, a place, a union-badge.
 * @slot actions - A union-button or two.
 * @csspart card - The frame.
 */
export class UnionCard extends UnionElement {
  static readonly tag = 'union-card';

  static override styles = [UnionElement.styles, styles];

  /** What it is of. */
  @property() heading = '';

  /** Level of the heading on this page, 1 to 6. */
  @property({ type: Number }) level = 3;

  /** Where the whole card leads. */
  @property() href = '';

  @query('.link') private link!: HTMLAnchorElement | null;

  constructor() {
    super();
    this.addEventListener('click', event => this.#press(event));
  }

  /** Focuses the link. */
  override focus(options?: FocusOptions): void {
    this.link?.focus(options);
  }

  protected override render() {
    const href = this.heading ? safeUrl(this.href) : undefined;
    return html`<div class="card ${href ? 'linked' : ''}" part="card" @slotchange=${this.#filled}>
      <div class="media" ?hidden=${!this.#has('media')}><slot name="media"></slot></div>
      <div class="body">
        ${this.heading ? this.#heading(href) : nothing}
        <div class="meta" ?hidden=${!this.#has('meta')}><slot name="meta"></slot></div>
        <div class="words" ?hidden=${!this.#has('')}><slot></slot></div>
        <div class="actions" ?hidden=${!this.#has('actions')}><slot name="actions"></slot></div>
      </div>
    </div>`;
  }

  #heading(href: string | undefined) {
    return html`<div class="heading" role="heading" aria-level=${this.level}>
      ${href ? html`<a class="link" href=${href}>${this.heading}</a>` : this.heading}
    </div>`;
  }

  /** An empty slot takes no room. */
  #has(slot: string): boolean {
    return [...this.childNodes].some(node =>
      node instanceof Element
        ? (node.getAttribute('slot') ?? '') === slot
        : slot === '' && node instanceof Text && node.data.trim() !== '',
    );
  }

  #filled(): void {
    this.requestUpdate();
  }

  /** The words lie above the link, so that they can be selected: a press on them is one on the link. */
  #press(event: MouseEvent): void {
    const path = event.composedPath();
    const pressed = path.slice(0, path.indexOf(this));
    const own = pressed.some(node => node instanceof Element && node.matches(INTERACTIVE));
    if (!this.link || own || event.defaultPrevented || String(document.getSelection())) return;
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const keys = { ctrlKey, metaKey, shiftKey, altKey };
    this.link.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...keys }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-card': UnionCard;
  }
}
