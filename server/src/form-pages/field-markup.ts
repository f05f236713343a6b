import type { Fault, FormCondition, FormField, FormOption } from '../../../src/form/index.ts';
import { faultText } from '../../../src/widgets/join-form/fault-text.ts';
import { html, Markup, type Piece } from './markup.ts';
import { conditionWords } from './condition-words.ts';
import { regionByCode } from '../import/regions.ts';
import { inLang, withOwn } from './own-language.ts';
import { faultOf, fieldsOf, idOf, valuesOf, type Drawing } from './drawing.ts';

/** Attributes of a typed answer, by the field's type. */
const TYPING: Readonly<Record<string, { type?: string; inputmode?: string; complete?: string }>> = {
  phone: { type: 'tel', inputmode: 'tel', complete: 'tel' },
  email: { type: 'email', inputmode: 'email', complete: 'email' },
  number: { inputmode: 'decimal', complete: 'off' },
  id: { complete: 'off' },
  date: { type: 'date' },
  month: { inputmode: 'numeric' },
};

/** Above this many options, none with a hint, a list is easier; the browser's form does the same. */
const MOST_RADIOS = 7;

/** Questions that a form post cannot answer. */
const NEEDS_SCRIPT: Readonly<Record<string, 'filesLater' | 'codeScript'>> = {
  file: 'filesLater',
  photo: 'filesLater',
  code: 'codeScript',
};

const LINE_BREAK = new Markup('\n');

/** One question as it stands on a page without scripts: every question, whatever it depends on. */
export function fieldMarkup(drawing: Drawing, field: FormField): Markup {
  const { words, docLang } = drawing;
  const { name, label, hint, type, unit } = field;
  const id = idOf(name);
  const own = (text: string): Piece => inLang(text, docLang);
  if (type === 'note') {
    return html`<div class="uf-note">
      <p>${own(label)}</p>
      ${hint && html`<p class="uf-hint">${own(hint)}</p>`}
    </div>`;
  }
  const fault = faultOf(drawing, name);
  const invalid = fault !== undefined && html` data-invalid`;
  const optional = field.required !== true && field.requiredIf === undefined;
  const title = html`${own(label)}${optional && html`<span class="uf-optional">${words.t('optional')}</span>`}`;
  const why = whyWords(drawing, field);
  const plain = plainHint(drawing, field);
  const notes = html`${
    field.showIf && html`<p class="uf-hint uf-plain">${conditionMarkup(drawing, field.showIf)}</p>`
  }${hint && html`<p class="uf-hint" id="${id}-hint">${own(hint)}</p>`}${
    plain && html`<p class="uf-hint uf-plain" id="${id}-plain">${plain}</p>`
  }${why && html`<p class="uf-why" id="${id}-why">${why}</p>`}${
    fault &&
    html`<p class="uf-error" id="${id}-error">
      <span class="uf-error-mark">${words.t('errorMark')}</span
      >${faultMarkup(drawing, fault, field)}
    </p>`
  }`;
  const about = [
    unit && `${id}-unit`,
    hint && `${id}-hint`,
    plain && `${id}-plain`,
    why && `${id}-why`,
    fault && `${id}-error`,
  ].filter(Boolean);
  const described = about.length > 0 && html` aria-describedby="${about.join(' ')}"`;
  if (isGroup(field)) {
    return html`<fieldset class="uf-field" data-field="${name}" ${invalid}${described}>
      <legend class="uf-label">${title}</legend>
      ${notes}${choices(drawing, field)}
    </fieldset>`;
  }
  const state = html`${described}${fault !== undefined && html` aria-invalid="true"`}`;
  return html`<div class="uf-field" data-field="${name}" ${invalid}>
    <label class="uf-label" for="${id}">${title}</label>${notes}${control(drawing, field, state)}
  </div>`;
}

/** Whether a question is a group of circles or boxes, under a legend. */
function isGroup({ type, options = [] }: FormField): boolean {
  if (type === 'yesno' || type === 'choices') return true;
  const isLong = options.length > MOST_RADIOS && !options.some(({ hint }) => hint);
  return (type === 'choice' || type === 'slot') && !isLong;
}

/** What is wrong with an answer; the form's own words are in its language. */
export function faultMarkup(drawing: Drawing, fault: Fault, field?: FormField): Piece {
  const { words, docLang } = drawing;
  return withOwn(faultText(fault, field, words), [fault.message, field?.label], docLang);
}

function conditionMarkup(drawing: Drawing, condition: FormCondition): Piece {
  const { form, docLang } = drawing;
  const about = [...fieldsOf(form)].find(({ name }) => name === condition.field);
  const labels = [about?.label, ...(about?.options ?? []).map(({ label }) => label)];
  return withOwn(conditionWords(drawing, condition), labels, docLang);
}

