import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { onEscape } from '../../base/escape.ts';
import { FloatController } from '../../base/float.ts';
import { floating } from '../../base/float.styles.ts';
import { deepActive, holds } from '../../base/focus.ts';
import { ScrollStop } from '../../base/scroll-stop.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './popover.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person opened or shut a popover; read `open`. */
export class PopoverToggleEvent extends PageEvent {
  static readonly type = 'union-popover-toggle';

  constructor(
    /** Whether it is open now. */
    readonly open: boolean,
  ) {
    super(PopoverToggleEvent.type);
  }
}

/**
 * The button in the slot `trigger` opens and shuts it, and says which by `aria-expanded`. The page
 * stays in reach: the Tab key walks from the button into it and on. Esc, a press elsewhere, and
 * focus that goes elsewhere shut it.
 *
 * @summary A little more, beside the button that opens it.
 * @element union-popover
 * @slot - What it shows.
 * @slot trigger - One button, a union-button or a native one.
 * @fires {PopoverToggleEvent} union-popover-toggle - A person opened or shut it. Does not bubble.
 * @csspart box - The box that floats.
 */
export class UnionPopover extends UnionElement {
  static readonly tag = 'union-popover';

  static override styles = [UnionElement.styles, floating, styles];

  @property({ type: Boolean, reflect: true }) open = false;

  /** What it holds, in a few words, for screen readers. */
  @property() label = '';

  @query('.float') private box!: HTMLElement;

  #float = new FloatController(this, {
    anchor: () => this.#trigger,
    box: () => this.box,
    // Clear of the button's focus ring.
    gap: 8,
  });
  #scroll = new ScrollStop(this, () => this.box);
  /** Takes back what opening listens for. */
  #deafen: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#clicked);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved while open: the float was put away, and comes back with the next update.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ignore();
  }

  /** Focuses its button. */
  override focus(options?: FocusOptions): void {
    this.#trigger?.focus(options);
  }

  protected override updated(): void {
    this.#mark();
    if (this.open && this.isConnected) {
      this.#float.show();
      this.#deafen ??= this.#listen();
    } else {
      this.#float.hide();
      this.#ignore();
    }
  }

  protected override render() {
    const { scrolls } = this.#scroll;
    return html`<slot name="trigger" @slotchange=${this.#given}></slot>
      <div
        class="float"
        part="box"
        role=${this.label || scrolls ? 'group' : nothing}
        aria-label=${this.label || nothing}
        tabindex=${scrolls ? '0' : nothing}
        hidden
      >
        <div class="content"><slot></slot></div>
      </div>`;
  }

  get #trigger(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [slot="trigger"]');
  }

  /** Says on the button whether it is open: ours take `expanded`, native ones the ARIA attribute. */
  #mark(): void {
    const trigger = this.#trigger;
    const name = trigger?.localName.startsWith('union-') ? 'expanded' : 'aria-expanded';
    trigger?.setAttribute(name, this.open ? 'true' : 'false');
  }

  #given(): void {
    this.requestUpdate();
  }

  /** Enter and Space come as a click too. */
  #clicked = ({ target }: MouseEvent): void => {
    if (this.#trigger?.contains(target as Node)) this.#set(!this.open);
  };

  #set(open: boolean): void {
    this.open = open;
    this.dispatchEvent(new PopoverToggleEvent(open));
  }

  #listen(): () => void {
    const unescape = onEscape(() => this.#escape());
    document.addEventListener('pointerdown', this.#pressed);
    this.addEventListener('focusout', this.#left);
    return () => {
      unescape();
      document.removeEventListener('pointerdown', this.#pressed);
      this.removeEventListener('focusout', this.#left);
    };
  }

  #ignore(): void {
    this.#deafen?.();
    this.#deafen = undefined;
  }

  #escape(): void {
    this.#set(false);
    this.focus();
  }

  #pressed = (event: Event): void => {
    if (event.composedPath().includes(this)) return;
    const heldFocus = holds(this, deepActive());
    this.#set(false);
    // By then the press has moved the focus to what it met, or to nowhere.
    if (heldFocus) {
      setTimeout(() => {
        if (deepActive() === document.body) this.focus();
      });
    }
  };

  #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !holds(this, relatedTarget)) this.#set(false);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'union-popover': UnionPopover;
  }
}
