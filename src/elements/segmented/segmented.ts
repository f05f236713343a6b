import { html, LitElement, nothing } from 'lit';
import { property, queryAll } from 'lit/decorators.js';
import { OptionsController } from '../../base/options-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { styles } from './segmented.styles.ts';
import { PageEvent } from '../../base/page-event.ts';

/**
 * Native radio buttons side by side, for views of the same thing: list or map, week or month. One is
 * always chosen: the option that is `selected`, else the first. It changes what is shown and is no
 * answer of a form; for that there is union-choice.
 *
 * @summary One of two to four views.
 * @element union-segmented
 * @slot - `<option>` elements; `data-icon` names a drawing before the words.
 * @fires {Event} input - A person chose another view.
 * @fires {Event} change - A person chose another view; read `value`.
 * @csspart track - What holds the segments.
 */
export class UnionSegmented extends UnionElement {
  static readonly tag = 'union-segmented';
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, styles];

  /** The chosen option's; one that no option has yet waits for it. */
  @property() value = '';

  /** What is chosen between; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  @queryAll('input') private inputs!: NodeListOf<HTMLInputElement>;

  #options = new OptionsController(this);

  protected override willUpdate(): void {
    this.value = this.#options.one(this.value);
  }

  protected override updated(): void {
    // Set here, not in the template: a listener may have put back what the person chose.
    for (const input of this.inputs) input.checked = input.value === this.value;
  }

  /** Puts the focus on the chosen view. */
  override focus(options?: FocusOptions): void {
    [...this.inputs].find(input => input.checked)?.focus(options);
  }

  protected override render() {
    return html`<fieldset class="group" role="radiogroup" aria-labelledby="legend">
      <legend class="legend" id="legend">
        <span class=${this.labelHidden ? 'visually-hidden' : 'label'}>${this.label}</span>
      </legend>
      <div class="track" part="track">
        ${this.#options.all.map(option => this.#segment(option))}
      </div>
    </fieldset>`;
  }

  #segment(option: HTMLOptionElement) {
    const { icon } = option.dataset;
    return html`<label class="segment">
      <input
        class="native"
        type="radio"
        name="view"
        .value=${option.value}
        ?disabled=${option.matches(':disabled')}
        @input=${this.#take}
        @change=${this.#changed}
      />
      <span class="face">
        ${icon ? html`<union-icon class="icon" name=${icon}></union-icon>` : nothing}
        ${option.label}
      </span>
    </label>`;
  }

  #take(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
  }

  /** The native change event stays inside a shadow root; this one goes on from the host. */
  #changed(event: Event): void {
    this.#take(event);
    this.dispatchEvent(new PageEvent('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-segmented': UnionSegmented;
  }
}
