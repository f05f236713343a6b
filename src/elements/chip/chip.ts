import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { UnionElement } from '../../base/union-element.ts';
import { numberText } from '../../locale/number-text.ts';
import { styles } from './chip.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/**
 * A toggle among several: a kind of place, a facility, a district. Pressed it shows a check mark.
 *
 * @summary A filter that is on or off, with how many it would leave.
 * @element union-chip
 * @slot - The word.
 * @slot icon - A union-icon before the word, while it is off.
 * @fires {Event} change - A person turned it on or off; read `pressed`.
 * @csspart pill - What one sees; the target around it is larger.
 */
export class UnionChip extends UnionElement {
  static readonly tag = 'union-chip';
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  /** What it stands for, for whoever listens. */
  @property() value = '';

  /** How many things it would leave; left out, none is shown. */
  @property({ type: Number }) count?: number;

  @property({ type: Boolean, reflect: true }) pressed = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('button') private control!: HTMLButtonElement | null;

  /** Toggles it, as a person would. */
  override click(): void {
    this.control?.click();
  }

  protected override render() {
    return html`<button
      class="target"
      type="button"
      aria-pressed=${this.pressed ? 'true' : 'false'}
      ?disabled=${this.disabled}
      @click=${this.#toggle}
    >
      <span class="pill" part="pill">
        ${
          this.pressed
            ? html`<union-icon class="check" name="check"></union-icon>`
            : html`<slot name="icon"></slot>`
        }
        <slot></slot>
        ${
          Number.isFinite(this.count)
            ? html`<span class="count">${figures(this.count!)}</span>`
            : nothing
        }
      </span>
    </button>`;
  }

  #toggle(): void {
    this.pressed = !this.pressed;
    this.dispatchEvent(new PageEvent('change', { bubbles: true }));
  }
}

/** Figures are written alike in all our languages. */
function figures(count: number): string {
  return numberText(count, 'zh-Hans');
}

declare global {
  interface HTMLElementTagNameMap {
    'union-chip': UnionChip;
  }
}
