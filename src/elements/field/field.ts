import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { FormController } from '../../base/form-controller.ts';
import { afterListeners, submitForm } from '../../base/internals.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { TypingController } from '../../base/typing-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { frame, notesOf } from './frame.ts';
import { controlStyles } from './control.styles.ts';
import { styles } from './field.styles.ts';
import { frameStyles } from './frame.styles.ts';

export type FieldType = 'text' | 'search' | 'tel' | 'date';

/** How a date is typed where the engine offers no calendar. */
const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * A native input with its label, hint and error in the order they are read. While a person composes
 * 汉字 with an input method it stays silent: one `input` when the word is chosen, none for its pinyin.
 *
 * @summary One line of text, a search, a phone number or a date.
 * @element union-field
 * @fires {Event} input - The value changed; not during input-method composition.
 * @fires {Event} change - The value changed and the person left the field, or cleared it.
 * @csspart box - The frame around the input.
 * @csspart input - The native input.
 */
export class UnionField extends UnionElement {
  static readonly tag = 'union-field';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, controlStyles, styles];

  @property({ reflect: true }) type: FieldType = 'text';
  @property({ reflect: true }) name = '';
  @property() value = '';

  /** What to fill in; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone, where an icon and a placeholder say enough. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens. */
  @property() hint = '';

  /** What is wrong and how to put it right; the field is then invalid. */
  @property() error = '';

  @property() placeholder = '';
  @property() autocomplete: AutoFill | '' = '';
  @property({ attribute: 'inputmode' }) override inputMode = '';
  @property({ attribute: 'enterkeyhint' }) override enterKeyHint = '';
  @property({ type: Number, attribute: 'maxlength' }) maxLength?: number;

  /** Earliest and latest date, as yyyy-mm-dd. */
  @property() min = '';
  @property() max = '';

  /** Must be answered, and is marked with a star: a page says once what that means. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('.input') private input!: HTMLInputElement;

  #locale = new LocaleController(this);
  #form = new FormController(this, { value: () => this.value, control: () => this.input });
  #typing = new TypingController(this, this.#form, {
    control: () => this.input,
    text: () => this.value,
    write: text => (this.value = text),
  });

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.fieldsetDisabled = disabled;
  }

  formStateRestoreCallback(value: string): void {
    this.value = value;
  }

  protected override updated(): void {
    // An engine without date inputs shows a text input, which takes what is typed.
    if (this.type === 'date' && this.input.type !== 'date') {
      this.input.placeholder = this.placeholder || DATE_FORMAT;
    }
    this.#form.settle();
  }

  /** Whether what is filled in holds, as the native method says it. */
  checkValidity(): boolean {
    return this.#form.checkValidity();
  }

  /** Selects the text, as the native method does. */
  select(): void {
    this.input.select();
  }

  protected override render() {
    const off = this.#form.disabled;
    const looks = `${this.error ? 'wrong' : ''} ${off ? 'off' : ''} ${this.readonly ? 'fixed' : ''}`;
    return html`<div class=${looks}>
      ${frame(this)}
      <div class="box" part="box">
        ${
          this.type === 'search'
            ? html`<union-icon class="sign" name="search"></union-icon>`
            : nothing
        }
        <input
          class="input"
          part="input"
          id="input"
          type=${this.type}
          placeholder=${this.placeholder || nothing}
          autocomplete=${this.autocomplete || nothing}
          inputmode=${this.inputMode || nothing}
          enterkeyhint=${this.enterKeyHint || nothing}
          maxlength=${this.maxLength ?? nothing}
          min=${this.min || nothing}
          max=${this.max || nothing}
          ?required=${this.required}
          ?readonly=${this.readonly}
          ?disabled=${off}
          aria-invalid=${this.error ? 'true' : 'false'}
          aria-describedby=${notesOf(this)}
          @input=${this.#typing}
          @change=${this.#typing}
          @compositionstart=${this.#typing}
          @compositionend=${this.#typing}
          @keydown=${this.#key}
        />
        ${this.type === 'search' && this.value && !off && !this.readonly ? this.#clear() : nothing}
      </div>
    </div>`;
  }

  #clear() {
    const label = this.#locale.t('clearField', { label: this.label });
    return html`<button class="clear" type="button" aria-label=${label} @click=${this.#empty}>
      <union-icon name="clear"></union-icon>
    </button>`;
  }

  #empty(): void {
    this.value = '';
    this.input.focus();
    this.#form.tell('input');
    this.#form.tell('change');
  }

  /** Enter sends the form, as in a native input, unless it chooses a word of an input method. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) {
      const { form } = this.#form;
      if (form) afterListeners(event, () => submitForm(form));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-field': UnionField;
  }
}
