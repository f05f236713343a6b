import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { display } from '../../locale/display/namespace.ts';
import { styles } from './tag.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person asked to take a tag away. */
export class TagRemoveEvent extends PageEvent {
  static readonly type = 'union-tag-remove';

  constructor(
    /** The tag's `value`. */
    readonly value: string,
  ) {
    super(TagRemoveEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A word a thing is filed under, or an honour; what is on or off is a chip, what tells a state a
 * badge. `removable`, it stays until the page takes it away; then the focus goes to its neighbour.
 *
 * @summary A word that sticks to a thing and may be taken off.
 * @element union-tag
 * @slot - The word.
 * @slot icon - A union-icon before the word.
 * @fires {TagRemoveEvent} union-tag-remove - A person wants it gone; `value` says which.
 * @csspart tag - The box.
 * @csspart remove - The native button.
 */
export class UnionTag extends UnionElement {
  static readonly tag = 'union-tag';
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  /** `accent` for the few that matter most, such as an honour; the word alone must tell it. */
  @property({ reflect: true }) tone: 'neutral' | 'accent' = 'neutral';

  /** Names the tag in its event. */
  @property() value = '';

  /** Ends in a button that takes it off. */
  @property({ type: Boolean, reflect: true }) removable = false;

  /** The words in the slot, for the button's name. */
  @state() private words = '';

  #locale = new LocaleController(this, display);
  /** A word that is written anew in its place causes no slotchange. */
  #watch = new MutationObserver(() => this.#read());
  #heir: UnionTag | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this, { characterData: true, childList: true, subtree: true });
    this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    // Whoever pressed the button would else be thrown back to the top of the page.
    if (document.activeElement === document.body) this.#heir?.focus();
    this.#heir = undefined;
  }

  protected override render() {
    return html`<div class="tag ${this.tone} ${this.removable ? 'removable' : ''}" part="tag">
      <slot name="icon"></slot>
      <span class="words"><slot></slot></span>
      ${this.removable ? this.#button() : nothing}
    </div>`;
  }

  #button() {
    return html`<button
      class="remove"
      part="remove"
      type="button"
      lang=${this.#locale.lang}
      aria-label=${this.#locale.t('removeTag', { label: this.words })}
      @click=${this.#press}
    >
      <union-icon class="sign" name="close"></union-icon>
    </button>`;
  }

  #press(): void {
    this.#heir = this.#neighbour();
    this.dispatchEvent(new TagRemoveEvent(this.value));
  }

  /** The next tag that can be taken off, else the one before. */
  #neighbour(): UnionTag | undefined {
    const tags = [...((this.parentNode as ParentNode | null)?.children ?? [])].filter(
      (child): child is UnionTag => child instanceof UnionTag && child.removable,
    );
    const here = tags.indexOf(this);
    return tags[here + 1] ?? tags[here - 1];
  }

  #read(): void {
    const words = [...this.childNodes].filter(node => !(node instanceof Element && node.slot));
    this.words = words
      .map(node => node.textContent)
      .join('')
      .trim();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-tag': UnionTag;
  }
}
