import { html, LitElement, nothing } from 'lit';
import { property, query, queryAll } from 'lit/decorators.js';
import { FormController } from '../../base/form-controller.ts';
import type { FormValue } from '../../base/form-controller.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { OptionsController } from '../../base/options-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { forms } from '../../locale/forms/namespace.ts';
import { notes, notesOf, star } from '../field/frame.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { chosenAfter } from './chosen.ts';
import { row } from './row.ts';
import { pressesRow } from './row-press.ts';
import { styles } from './choice.styles.ts';

export type ChoiceType = 'radio' | 'checkbox';

/**
 * Native radio buttons or checkboxes in rows that are targets from edge to edge. Each `<option>`
 * inside is a row: `data-hint` adds a line below its words, `selected` and `disabled` do what they
 * say, and `data-exclusive` on a checkbox clears the others ("none of these"). Of radio buttons read
 * `value`, of checkboxes `values`; the form gets one entry of the name for each.
 *
 * A `checkbox` without options is one single box. Its words are the content, which may hold links;
 * read `checked`. The form gets `value`, or `on`.
 *
 * @summary One or several of a few choices, all in sight; or one box to agree to.
 * @element union-choice
 * @slot - `<option>` elements; or what a single box says.
 * @fires {Event} input - A person chose.
 * @fires {Event} change - A person chose; read `value`, `values` or `checked`.
 * @csspart rows - What holds the rows.
 */
