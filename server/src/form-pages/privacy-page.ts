import { safeUrl } from '../../../src/base/safe-url.ts';
import type { FormDocument, SiteDocument } from '../../../src/data/generated/types.ts';
import type { FormConsent, FormField, FormStep } from '../../../src/form/index.ts';
import { digestOf } from '../applications/identifiers.ts';
import { html, type Markup } from './markup.ts';
import type { Say } from './privacy-words/privacy-words.ts';
import type { PageWords } from './words/page-words.ts';

/** A form under the id by which the site offers it. */
export interface OfferedForm {
  id: string;
  form: FormDocument;
}

/** What the page is made from: the documents of the site, and nothing else. */
export interface PrivacyView {
  site: Pick<SiteDocument, 'site' | 'privacy'>;
  forms: readonly OfferedForm[];
  title: string;
  /** Date at the site, `YYYY-MM-DD`. */
  today: string;
  /** Days that answers are kept where a form says nothing. */
  retainDays: number;
  words: PageWords;
  say: Say;
  /** Where the page is saved; absent in the page that was saved. */
  save?: string;
}

/** What is asked, why, how long it is kept, who sees it, what one can do: as the forms say it. */
export function privacyMarkup(view: PrivacyView): Markup {
  const { forms, title, today, say, save, site, words } = view;
  const { privacy } = site;
  const own = safeUrl(privacy?.policy);
  const contact = privacy?.contact;
  return html`<h1 class="uf-title">${title}</h1>
    <p class="uf-intro">${say('intro', { day: today })}</p>
    ${own && html`<p><a href="${own}">${say('own')}</a></p>`}${
      save && html`<p class="uf-screen"><a href="${save}" download>${say('save')}</a></p>`
    }
    <section class="uf-about">
      <h2>${say('who')}</h2>
      <p>${words.t('controller', { name: privacy?.controller ?? site.site.name })}</p>
      <p>${contact ? words.t('contact', { text: contact }) : say('noContact')}</p>
    </section>
    ${
      forms.length > 1 &&
      html`<nav class="uf-screen" aria-labelledby="uf-forms">
        <h2 id="uf-forms">${say('list')}</h2>
        <ul>
          ${forms.map(({ id, form }) => html`<li><a href="#form-${id}">${form.title}</a></li>`)}
        </ul>
      </nav>`
    }${forms.length === 0 && html`<p>${say('none')}</p>`}${forms.map(offered => formMarkup(view, offered))}
    <section class="uf-about">
      <h2>${say('rights')}</h2>
      <dl>
        ${(['look', 'mend', 'takeBack', 'remove'] as const).map(
          right =>
            html`<dt>${say(right)}</dt>
              <dd>${say(`${right}Text`)}</dd>`,
        )}
      </dl>
      <p>${words.own('statusLost')}</p>
    </section>
    <section class="uf-about">
      <h2>${say('device')}</h2>
      <p>${say('draft')}</p>
      <p>${say('kiosk')}</p>
      <p>${say('cookies')}</p>
    </section>`;
}

function formMarkup(view: PrivacyView, { id, form }: OfferedForm): Markup {
  const { say, words } = view;
  const { steps, routes = [], handoff, consents = [] } = form;
  const unions = [...new Set(routes.map(({ to }) => to.name))];
  const fields = steps.flatMap(step => step.fields.map(field => ({ step, field })));
  return html`<section class="uf-about" id="form-${id}">
    <h2>${form.title}</h2>
    <p class="uf-hint">${say('version', { n: form.v })}</p>
    <h3>${say('asked')}</h3>
    <dl>
      ${fields
        .filter(({ field }) => field.type !== 'note')
        .map(({ step, field }) => fieldMarkup(view, form, step, field))}
    </dl>
    <p>${say('settled')}</p>
    <h3>${say('seen')}</h3>
    <p>${say('seenDesk')}</p>
    ${unions.length > 0 && html`<p>${say('seenBy', { list: unions.join(words.t('comma')) })}</p>`}${
      handoff &&
      html`<p>
        ${say('handoff', { name: handoff.name })}${handoff.tokenParam && gapOf(words) + say('handoffToken')}
      </p>`
    }${
      consents.length > 0 &&
      html`<h3>${say('consents')}</h3>
        <p>${say('consentsHint')}</p>
        <dl>${consents.map(consent => consentMarkup(view, form, consent))}</dl>`
    }
  </section>`;
}

function fieldMarkup(
  { say, words, retainDays }: PrivacyView,
  form: FormDocument,
  step: FormStep,
  field: FormField,
): Markup {
  const { label, purpose, sensitive } = field;
  const days = field.retainDays ?? form.retainDays ?? retainDays;
  const isOptional = field.required !== true && field.requiredIf === undefined;
  const said = [
    sensitive && say('isSensitive'),
    purpose ? words.t('purpose', { text: purpose.replace(/[。.]$/, '') }) : say('noPurpose'),
    days > 0 ? words.t('retain', { n: days }) : words.t('retainNone'),
    (field.showIf ?? step.showIf) && say('sometimes'),
  ];
  return html`<dt>
      ${label}${isOptional && html`<span class="uf-optional">${words.t('optional')}</span>`}
    </dt>
    <dd>${said.filter(Boolean).join(gapOf(words))}</dd>`;
}

function consentMarkup(
  { say, words }: PrivacyView,
  form: FormDocument,
  { text, version, required, fields = [], href }: FormConsent,
): Markup {
  const labels = new Map(
    form.steps.flatMap(step => step.fields.map(({ name, label }) => [name, label] as const)),
  );
  const list = fields.flatMap(name => labels.get(name) ?? []).join(words.t('comma'));
  const link = safeUrl(href);
  return html`<dt>${text}</dt>
    <dd>${say(required ? 'consentNeeded' : 'consentFree')}</dd>
    ${list && html`<dd>${say('consentFields', { list })}</dd>`}
    <dd>${say('consentVersion', { text: String(version) })}</dd>
    <dd class="uf-hash">SHA-256: <bdi dir="ltr">${digestOf(text)}</bdi></dd>
    ${link && html`<dd><a href="${link}">${words.t('fullText')}</a></dd>`}`;
}

/** Chinese sentences stand without a space between them. */
function gapOf({ lang }: PageWords): string {
  return lang.startsWith('zh') ? '' : ' ';
}
