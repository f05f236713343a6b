import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SentProblem } from '../../../data/send.ts';
import type { formAnswer } from '../../../locale/form-answer/namespace.ts';
import type { AnswerPart } from './answer.ts';

type Piece = TemplateResult | typeof nothing;
type Key = keyof typeof formAnswer.source;

/** The question's answer: a text, files, a button, and how sending goes. */
export function answerView(part: AnswerPart): TemplateResult {
  const { t, options, fault, sender, submit, type } = part;
  const { maxLength, files } = options.ask;
  return html`<form class="uf-answer" novalidate @submit=${submit}>
    <div class="uf-field" ?data-invalid=${fault !== ''}>
      <label class="uf-label" for="uf-answer">${t('message')}</label>
      <p class="uf-hint" id="uf-answer-hint">
        ${t(files ? 'hintFiles' : 'hint', { n: maxLength })}
      </p>
      ${fault ? html`<p class="uf-error" id="uf-answer-error">${fault}</p>` : nothing}
      <textarea
        class="uf-input"
        id="uf-answer"
        rows="4"
        autocomplete="off"
        dir="auto"
        aria-describedby=${fault ? 'uf-answer-hint uf-answer-error' : 'uf-answer-hint'}
        aria-invalid=${fault ? 'true' : 'false'}
        ?readonly=${sender.busy}
        .value=${part.message}
        @input=${type}
        @compositionend=${type}
      ></textarea>
    </div>
    ${files ? filesView(part) : nothing}
    <div class="uf-sending" role="status">${sendingView(part)}</div>
    <div class="uf-actions">
      <button class="uf-button" type="submit" aria-disabled=${sender.busy ? 'true' : nothing}>
        ${t('send')}
      </button>
    </div>
  </form>`;
}

/** While it is sent the files stay as they are: a `fieldset` shuts every control in it. */
function filesView({ t, files, sender, bringFiles }: AnswerPart): TemplateResult {
  return html`<fieldset class="uf-field" ?disabled=${sender.busy}>
    <legend class="uf-label">${t('files')}</legend>
    ${
      typeof files === 'object'
        ? files.render()
        : files === 'failed'
          ? html`<p class="uf-part-note">${t('filesFailed')}</p>
              <button class="uf-part-button" type="button" @click=${bringFiles}>
                ${t('filesRetry')}
              </button>`
          : html`<p class="uf-part-note">${t('filesLoading')}</p>`
    }
  </fieldset>`;
}

function sendingView({ t, sender, options, retry }: AnswerPart): Piece {
  const { state } = sender;
  if (state.is === 'sending' || state.is === 'proving') return html`<p>${t(state.is)}</p>`;
  if (state.is === 'waiting') {
    const text = navigator.onLine === false ? t('offline') : t('waiting', { n: state.attempt });
    return html`<div class="uf-notice">
      <p>${text}</p>
      <button class="uf-link" type="button" @click=${retry}>${t('tryNow')}</button>
    </div>`;
  }
  if (state.is !== 'refused') return nothing;
  const { name, privacy } = options.site;
  const who = privacy?.contact ? `${name} ${privacy.contact}` : name;
  return html`<div class="uf-notice">
    <p><b>${t('unsent')}</b> ${t(reasonOf(state.status, state.problem), { name: who })}</p>
  </div>`;
}

/** The words for a refusal. */
function reasonOf(status: number, { code, errors, challenge }: SentProblem): Key {
  if (code === 'not-asked') return 'notAsked';
  if (code === 'key-reused') return 'received';
  if (challenge) return 'unproven';
  if (status === 429) return 'many';
  if (status === 410) return 'gone';
  return errors?.some(({ pointer }) => pointer.startsWith('/files')) ? 'badFiles' : 'refused';
}
