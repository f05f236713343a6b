import { html, LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { floating } from '../../base/float.styles.ts';
import { FormController } from '../../base/form-controller.ts';
import { afterListeners, submitForm } from '../../base/internals.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { OptionsController } from '../../base/options-controller.ts';
import { TypingController } from '../../base/typing-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { combobox } from '../../locale/combobox/namespace.ts';
import type { UnionAnnouncer } from '../announcer/announcer.ts';
import { controlStyles } from '../field/control.styles.ts';
import { frame } from '../field/frame.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { box } from './box.ts';
import { choicesOf } from './choices.ts';
import { Entry } from './entry.ts';
import { actOf } from './keys.ts';
import { keepFocus, list, rowOf } from './list.ts';
import { Finder } from './match.ts';
import type { Choice } from './match.ts';
import { Suggestions } from './suggestions.ts';
import { noteOf, spokenOf } from './words.ts';
import type { Search } from './words.ts';
import { styles } from './combobox.styles.ts';

/**
 * A text that finds its value in a list: by a part of the name, by pinyin initials (`data-py`), by
 * what tells it apart (`data-extra`, else the optgroup's label), which stands beside the name. Give
 * it the choices as `<option>` children; those of a server may be replaced on `input`.
 * An option whose value is empty is left out: an empty text says that.
 *
 * @summary One of many choices, found by typing.
 * @element union-combobox
 * @slot - The choices: `<option value data-py data-extra>`, in `<optgroup label>` or alone.
 * @fires {Event} input - The text or the value changed; not during input-method composition.
 * @fires {Event} change - A choice was taken, or the text changed and the person left it.
 * @csspart box - The frame around the input.
 * @csspart input - The native input.
 * @csspart list - The box that floats below it.
 */
export class UnionCombobox extends UnionElement {
  static readonly tag = 'union-combobox';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, controlStyles, floating, styles];

  @property({ reflect: true }) name = '';

  /** The value of the choice; with `free` also a text that is none. */
  @property()
  get value(): string {
    return this.#entry.value;
  }

  set value(value: string) {
    this.#entry.show(value, this.#finder, this.free);
    // Also when the value is as it was: a text that stands for nothing goes.
    this.requestUpdate();
  }

  /** What to choose; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens. */
  @property() hint = '';

  /** What is wrong and how to put it right; the combobox is then invalid. */
  @property() error = '';

  @property() placeholder = '';

  /** A text that is no choice holds too: an employer who is not in the list. */
  @property({ type: Boolean, reflect: true }) free = false;

  /** The page finds the choices itself: they are shown as they stand. */
  @property({ type: Boolean, reflect: true }) unfiltered = false;

  /** The page is looking for choices. */
  @property({ type: Boolean, reflect: true }) busy = false;

  /** Must be answered, and is marked with a star: a page says once what that means. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('.input') private input!: HTMLInputElement;
  @query('.float') private float!: HTMLElement;
  @query('union-announcer') private announcer!: UnionAnnouncer;

  #locale = new LocaleController(this, combobox);
  #form = new FormController(this, { value: () => this.value, control: () => this.input });
  #options = new OptionsController(this, () => {
    this.#finder = new Finder(choicesOf(this.#options.all));
    this.#entry.follow(this.#finder, this.free);
  });
  #typing = new TypingController(this, this.#form, {
    control: () => this.input,
    text: () => this.text,
    write: text => this.#write(text),
  });
  #list = new Suggestions(this, {
    find: () => this.#entry.search(this.#finder, this.unfiltered),
    chosen: () => this.#entry.choice,
    anchor: () => this.renderRoot.querySelector('.box'),
    box: () => this.float,
    note: (): string => noteOf(this.#locale, this.#search),
    spoken: (): string => spokenOf(this.#locale, this.#search),
    say: words => this.announcer.say(words),
  });
  #finder = new Finder([]);
  #entry = new Entry();

  /** What stands in the input: what a page looks for on `input`. */
  get text(): string {
    return this.#entry.text;
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('free')) this.#entry.follow(this.#finder, this.free);
    if (this.#fixed) this.#list.close();
  }

  protected override updated(): void {
    this.input.setCustomValidity(this.#entry.astray ? this.#locale.t('combobox.pick') : '');
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
    const { found, active, expanded } = this.#list;
    const off = this.#form.disabled;
    const looks = `${this.error ? 'wrong' : ''} ${off ? 'off' : ''} ${this.readonly ? 'fixed' : ''}`;
    return html`<div class=${looks} lang=${this.#locale.lang} dir=${this.#locale.dir}>
      ${frame(this)}
      ${box(this, {
        off,
        active,
        open: expanded,
        rows: found.rows.length,
        choices: this.#finder.size > 0,
        clearWord: this.#locale.t('clearField', { label: this.label }),
        openWord: this.#locale.t('combobox.show', { label: this.label }),
        typing: this.#typing,
        press: this.#press,
        key: this.#key,
        leave: this.#settle,
        clear: this.#empty,
        toggle: this.#toggle,
      })}
      <div class="float" part="list" hidden @mousedown=${keepFocus}>
        ${list({
          label: this.label,
          rows: found.rows,
          active,
          chosen: this.#entry.choice,
          chosenWord: this.#locale.t('combobox.chosen'),
          note: noteOf(this.#locale, this.#search),
          busy: this.busy,
          pick: event => this.#take(this.#list.found.rows[rowOf(event)]?.choice),
        })}
      </div>
      <union-announcer></union-announcer>
    </div>`;
  }

  /** Nothing can be changed in it. */
  get #fixed(): boolean {
    return this.readonly || this.#form.disabled;
  }

  get #search(): Search {
    const { busy, free } = this;
    return { found: this.#list.found, query: this.#entry.query, busy, free };
  }

  #write(text: string): void {
    this.#entry.write(text, this.#finder, this.free);
    this.#list.active = -1;
    this.#list.open();
  }

  #press(): void {
    if (!this.#fixed) this.#list.open();
  }

  #toggle(): void {
    this.input.focus();
    if (this.#list.expanded) this.#list.close();
    else this.#list.open();
  }

  #empty(): void {
    this.input.focus();
    this.#write('');
    this.#form.tell('input');
    this.#settle();
  }

  #take(choice: Choice | undefined): void {
    if (!choice || choice.disabled) return;
    const news = choice.value !== this.value || choice.label !== this.text;
    this.#entry.take(choice);
    if (news) this.#form.tell('input');
    this.#settle();
  }

  /** The person is through with the text: they took a choice, cleared it or went on. */
  #settle(): void {
    this.#list.close();
    if (this.#entry.settle()) this.#form.tell('change');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const { expanded: open, active, found } = this.#list;
    const act = actOf(event, { open, active, rows: found.rows.length, text: this.text });
    if (!act || (this.#fixed && act.do !== 'submit')) return;
    // These two do in the text what they always do.
    if (act.do !== 'leave' && act.do !== 'submit') event.preventDefault();
    if (this.#list.act(act)) return;
    const { form } = this.#form;
    if (act.do === 'choose') this.#take(this.#list.current);
    else if (act.do === 'clear') this.#empty();
    else if (form) afterListeners(event, () => submitForm(form));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-combobox': UnionCombobox;
  }
}
