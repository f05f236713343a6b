import type { FormConsent } from '../../../src/form/index.ts';
import { safeUrl } from '../../../src/base/safe-url.ts';
import { listedFault } from '../../../src/widgets/join-form/fault-text.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { faultOf, fieldsOf, idOf, valuesOf, type Drawing } from './drawing.ts';
import { faultMarkup, fieldMarkup } from './field-markup.ts';
import { inLang, withOwn } from './own-language.ts';

export interface FormMarkupOptions {
  /** Where it is posted. */
  action: string;
  /** Hidden fields of ours; their names begin with `_`. */
  hidden: Readonly<Record<string, string>>;
  /** Said above the questions, such as that the code of a poster has expired. */
  notice?: Piece;
}

/** The whole form, all steps one below another, with what was typed and what is wrong with it. */
export function formMarkup(drawing: Drawing, options: FormMarkupOptions): Markup {
  const { form, words, docLang } = drawing;
  const { action, hidden, notice } = options;
  const own = (text: string): Piece => inLang(text, docLang);
  const steps = form.steps.length;
  return html`<form class="uf-form" method="post" action="${action}" novalidate>
    ${Object.entries(hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <p class="uf-progress uf-scripted">${words.t('progress', { n: 1, total: steps })}</p>
    <h1 class="uf-title">${own(form.title)}</h1>
    ${form.intro && html`<p class="uf-intro">${own(form.intro)}</p>`}${notice}${summary(drawing)}${form.steps.map(
      ({ id, title, hint, fields }) =>
        html`<section class="uf-step" data-step="${id}">
          <h2 class="uf-step-title">${own(title)}</h2>
          ${hint && html`<p class="uf-hint">${own(hint)}</p>`}${fields.map(field => fieldMarkup(drawing, field))}
        </section>`,
    )}${consents(drawing)}
    <div class="uf-trap" aria-hidden="true">
      <label>Website<input name="_website" tabindex="-1" autocomplete="off" /></label>
    </div>
    <div class="uf-actions">
      <button class="uf-button uf-plain" type="submit">
        ${form.submit.label === undefined ? words.t('submit') : own(form.submit.label)}</button
      ><button class="uf-button uf-scripted" type="button">${words.t('continue')}</button>
    </div>
  </form>`;
}

/** What is wrong, each leading to its question. */
function summary(drawing: Drawing): Markup | undefined {
  const { form, words, faults, docLang } = drawing;
  if (faults.length === 0) return undefined;
  const fields = new Map([...fieldsOf(form)].map(field => [field.name, field]));
  const consents = new Map(form.consents?.map(({ id, text }) => [`consent.${id}`, text]));
  return html`<div
    class="uf-summary"
    role="alert"
    tabindex="-1"
    autofocus
    aria-labelledby="uf-summary-title"
  >
    <h2 id="uf-summary-title">
      <span class="uf-error-mark">${words.t('errorMark')}</span
      >${words.t('summaryTitle', { n: faults.length })}
    </h2>
    <ul>
      ${faults.map(fault => {
        const field = fields.get(fault.name);
        const consent = consents.get(fault.name);
        const said = listedFault(fault, field, words, consent);
        const text = withOwn(
          said,
          [fault.message, field?.label, consent && bare(consent)],
          docLang,
        );
        const isHere = field !== undefined || consent !== undefined;
        return html`<li>${isHere ? html`<a href="#${idOf(fault.name)}">${text}</a>` : text}</li>`;
      })}
    </ul>
  </div>`;
}

/** A text as it stands within a sentence. */
function bare(text: string): string {
  return text.replace(/[。.？?؟：:]$/, '');
}

function consents(drawing: Drawing): Markup | undefined {
  const { form, words } = drawing;
  if (!form.consents?.length) return undefined;
  return html`<section class="uf-consents">
    <h2 class="uf-step-title">${words.t('consents')}</h2>
    <p class="uf-hint">${words.t('consentsHint')}</p>
    ${form.consents.map(consent => consentMarkup(drawing, consent))}
  </section>`;
}

function consentMarkup(drawing: Drawing, consent: FormConsent): Markup {
  const { words, docLang } = drawing;
  const name = `consent.${consent.id}`;
  const id = idOf(name);
  const fault = faultOf(drawing, name);
  const version = String(consent.version);
  const href = safeUrl(consent.href);
  return html`<div
    class="uf-field"
    data-field="${name}"
    ${fault !== undefined && html` data-invalid`}
  >
    ${
      fault &&
      html`<p class="uf-error" id="${id}-error">
        <span class="uf-error-mark">${words.t('errorMark')}</span>${faultMarkup(drawing, fault)}
      </p>`
    }<label class="uf-consent"
      ><input
        type="checkbox"
        id="${id}"
        name="${name}"
        value="${version}"
        ${
          valuesOf(drawing, name).includes(version) && html` checked`
        }${fault && html` aria-describedby="${id}-error" aria-invalid="true"`}
      /><span
        >${inLang(consent.text, docLang)}${
          !consent.required && html`<span class="uf-optional">${words.t('optional')}</span>`
        }</span
      ></label
    >${href && html`<a class="uf-link" href="${href}" target="_blank" rel="noopener noreferrer">${words.t('fullText')}</a>`}
  </div>`;
}
