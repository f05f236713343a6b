import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { windowState } from '../../form/index.ts';
import type { FormStep } from '../../form/index.ts';
import { fieldView } from './field-view.ts';
import { INELIGIBLE, REVIEW, SENT } from './form-session.ts';
import type { Ui } from './ui.ts';

type Piece = TemplateResult | typeof nothing;

/** The whole form as it stands: one screen of it. */
export function formView(ui: Ui): TemplateResult {
  const { session, screen, options, finish } = ui;
  if (screen === SENT) return html`<div class="uf-form">${finish?.screenView()}</div>`;
  const { form, steps } = session;
  const first = screen === steps[0]?.id;
  const shut = isShut(ui);
  const begins = first && !shut;
  const body = html`${finish?.notes()}${ui.checks?.summaryView(ui)}
  ${bodyView(ui)}${actionsView(ui, first)}${finish?.foot()}`;
  return html`<form
    class="uf-form"
    method="post"
    action=${options.endpoints.submit}
    novalidate
    @submit=${(event: Event) => ui.goOn(event)}
    @keydown=${nextOnEnter}
  >
    ${shut ? nothing : progressView(ui)}
    <h1 class=${first || shut ? 'uf-title' : 'uf-title uf-title-small'}>${form.title}</h1>
    ${begins && form.intro ? html`<p class="uf-intro">${form.intro}</p>` : nothing}
    ${begins && options.said ? html`<div class="uf-notice"><p>${options.said}</p></div>` : nothing}
    ${shut ? finish?.shut() : body}
  </form>`;
}

/** Whether the form takes nothing now; what has been sent already goes its way. */
export function isShut({ session: { form, when }, finish }: Ui): boolean {
  if (finish && finish.shut() === undefined) return false;
  return windowState(form, when) !== 'open' || form.quota?.left === 0;
}

function progressView({ words, session, screen }: Ui): Piece {
  const { steps } = session;
  const at = screen === REVIEW ? steps.length : steps.findIndex(({ id }) => id === screen);
  if (at < 0) return nothing;
  const [n, total] = [String(at + 1), String(steps.length + 1)];
  return html`<p class="uf-progress">${words.t('progress', { n, total })}</p>`;
}

function bodyView(ui: Ui): unknown {
  const { session, screen, finish } = ui;
  const asked = session.steps.find(({ id }) => id === screen);
  const step = session.form.steps.find(({ id }) => id === screen);
  return asked && step ? stepView(ui, step, asked) : finish?.screenView();
}

/** Every field has its place whether it is asked or not: what comes or goes moves no other's control. */
function stepView(ui: Ui, step: FormStep, asked: FormStep): TemplateResult {
  return html`<section class="uf-step" data-step=${step.id}>
    <h2 class="uf-step-title" tabindex="-1">${step.title}</h2>
    ${step.hint ? html`<p class="uf-hint">${step.hint}</p>` : nothing}
    ${step.fields.map(({ name }) => {
      const field = asked.fields.find(each => each.name === name);
      return field ? fieldView(ui, field) : nothing;
    })}
  </section>`;
}

function actionsView(ui: Ui, first: boolean): TemplateResult {
  const { words, screen, session, finish, stuck } = ui;
  const review = screen === REVIEW;
  const busy = finish?.busy ? 'true' : nothing;
  const label = review ? session.form.submit.label || words.t('submit') : words.t('continue');
  return html`${review ? finish?.progress() : nothing}
    ${stuck ? html`<p class="uf-error" role="alert">${words.t('stuck')}</p>` : nothing}
    <div class="uf-actions">
      ${
        screen === INELIGIBLE || finish?.sending.final
          ? nothing
          : html`<button class="uf-button" type="submit" aria-disabled=${busy} aria-busy=${busy}>
              ${label}
            </button>`
      }
      ${
        first || busy === 'true'
          ? nothing
          : html`<button
              class="uf-button uf-button-plain"
              type="button"
              @click=${() => finish?.walk.goBack()}
            >
              ${words.t('back')}
            </button>`
      }
    </div>`;
}

/**
 * Enter in a line of text goes to the next line that is still empty, as the phone's key "next" says;
 * in the last it sends the step, as everywhere. A key that chooses a word of an input method does not
 * count.
 */
function nextOnEnter(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
  if (event.defaultPrevented || !(from instanceof HTMLInputElement) || !from.value) return;
  const form = event.currentTarget as HTMLFormElement;
  const lines = [...form.querySelectorAll<HTMLInputElement>('input.uf-input')];
  const next = lines.slice(lines.indexOf(from) + 1).find(line => !line.value);
  if (!lines.includes(from) || !next) return;
  event.preventDefault();
  next.focus();
}
