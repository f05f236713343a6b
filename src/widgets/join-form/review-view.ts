import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { safeUrl } from '../../base/safe-url.ts';
import { assess, maskedId, routeOf } from '../../form/index.ts';
import type { Answer, FormConsent, FormField, FormStep } from '../../form/index.ts';
import type { Finish } from './finish.ts';
import { idOf } from './ui.ts';

type Piece = TemplateResult | typeof nothing;

/** Everything answered, step by step, then who receives it and what is agreed to. */
export function reviewView(finish: Finish): TemplateResult {
  const { words, session } = finish.core;
  return html`<section class="uf-step" data-step="review">
      <h2 class="uf-step-title" tabindex="-1">${words.t('review')}</h2>
      <p class="uf-hint">${words.t('reviewHint')}</p>
      ${session.steps.map(step => stepView(finish, step))}
    </section>
    ${routeView(finish)}${consentsView(finish)}`;
}

function stepView(finish: Finish, step: FormStep): TemplateResult {
  return html`<h3 class="uf-review-title">${step.title}</h3>
    <dl class="uf-review">
      ${step.fields.map(field => (field.type === 'note' ? nothing : rowView(finish, field)))}
    </dl>`;
}

function rowView(finish: Finish, field: FormField): TemplateResult {
  const { shown } = finish;
  const { words, session } = finish.core;
  const answer = session.toSend[field.name];
  const masked = field.type === 'id' && answer !== undefined;
  const open = shown.has(field.name);
  const text = masked && !open ? maskedId(String(answer)) : textOf(finish, field, answer);
  return html`<div class="uf-row">
    <dt>${field.label}</dt>
    <dd>
      <span class=${text ? 'uf-answer' : 'uf-answer uf-hint'}
        ><bdi>${text || words.t('unanswered')}</bdi></span
      >${
        masked
          ? html`<button
              class="uf-link"
              type="button"
              aria-label="${words.t(open ? 'hide' : 'show')} ${field.label}"
              @click=${() => finish.toggleShown(field)}
            >
              ${words.t(open ? 'hide' : 'show')}
            </button>`
          : nothing
      }
    </dd>
    <dd class="uf-row-act">
      <button
        class="uf-link"
        type="button"
        aria-label=${words.t('changeOf', { label: field.label })}
        ?disabled=${finish.busy}
        @click=${() => finish.walk.change(field)}
      >
        ${words.t('change')}
      </button>
    </dd>
  </div>`;
}

/** An answer as a person would say it; empty when there is none. */
export function textOf(finish: Finish, field: FormField, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const {
    core: { words },
    shelf,
  } = finish;
  const ofPart = shelf.ready(field)?.text?.();
  if (ofPart) return ofPart;
  if (typeof answer === 'boolean') return words.t(answer ? 'yes' : 'no');
  const label = (value: unknown): string =>
    field.options?.find(option => option.value === value)?.label ?? String(value);
  if (typeof answer === 'object') {
    const uploaded = field.type === 'photo' || field.type === 'file';
    if (uploaded) return words.t('files', { n: answer.length });
    return answer.map(label).join(words.t('comma'));
  }
  const text = label(answer);
  return field.unit ? `${text} ${field.unit}` : text;
}

/** Who deals with it, and whether a person has to look first. */
function routeView(finish: Finish): Piece {
  const { words, session } = finish.core;
  const { form, answers, when } = session;
  const route = routeOf(form, answers, when);
  const { outcome, reason } = assess(form, answers, when);
  const looks = form.rules?.length && outcome === 'review';
  if (!route && !looks) return nothing;
  return html`<div class="uf-note">
    ${
      route
        ? html`<p>
            <b>${words.t('route', { name: receiver(finish, route.to) })}</b>
            ${route.reason ?? nothing}
          </p>`
        : nothing
    }
    ${looks ? html`<p>${words.t('toReview')}</p>` : nothing}
    ${looks && reason ? html`<p>${reason}</p>` : nothing}
  </div>`;
}

/** The union's name: as the person chose it, where the route says that their answer decides. */
function receiver(finish: Finish, to: { name: string; field?: string }): string {
  const field = to.field === undefined ? undefined : finish.core.session.field(to.field);
  const name = field && finish.shelf.ready(field)?.text?.();
  return name || to.name;
}

function consentsView(finish: Finish): Piece {
  const { words, session } = finish.core;
  const consents = session.judge?.consentsAsked ?? [];
  if (consents.length === 0) return nothing;
  return html`<section class="uf-consents">
    <h2 class="uf-step-title">${words.t('consents')}</h2>
    <p class="uf-hint">${words.t('consentsHint')}</p>
    ${consents.map(consent => consentView(finish, consent))}
    ${finish.ports.signed ? nothing : controllerView(finish)}
    <button class="uf-link" type="button" @click=${() => void saveWords(finish)}>
      ${words.t('saveText')}
    </button>
  </section>`;
}

/** Whom a person agrees with. */
function controllerView({ core: { words, options } }: Finish): TemplateResult {
  const { controller, contact } = options.site.privacy ?? {};
  return html`${controller ? html`<p class="uf-hint">${words.t('controller', { name: controller })}</p>` : nothing}
  ${contact ? html`<p class="uf-hint">${words.t('contact', { text: contact })}</p>` : nothing}`;
}

function consentView(finish: Finish, consent: FormConsent): TemplateResult {
  const { words, session } = finish.core;
  const name = `consent.${consent.id}`;
  const id = idOf(name);
  const fault = session.fault(name);
  const given = session.consents[consent.id];
  const href = safeUrl(consent.href);
  return html`<div class="uf-field" data-field=${name} ?data-invalid=${fault}>
    ${finish.core.checks?.errorView(finish.core, name)}
    <label class="uf-consent"
      ><input
        type="checkbox"
        id=${id}
        name=${name}
        value=${consent.version}
        aria-describedby=${fault ? `${id}-error` : nothing}
        aria-invalid=${fault ? 'true' : nothing}
        ?disabled=${finish.busy}
        .checked=${given?.granted === true && given.version === consent.version}
        @change=${(event: Event) => finish.tick(consent, (event.target as HTMLInputElement).checked)}
      /><span id="${id}-text"
        >${consent.text}${
          consent.required ? nothing : html`<span class="uf-optional">${words.t('optional')}</span>`
        }</span
      ></label
    >
    ${
      href
        ? html`<a
            class="uf-link"
            href=${href}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby="${id}-text"
            >${words.t('fullText')}</a
          >`
        : nothing
    }
  </div>`;
}

/** All that is agreed to, as a file of text: a person may want to keep it. */
async function saveWords({ core }: Finish): Promise<void> {
  const { session, options, words, formId } = core;
  const { consentsText, saveText } = await import('./parts/save-text.ts');
  const about = { form: session.form, site: options.site, lang: words.lang, now: core.now() };
  saveText(`${formId}.txt`, consentsText(about));
}
