import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FormController } from '../../base/form-controller.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { TypingController } from '../../base/typing-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { forms } from '../../locale/forms/namespace.ts';
import { controlStyles } from '../field/control.styles.ts';
import { frame, notesOf } from '../field/frame.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { styles } from './textarea.styles.ts';

/** A pause in typing, milliseconds: what is left is not read out into the middle of a word. */
const PAUSE = 1000;

/**
 * A native textarea with its label, hint and error. With `maxlength` it says how many characters
 * may still be written. What is typed or pasted beyond is kept and told, never cut off; the text is
 * invalid until it is shorter. While a person composes 汉字 with an input method it stays silent.
 *
 * @summary Several lines of text.
 * @element union-textarea
 * @fires {Event} input - The value changed; not during input-method composition.
 * @fires {Event} change - The value changed and the person left the field.
 * @csspart box - The frame around the text.
 * @csspart input - The native textarea.
 */
export class UnionTextarea extends UnionElement {
  static readonly tag = 'union-textarea';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, controlStyles, styles];

  @property({ reflect: true }) name = '';
  @property() value = '';

  /** What to write; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens. */
  @property() hint = '';

  /** What is wrong and how to put it right; the text is then invalid. */
  @property() error = '';

  @property() placeholder = '';
  @property() autocomplete: AutoFill | '' = '';

  /** Lines in sight before it scrolls. */
  @property({ type: Number }) rows = 4;

  /** Characters allowed; one outside the basic plane, as in rare names, counts as one. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength?: number;

  /** Must be answered, and is marked with a star: a page says once what that means. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private told = '';

  @query('.input') private input!: HTMLTextAreaElement;

  #locale = new LocaleController(this, forms);
  #form = new FormController(this, { value: () => this.value, control: () => this.input });
  #typing = new TypingController(this, this.#form, {
    control: () => this.input,
    text: () => this.value,
    write: text => (this.value = text),
  });
  #pause = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

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
    this.input.setCustomValidity(this.#left < 0 ? this.#count : '');
    this.#form.settle();
  }

  /** Whether what is filled in holds, as the native method says it. */
  checkValidity(): boolean {
    return this.#form.checkValidity();
  }

  protected override render() {
    const off = this.#form.disabled;
    const looks = `${this.error ? 'wrong' : ''} ${off ? 'off' : ''} ${this.readonly ? 'fixed' : ''}`;
    const limited = typeof this.maxLength === 'number';
    return html`<div class=${looks}>
      ${frame(this)}
      <div class="box" part="box">
        <textarea
          class="input"
          part="input"
          id="input"
          rows=${this.rows}
          placeholder=${this.placeholder || nothing}
          autocomplete=${this.autocomplete || nothing}
          ?required=${this.required}
          ?readonly=${this.readonly}
          ?disabled=${off}
          aria-invalid=${this.error || this.#left < 0 ? 'true' : 'false'}
          aria-describedby=${notesOf(this, limited && 'count')}
          @input=${this.#typed}
          @change=${this.#typing}
          @compositionstart=${this.#typing}
          @compositionend=${this.#typed}
        ></textarea>
      </div>
      ${limited ? this.#counter() : nothing}
    </div>`;
  }

  #counter() {
    const { lang, dir } = this.#locale;
    return html`<div
        class="count ${this.#left < 0 ? 'over' : ''}"
        id="count"
        lang=${lang}
        dir=${dir}
      >
        ${this.#count}
      </div>
      <div class="visually-hidden" role="status" lang=${lang} dir=${dir}>${this.told}</div>`;
  }

  get #left(): number {
    return (this.maxLength ?? Infinity) - [...this.value].length;
  }

  get #count(): string {
    const left = this.#left;
    return left < 0
      ? this.#locale.t('textarea.over', { n: -left })
      : this.#locale.t('textarea.left', { n: left });
  }

  /** Reads out what is left once typing pauses, when a fifth or less is. */
  #typed(event: Event): void {
    this.#typing.handleEvent(event);
    clearTimeout(this.#pause);
    this.told = '';
    if (this.#left <= this.maxLength! / 5) {
      this.#pause = window.setTimeout(() => (this.told = this.#count), PAUSE);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-textarea': UnionTextarea;
  }
}
