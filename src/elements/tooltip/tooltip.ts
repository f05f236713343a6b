import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { onEscape } from '../../base/escape.ts';
import { FloatController } from '../../base/float.ts';
import { floating } from '../../base/float.styles.ts';
import { tabStops } from '../../base/focus.ts';
import { nearestSize } from '../../base/nearest-size.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './tooltip.styles.ts';

/** A pointer that only passes by opens nothing, and has time to reach the words. */
const REST = 400;
const LEAVE = 250;

/**
 * Adds a sentence to a control that has a name already: shown when a mouse rests on it or the Tab
 * key comes to it, until the mouse leaves both, the focus goes, or Esc. Screen readers read it as the
 * control's description. In size=large it stands below the control at all times: nothing is hidden
 * behind hover. On touch screens it is not shown, so let it say nothing that is needed.
 *
 * @summary One more sentence about a control.
 * @element union-tooltip
 * @slot - One control, e.g. a union-button that shows an icon alone.
 * @csspart box - The box that floats.
 */
export class UnionTooltip extends UnionElement {
  static readonly tag = 'union-tooltip';

  static override styles = [UnionElement.styles, floating, styles];

  /** The sentence. */
  @property() text = '';

  @query('.float') private box!: HTMLElement;

  #float = new FloatController(this, {
    anchor: () => this.#control,
    box: () => this.box,
    placement: 'top',
    // Clear of the control's focus ring.
    gap: 8,
  });
  #hovered = false;
  #focused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Takes the Esc key back. */
  #unescape: (() => void) | undefined;
  /** What carries the description now. */
  #described: HTMLElement | undefined;

  constructor() {
    super();
    this.addEventListener('pointerenter', this.#entered);
    this.addEventListener('pointerleave', this.#exited);
    this.addEventListener('pointerdown', this.#dismiss);
    this.addEventListener('focusin', this.#focusCame);
    this.addEventListener('focusout', this.#focusWent);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dismiss();
    this.#describe(undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#describe(this.#described);
  }

  protected override render() {
    // The description says it already; here it would be read a second time.
    return html`<div class="stack">
        <slot @slotchange=${this.#find}></slot>
        <div class="standing" aria-hidden="true">${this.text}</div>
      </div>
      <div class="float" part="box" aria-hidden="true" hidden>
        <div class="words">${this.text}</div>
      </div>`;
  }

  get #control(): HTMLElement | null {
    return this.firstElementChild as HTMLElement | null;
  }

  /** A control of ours has its native one in its shadow root, once it is drawn. */
  async #find(): Promise<void> {
    const control = this.#control;
    if (control?.localName.includes('-')) {
      await customElements.whenDefined(control.localName);
      await (control as Partial<UnionElement>).updateComplete;
    }
    const target = control ? tabStops(control)[0] : undefined;
    if (this.isConnected && control === this.#control) this.#describe(target);
  }

  /** `aria-describedby` cannot cross into or out of a shadow root; `aria-description` needs no id. */
  #describe(target: HTMLElement | undefined): void {
    if (this.#described !== target) this.#described?.removeAttribute('aria-description');
    const own = this.#described === target;
    // What the page says itself stays.
    this.#described = own || !target?.hasAttribute('aria-description') ? target : undefined;
    if (this.text) this.#described?.setAttribute('aria-description', this.text);
    else this.#described?.removeAttribute('aria-description');
  }

  #show(): void {
    if (!this.text || nearestSize(this) === 'large') return;
    this.#float.show();
    this.#unescape ??= onEscape(this.#dismiss);
  }

  #hide(): void {
    this.#float.hide();
    this.#unescape?.();
    this.#unescape = undefined;
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }

  #entered = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    this.#hovered = true;
    this.#after(REST, () => this.#show());
  };

  #exited = (): void => {
    this.#hovered = false;
    this.#after(LEAVE, () => {
      if (!this.#focused) this.#hide();
    });
  };

  #focusCame = (event: FocusEvent): void => {
    const target = event.composedPath()[0] as HTMLElement;
    // A control that drew itself anew has another native one now.
    if (!this.#described?.isConnected) this.#describe(target);
    if (!showsFocus(target)) return;
    this.#focused = true;
    this.#show();
  };

  #focusWent = (): void => {
    this.#focused = false;
    if (!this.#hovered) this.#hide();
  };

  /** Pressed, or sent away by Esc: it comes back when the pointer or the focus does. */
  #dismiss = (): void => {
    clearTimeout(this.#timer);
    this.#hovered = this.#focused = false;
    this.#hide();
  };
}

/** Whether the focus came by the keyboard; where the engine cannot say (Chromium before 86), it did. */
function showsFocus(element: Element): boolean {
  return !CSS.supports('selector(:focus-visible)') || element.matches(':focus-visible');
}

declare global {
  interface HTMLElementTagNameMap {
    'union-tooltip': UnionTooltip;
  }
}