/** Purpose, how long it is kept, and that it is sensitive: the same words as in the browser. */
function whyWords({ words, form, docLang }: Drawing, field: FormField): Piece {
  const { sensitive } = field;
  const purpose = field.purpose?.replace(/[。.]$/, '');
  const days = field.retainDays ?? (purpose ? form.retainDays : undefined);
  const why = [
    purpose && words.t('purpose', { text: purpose }),
    days !== undefined && (days > 0 ? words.t('retain', { n: days }) : words.t('retainNone')),
    sensitive && words.t('sensitive'),
  ]
    .filter(Boolean)
    .join(words.lang.startsWith('zh') ? '' : ' ');
  return withOwn(why, [purpose], docLang);
}

function control(drawing: Drawing, field: FormField, state: Markup): Markup {
  const { words } = drawing;
  const { name, type, options = [], autocomplete, unit } = field;
  const id = idOf(name);
  const [value = ''] = valuesOf(drawing, name);
  const later = NEEDS_SCRIPT[type];
  if (later)
    return html`<p class="uf-hint uf-plain" id="${id}" tabindex="-1">${words.own(later)}</p>`;
  if (type === 'textarea') {
    // A parser drops the first line break: one more keeps what was typed as it was.
    return html`<textarea class="uf-input" id="${id}" name="${name}" rows="4" ${state}>
${LINE_BREAK}${value}</textarea>`;
  }
  if (type === 'choice' || type === 'slot') return select(drawing, field, state, options);
  const how = TYPING[type] ?? {};
  const inputmode = field.inputmode ?? how.inputmode;
  const complete = autocomplete ?? how.complete;
  const place = type === 'month' && words.t('monthHint');
  return html`<span class="uf-line"
    ><input
      class="uf-input"
      id="${id}"
      name="${name}"
      ${how.type && html` type="${how.type}"`}${inputmode && html` inputmode="${inputmode}"`}${
        complete && html` autocomplete="${complete}"`
      }${place && html` placeholder="${place}"`}${value && html` value="${value}"`}${state}
    />${unit && html`<span class="uf-unit" id="${id}-unit">${inLang(unit, drawing.docLang)}</span>`}</span
  >`;
}

/** What a code that stands there means: a script shows the name in its place. */
function plainHint(drawing: Drawing, { name, type }: FormField): Piece {
  if (type !== 'region' && type !== 'org') return undefined;
  const { words, docLang } = drawing;
  const [value = ''] = valuesOf(drawing, name);
  const isRegion = type === 'region';
  const meant = isRegion ? regionByCode(value)?.fullName : drawing.orgName?.(value);
  // The table of divisions is Chinese, whatever the site's documents are.
  const lang = !isRegion ? docLang : words.lang === 'zh-Hans' ? undefined : 'zh-Hans';
  const told = meant === undefined ? undefined : inLang(`${value}：${meant}`, lang);
  if (!isRegion) return told;
  const hint = words.own('regionHint');
  return told === undefined ? hint : [hint, words.lang.startsWith('zh') ? '' : ' ', told];
}

function select(
  drawing: Drawing,
  { name }: FormField,
  state: Markup,
  options: readonly FormOption[],
): Markup {
  const [chosen] = valuesOf(drawing, name);
  return html`<select class="uf-input" id="${idOf(name)}" name="${name}" ${state}>
    <option value="">${drawing.words.t('choose')}</option>
    ${options.map(
      ({ value, label }) =>
        html`<option
          value="${value}"
          ${drawing.docLang !== undefined && html` lang="${drawing.docLang}"`}${value === chosen && html` selected`}
        >
          ${label}
        </option>`,
    )}
  </select>`;
}

function choices(drawing: Drawing, field: FormField): Markup {
  const { words } = drawing;
  const { name, type } = field;
  const isYesNo = type === 'yesno';
  const docLang = isYesNo ? undefined : drawing.docLang;
  const options: readonly FormOption[] = isYesNo
    ? [
        { value: 'true', label: words.t('yes') },
        { value: 'false', label: words.t('no') },
      ]
    : (field.options ?? []);
  const kind = type === 'choices' ? 'checkbox' : 'radio';
  const given = valuesOf(drawing, name);
  return html`<div class="uf-choices${isYesNo && ' uf-choices-row'}">
    ${options.map(({ value, label, hint }, at) => {
      // The error summary leads to the first.
      const id = at === 0 ? idOf(name) : `${idOf(name)}-${at + 1}`;
      return html`<label class="uf-choice"
        ><input
          type="${kind}"
          id="${id}"
          name="${name}"
          value="${value}"
          ${given.includes(value) && html` checked`}
        /><span class="uf-choice-label">${inLang(label, docLang)}</span
        >${hint && html`<span class="uf-hint">${inLang(hint, docLang)}</span>`}</label
      >`;
    })}
  </div>`;
}