export class UnionChoice extends UnionElement {
  static readonly tag = 'union-choice';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, styles];

  @property({ reflect: true }) type: ChoiceType = 'radio';
  @property({ reflect: true }) name = '';

  /** The chosen radio button's; of a single box what the form gets. */
  @property() value = '';

  /** Those of the ticked checkboxes. */
  @property({ attribute: false }) values: readonly string[] = [];

  /** Whether the single box is ticked; the attribute says how it begins. */
  @property({ type: Boolean }) checked = false;

  /** The question; or what a single box says that has no content. */
  @property() label = '';

  /** Keeps the question for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens. */
  @property() hint = '';

  /** What is wrong and how to put it right; the choice is then invalid. */
  @property() error = '';

  /** One at least must be chosen, a single box ticked; marked with a star. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('input') private input!: HTMLInputElement | null;
  @queryAll('input') private inputs!: NodeListOf<HTMLInputElement>;

  #locale = new LocaleController(this, forms);
  #options = new OptionsController(this);
  #form = new FormController(this, {
    value: () => this.#sent,
    control: () => this.input,
    state: () => [this.checked, this.value, ...this.values].join('\n'),
  });
  #begun = false;

  constructor() {
    super();
    this.addEventListener('click', this.#press);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.values = [];
    this.checked = this.hasAttribute('checked');
    this.#begun = false;
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.fieldsetDisabled = disabled;
  }

  formStateRestoreCallback(state: string): void {
    const [checked, value = '', ...values] = state.split('\n');
    this.checked = checked === 'true';
    this.value = value;
    this.values = values;
    this.#begun = true;
  }

  /** The options may come after the element: what they preset is taken once, with the first. */
  protected override willUpdate(): void {
    if (this.#begun || this.#options.all.length === 0) return;
    this.#begun = true;
    const { preset } = this.#options;
    if (this.type === 'radio') this.value ||= preset.pop() ?? '';
    else if (this.values.length === 0) this.values = preset;
  }

  protected override updated(): void {
    // Set here, not in the template: a listener may have put back what the person chose.
    for (const input of this.inputs) input.checked = this.#has(input.value);
    const lacking = this.required && this.#several && this.values.length === 0;
    if (this.#several) {
      this.input?.setCustomValidity(lacking ? this.#locale.t('choice.missing') : '');
    }
    this.#form.settle();
  }

  /** Whether what is chosen holds, as the native method says it. */
  checkValidity(): boolean {
    return this.#form.checkValidity();
  }

  /** Puts the focus where the Tab key would: on the chosen radio button, else on the first. */
  override focus(options?: FocusOptions): void {
    const chosen = [...this.inputs].find(input => input.checked && this.type === 'radio');
    (chosen ?? this.input)?.focus(options);
  }

  protected override render() {
    return this.#single ? this.#box() : this.#group();
  }

  get #single(): boolean {
    return this.type === 'checkbox' && this.#options.all.length === 0;
  }

  get #several(): boolean {
    return this.type === 'checkbox' && !this.#single;
  }

  get #sent(): FormValue {
    if (this.#single) return this.checked ? this.value || 'on' : null;
    if (this.type === 'radio') return this.#options.has(this.value) ? this.value : null;
    const data = new FormData();
    for (const { value } of this.#options.all) {
      if (this.name && this.#has(value)) data.append(this.name, value);
    }
    return data;
  }

  #has(value: string): boolean {
    if (this.#single) return this.checked;
    return this.type === 'radio' ? this.value === value : this.values.includes(value);
  }

  #group() {
    const radio = this.type === 'radio';
    const off = this.#form.disabled;
    return html`<fieldset
      class="group ${this.error ? 'wrong' : ''}"
      role=${radio ? 'radiogroup' : nothing}
      ?disabled=${off}
      aria-labelledby="legend"
      aria-describedby=${notesOf(this)}
      aria-required=${radio && this.required ? 'true' : nothing}
      aria-invalid=${radio && this.error ? 'true' : nothing}
    >
      <legend class="legend" id="legend">
        <span class=${this.labelHidden ? 'visually-hidden' : 'label'}
          >${this.label}${star(this.required)}${this.#mustHave()}</span
        >
      </legend>
      ${notes(this)}
      <div class="rows" part="rows">
        ${this.#options.all.map((option, at) =>
          row(option, at, {
            radio,
            required: this.required,
            wrong: this.error !== '',
            off,
            take: this.#take,
            changed: this.#changed,
          }),
        )}
      </div>
    </fieldset>`;
  }

  /** A group of checkboxes has no attribute that tells it. */
  #mustHave() {
    if (!this.required || !this.#several) return nothing;
    const { lang, dir } = this.#locale;
    const word = this.#locale.t('choice.required');
    return html`<span class="visually-hidden" lang=${lang} dir=${dir}>${word}</span>`;
  }

  #box() {
    const off = this.#form.disabled;
    return html`<div class=${this.error ? 'wrong' : ''}>
      ${notes({ hint: '', error: this.error })}
      <div class="rows" part="rows">
        <div class="row single ${off ? 'off' : ''}">
          <input
            class="native"
            type="checkbox"
            ?disabled=${off}
            ?required=${this.required}
            aria-labelledby="words"
            aria-describedby=${notesOf(this)}
            aria-invalid=${this.error ? 'true' : 'false'}
            @input=${this.#take}
            @change=${this.#changed}
          />
          <span class="words">
            <span id="words"><slot>${this.label}</slot>${star(this.required)}</span>
            ${this.hint ? html`<span class="more" id="hint">${this.hint}</span>` : nothing}
          </span>
        </div>
      </div>
    </div>`;
  }

  /**
   * The row of a single box presses it. Not as a native label, in which a press on a link of the page
   * would tick the box as well.
   */
  #press = (event: Event): void => {
    if (!pressesRow(event, this.renderRoot.querySelector('.single'))) return;
    this.input!.click();
    this.input!.focus();
  };

  #take(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    if (this.#single) this.checked = checked;
    else if (this.type === 'radio') this.value = value;
    else {
      const offers = this.#options.all.map(option => ({
        value: option.value,
        exclusive: 'exclusive' in option.dataset,
      }));
      this.values = chosenAfter(offers, this.values, value, checked);
    }
  }

  #changed(event: Event): void {
    this.#take(event);
    this.#form.tell('change');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-choice': UnionChoice;
  }
}
