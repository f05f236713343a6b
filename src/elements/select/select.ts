import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { FormController } from '../../base/form-controller.ts';
import { OptionsController } from '../../base/options-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { frame, notesOf } from '../field/frame.ts';
import { controlStyles } from '../field/control.styles.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { styles } from './select.styles.ts';

/**
 * A native select with its label, hint and error: a phone shows its own picker. The page writes the
 * `<option>` and `<optgroup>` elements inside and may change them at any time; one that is `selected`
 * is chosen from the start, else the first. For nothing chosen yet, put `<option value="">请选择</option>`
 * before the others.
 *
 * @summary One of a list of choices, in the picker of the device.
 * @element union-select
 * @slot - `<option>` and `<optgroup>` elements, as in a native select.
 * @fires {Event} input - A person chose another option.
 * @fires {Event} change - A person chose another option; read `value`.
 * @csspart box - The frame around the select.
 * @csspart input - The native select.
 */
export class UnionSelect extends UnionElement {
  static readonly tag = 'union-select';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, controlStyles, styles];

  @property({ reflect: true }) name = '';

  /** The chosen option's; one that no option has yet waits for it. */
  @property() value = '';

  /** What to choose; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens. */
  @property() hint = '';

  /** What is wrong and how to put it right; the select is then invalid. */
  @property() error = '';

  @property() autocomplete: AutoFill | '' = '';

  /** Must be answered, and is marked with a star: a page says once what that means. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('.input') private input!: HTMLSelectElement;

  #options = new OptionsController(this);
  #form = new FormController(this, {
    value: () => (this.#options.has(this.value) ? this.value : null),
    control: () => this.input,
  });

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.#options.reset();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.fieldsetDisabled = disabled;
  }

  formStateRestoreCallback(value: string): void {
    this.value = value;
  }

  protected override willUpdate(): void {
    this.value = this.#options.one(this.value);
  }

  protected override updated(): void {
    this.#copy();
    this.input.value = this.value;
    this.#form.settle();
  }

  /** Whether what is chosen holds, as the native method says it. */
  checkValidity(): boolean {
    return this.#form.checkValidity();
  }

  protected override render() {
    const off = this.#form.disabled;
    return html`<div class="${this.error ? 'wrong' : ''} ${off ? 'off' : ''}">
      ${frame(this)}
      <div class="box" part="box">
        <select
          class="input"
          part="input"
          id="input"
          autocomplete=${this.autocomplete || nothing}
          ?required=${this.required}
          ?disabled=${off}
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby=${notesOf(this)}
          @input=${this.#take}
          @change=${this.#changed}
        ></select>
        <union-icon class="sign" name="chevron-down"></union-icon>
      </div>
    </div>`;
  }

  /** One by one, so that an open picker keeps those that are as they were. */
  #copy(): void {
    const copies = this.input.children;
    const sources = [...this.children].filter(child => child.matches('option, optgroup'));
    sources.forEach((source, at) => {
      const copy = copies[at];
      if (!copy?.isEqualNode(source)) {
        this.input.insertBefore(source.cloneNode(true), copy ?? null);
        copy?.remove();
      }
    });
    while (copies.length > sources.length) copies[sources.length]!.remove();
  }

  #take(): void {
    this.value = this.input.value;
  }

  #changed(): void {
    this.#take();
    this.#form.tell('change');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-select': UnionSelect;
  }
}
