import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { FormField, FormOption } from '../../form/index.ts';
import { isTyped } from './form-session.ts';
import { idOf } from './ui.ts';
import type { Ui } from './ui.ts';

type Piece = TemplateResult | typeof nothing;

/** Above this many options, none with a hint of its own, a list is easier than a column of circles. */
const MOST_RADIOS = 7;

/** How text of each type is typed: what the phone's keyboard offers. */
interface Typing {
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly capitals?: string;
  readonly hint?: string;
}

// A keypad of figures has no X, so an id number is typed on the full keyboard. A date is the
// browser's own control: a phone's wheel or calendar, in the person's language, in one field. Where
// there is none it is a line of text, and the placeholder says how to write it.
const TYPING: Readonly<Record<string, Typing>> = {
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  email: { type: 'email', inputmode: 'email', autocomplete: 'email' },
  number: { inputmode: 'decimal', autocomplete: 'off' },
  id: { autocomplete: 'off', capitals: 'characters' },
  date: { type: 'date', hint: 'dateHint' },
  month: { inputmode: 'numeric', hint: 'monthHint' },
};

/** Whether a field is a group of circles or boxes, under a legend. */
export function isGroup(field: FormField): boolean {
  const { type, options = [] } = field;
  if (type === 'yesno' || type === 'choices') return true;
  return (type === 'choice' || type === 'slot') && !isLong(options);
}

/** The native control of a field that needs no part of its own. */
export function controlView(ui: Ui, field: FormField, describedBy: string): TemplateResult {
  if (isGroup(field)) return groupView(ui, field);
  if (!isTyped(field)) return selectView(ui, field, describedBy);
  return field.type === 'textarea'
    ? textareaView(ui, field, describedBy)
    : inputView(ui, field, describedBy);
}

export function inputView(ui: Ui, field: FormField, describedBy: string): TemplateResult {
  const { words, session } = ui;
  const how = TYPING[field.type] || {};
  const id = idOf(field.name);
  const unit = field.unit
    ? html`<span class="uf-unit" id="${id}-unit">${field.unit}</span>`
    : nothing;
  return html`<span class="uf-line"
    ><input
      class="uf-input"
      id=${id}
      name=${field.name}
      type=${how.type || 'text'}
      inputmode=${field.inputmode || how.inputmode || nothing}
      autocomplete=${field.autocomplete || how.autocomplete || nothing}
      autocapitalize=${how.capitals || nothing}
      spellcheck="false"
      enterkeyhint=${isLastTyped(ui, field) ? 'done' : 'next'}
      placeholder=${how.hint ? words.t(how.hint) : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid(ui, field)}
      .value=${session.raw[field.name] || ''}
      @input=${(event: Event) => ui.typed(field, event)}
      @compositionend=${(event: Event) => ui.typed(field, event)}
      @change=${() => ui.left(field)}
    />${unit}</span
  >`;
}

function textareaView(ui: Ui, field: FormField, describedBy: string): TemplateResult {
  return html`<textarea
    class="uf-input"
    id=${idOf(field.name)}
    name=${field.name}
    rows="4"
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid(ui, field)}
    .value=${ui.session.raw[field.name] || ''}
    @input=${(event: Event) => ui.typed(field, event)}
    @compositionend=${(event: Event) => ui.typed(field, event)}
    @change=${() => ui.left(field)}
  ></textarea>`;
}

function selectView(ui: Ui, field: FormField, describedBy: string): TemplateResult {
  const answer = ui.session.answers[field.name];
  return html`<select
    class="uf-input"
    id=${idOf(field.name)}
    name=${field.name}
    autocomplete=${field.autocomplete || nothing}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid(ui, field)}
    @change=${(event: Event) =>
      ui.chose(field, (event.target as HTMLSelectElement).value || undefined)}
  >
    <option value="" .selected=${answer === undefined}>${ui.words.t('choose')}</option>
    ${field.options?.map(
      ({ value, label }) =>
        html`<option value=${value} .selected=${answer === value}>${label}</option>`,
    )}
  </select>`;
}

function groupView(ui: Ui, field: FormField): TemplateResult {
  const answer = ui.session.answers[field.name];
  if (field.type === 'choices') {
    const chosen = (Array.isArray(answer) ? answer : []) as readonly string[];
    const flip = (value: string, on: boolean): void => {
      const all = (field.options || []).map(option => option.value);
      const next = all.filter(each => (each === value ? on : chosen.includes(each)));
      ui.chose(field, next.length > 0 ? next : undefined);
    };
    return html`<div class="uf-choices">
      ${field.options?.map((option, at) =>
        choiceView(ui, field, option, at, 'checkbox', chosen.includes(option.value), on =>
          flip(option.value, on),
        ),
      )}
    </div>`;
  }
  const yesno = field.type === 'yesno';
  const options: readonly FormOption[] = yesno
    ? [
        { value: 'true', label: ui.words.t('yes') },
        { value: 'false', label: ui.words.t('no') },
      ]
    : field.options || [];
  return html`<div class=${yesno ? 'uf-choices uf-choices-row' : 'uf-choices'}>
    ${options.map((option, at) =>
      choiceView(ui, field, option, at, 'radio', String(answer ?? '') === option.value, () =>
        ui.chose(field, yesno ? option.value === 'true' : option.value),
      ),
    )}
  </div>`;
}

function choiceView(
  ui: Ui,
  field: FormField,
  option: FormOption,
  at: number,
  type: 'radio' | 'checkbox',
  checked: boolean,
  choose: (on: boolean) => void,
): TemplateResult {
  // The error summary leads to the first.
  const id = at === 0 ? idOf(field.name) : `${idOf(field.name)}-${at + 1}`;
  // Part of its name: said once, and pressed like the rest.
  const hint: Piece = option.hint ? html`<span class="uf-hint">${option.hint}</span>` : nothing;
  return html`<label class="uf-choice"
    ><input
      type=${type}
      id=${id}
      name=${field.name}
      value=${option.value}
      aria-invalid=${type === 'checkbox' ? invalid(ui, field) : nothing}
      .checked=${checked}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    /><span class="uf-choice-label">${option.label}</span>${hint}</label
  >`;
}

function isLong(options: readonly FormOption[]): boolean {
  return options.length > MOST_RADIOS && !options.some(({ hint }) => hint);
}

function isLastTyped(ui: Ui, field: FormField): boolean {
  const step = ui.session.steps.find(({ id }) => id === ui.screen);
  const typed = step?.fields.filter(isTyped) || [];
  return typed[typed.length - 1]?.name === field.name;
}

function invalid(ui: Ui, field: FormField): 'true' | typeof nothing {
  return ui.session.fault(field.name) ? 'true' : nothing;
}
