import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { afterListeners, formOf, internalsOf, submitForm } from '../../base/internals.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './button.styles.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * A native button in three weights, and one for what cannot be undone; inside a form it submits or
 * resets it. One `primary` a view.
 *
 * @summary Does something on this page.
 * @element union-button
 * @slot - What it does, as a verb.
 * @slot icon - A union-icon before the words.
 * @fires {MouseEvent} click - Native; not while disabled or busy.
 * @csspart control - The native button.
 */
export class UnionButton extends UnionElement {
  static readonly tag = 'union-button';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  /** How loud it is. */
  @property({ reflect: true }) variant: ButtonVariant = 'secondary';

  @property() type: 'button' | 'submit' | 'reset' = 'button';

  /** Its name when it shows an icon alone. */
  @property() label = '';

  /** Whether what it opens is open; leave it out when it opens nothing. */
  @property() expanded?: 'true' | 'false';

  /** What it started still runs: it keeps the focus and takes no second press. */
  @property({ type: Boolean, reflect: true }) busy = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Disabled by a fieldset around it. */
  @state() private fieldsetDisabled = false;

  @query('button') private control!: HTMLButtonElement | null;

  #internals = internalsOf(this);

  formDisabledCallback(disabled: boolean): void {
    this.fieldsetDisabled = disabled;
  }

  /** Presses it, as a person would: nothing happens while it is disabled or busy. */
  override click(): void {
    this.control?.click();
  }

  protected override render() {
    return html`<button
      class="control ${this.variant} ${this.label ? 'bare' : ''}"
      part="control"
      type="button"
      ?disabled=${this.disabled || this.fieldsetDisabled}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-label=${this.label || nothing}
      aria-expanded=${this.expanded ?? nothing}
      @click=${this.#press}
    >
      ${
        this.busy
          ? html`<span class="spinner" aria-hidden="true"></span>`
          : html`<slot name="icon"></slot>`
      }
      ${this.busy && this.label ? nothing : html`<slot></slot>`}
    </button>`;
  }

  #press(event: Event): void {
    if (this.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const form = formOf(this, this.#internals);
    if (!form || this.type === 'button') return;
    afterListeners(event, () => {
      if (this.type === 'reset') form.reset();
      else submitForm(form);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-button': UnionButton;
  }
}
