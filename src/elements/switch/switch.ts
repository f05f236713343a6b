import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { FormController } from '../../base/form-controller.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { forms } from '../../locale/forms/namespace.ts';
import { notes, notesOf } from '../field/frame.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { styles } from './switch.styles.ts';

/** The state of a native checkbox is its own: HTML allows no aria-checked beside it. */
const ROLE = 'switch';

/**
 * A native checkbox that is told as a switch; place, mark and word say whether it is on. What it
 * turns on or off changes with the press: an answer that is sent later is a union-choice. Where the
 * change could not be made, set `checked` back and say so in `error`.
 *
 * @summary On or off, at once.
 * @element union-switch
 * @fires {Event} input - A person turned it on or off.
 * @fires {Event} change - A person turned it on or off; read `checked`.
 * @csspart row - The whole target.
 * @csspart input - The native checkbox, drawn as a switch.
 */
export class UnionSwitch extends UnionElement {
  static readonly tag = 'union-switch';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, styles];

  @property({ reflect: true }) name = '';

  /** What the form gets while it is on. */
  @property() value = 'on';

  /** Whether it is on; the attribute says how it begins. */
  @property({ type: Boolean }) checked = false;

  /** What it turns on. */
  @property() label = '';

  /** What then happens. */
  @property() hint = '';

  /** Why the change could not be made. */
  @property() error = '';

  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('.native') private input!: HTMLInputElement;

  #locale = new LocaleController(this, forms);
  #form = new FormController(this, {
    value: () => (this.checked ? this.value : null),
    control: () => this.input,
    state: () => String(this.checked),
  });

  formResetCallback(): void {
    this.checked = this.hasAttribute('checked');
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.fieldsetDisabled = disabled;
  }

  formStateRestoreCallback(state: string): void {
    this.checked = state === 'true';
  }

  protected override updated(): void {
    // Set here, not in the template: a listener may have put it back.
    this.input.checked = this.checked;
    this.#form.settle();
  }

  /** Turns it, as a person would. */
  override click(): void {
    this.input.click();
  }

  protected override render() {
    const off = this.#form.disabled;
    const { lang, dir } = this.#locale;
    return html`<div>
      ${notes({ hint: '', error: this.error })}
      <label class="row ${off ? 'off' : ''}" part="row">
        <span class="words">
          <span id="words">${this.label}</span>
          ${this.hint ? html`<span class="more" id="hint">${this.hint}</span>` : nothing}
        </span>
        <span class="state" aria-hidden="true" lang=${lang} dir=${dir}
          >${this.#locale.t(this.checked ? 'switch.on' : 'switch.off')}</span
        >
        <input
          class="native"
          part="input"
          type="checkbox"
          role=${ROLE}
          ?disabled=${off}
          aria-labelledby="words"
          aria-describedby=${notesOf(this)}
          @input=${this.#take}
          @change=${this.#changed}
        />
      </label>
    </div>`;
  }

  #take(): void {
    this.checked = this.input.checked;
  }

  #changed(): void {
    this.#take();
    this.#form.tell('change');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-switch': UnionSwitch;
  }
}
