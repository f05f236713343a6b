import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dateText, timeText } from '../../../locale/format.ts';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import { formAddress, nextSteps } from './next-steps.ts';
import { styled } from './parts.css.ts';
import type { Act, StatusPage, Trouble } from './status.ts';

type Piece = TemplateResult | typeof nothing;
type Key = keyof typeof formScreens.source;

const TROUBLES: Readonly<Record<Trouble, readonly [title: Key, hint: Key]>> = {
  'no-link': ['statusNoLink', 'statusNoLinkHint'],
  wrong: ['statusWrong', 'statusWrongHint'],
  gone: ['statusGone', 'statusGoneHint'],
  failed: ['statusFailed', 'statusFailedHint'],
  many: ['statusFailed', 'statusMany'],
};

/** The whole page. */
export function statusView(page: StatusPage): TemplateResult {
  const { t, status, trouble, busy, done, said } = page;
  return html`<div class="uf-form uf-status" ${styled()}>
    <h1 class="uf-title">${t('statusTitle')}</h1>
    <p class="uf-part-note" role="status">
      ${said || (busy ? t('statusLoading') : done ? t(done) : nothing)}
    </p>
    ${trouble ? troubleView(page, trouble) : nothing} ${status ? stateView(page) : answering(page)}
  </div>`;
}

function troubleView(page: StatusPage, trouble: Trouble): TemplateResult {
  const { t, options } = page;
  const [title, hint] = TROUBLES[trouble];
  const name = options.site.privacy?.contact ?? options.site.name;
  return html`<section class="uf-step">
    <h2 class="uf-step-title" tabindex="-1">${t(title)}</h2>
    <p>${t(hint, { name })}</p>
    ${trouble === 'no-link' || trouble === 'wrong' ? pasteView(page) : nothing}
    ${trouble === 'failed' || trouble === 'many' ? refreshButton(page) : nothing}
  </section>`;
}

/** The link, pasted: the number alone opens nothing, or whoever finds it could look. */
function pasteView({ t, paste, pasteWrong }: StatusPage): TemplateResult {
  return html`<form class="uf-field" novalidate @submit=${paste}>
    <label class="uf-label" for="uf-status-link">${t('statusPaste')}</label>
    ${
      pasteWrong
        ? html`<p class="uf-error" id="uf-status-link-error">${t('statusPasteWrong')}</p>`
        : nothing
    }
    <input
      class="uf-input"
      id="uf-status-link"
      type="url"
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${pasteWrong ? 'true' : 'false'}
      aria-describedby=${pasteWrong ? 'uf-status-link-error' : nothing}
    />
    <div class="uf-part-row">
      <button class="uf-part-button" type="submit">${t('statusOpen')}</button>
    </div>
  </form>`;
}

function stateView(page: StatusPage): TemplateResult {
  const { t, options, frames } = page;
  const { state, receipt, history, next = [], retainedThrough } = page.status!;
  return html`<section class="uf-step">
    <h2 class="uf-step-title uf-state" tabindex="-1">${stateWord(page, state)}</h2>
    ${`about.${state}` in formScreens.source ? html`<p>${t(`about.${state}` as Key)}</p>` : nothing}
    ${asking(page)} ${answering(page)}
    ${
      receipt
        ? html`<p class="uf-part-note">
            ${t('receiptNumber')} <b><bdi dir="ltr">${receipt}</bdi></b>
          </p>`
        : nothing
    }
    <div class="uf-part-row">
      ${refreshButton(page)}
      <span class="uf-part-note">${t('statusChecked', { time: moment(page, page.checked) })}</span>
    </div>
    ${nextSteps(next, t, id => formAddress(frames, id, options.lang, receipt))}
    <h3 class="uf-subtitle">${t('statusHistory')}</h3>
    <ol class="uf-plain-list uf-history">
      ${[...history].reverse().map(
        ({ state: then, at, note }) =>
          html`<li>
            <b>${stateWord(page, then)}</b>
            <time class="uf-part-note" datetime=${at}>${moment(page, Date.parse(at))}</time>
            ${note ? html`<div><bdi>${note}</bdi></div>` : nothing}
          </li>`,
      )}
    </ol>
    ${retainedThrough ? html`<p class="uf-part-note">${t('statusKept', { day: retainedThrough })}</p>` : nothing}
    ${laterView(page, state)}
  </section>`;
}

/** What is missing: the last words of the staff, where one looks first. */
function asking({ t, status }: StatusPage): Piece {
  const last = status!.history[status!.history.length - 1];
  if (status!.state !== 'asked' || !last?.note) return nothing;
  return html`<div class="uf-advice">
    <p>${t(status!.ask ? 'statusAnswerHint' : 'statusAskedHint')}</p>
    <p>
      <b><bdi>${last.note}</bdi></b>
    </p>
  </div>`;
}

function answering({ t, answer, bringAnswer }: StatusPage): Piece {
  if (answer === undefined || answer === 'loading') return nothing;
  if (answer !== 'failed') return answer.render();
  return html`<p class="uf-part-note">${t('statusAnswerFailed')}</p>
    <div class="uf-part-row">
      <button class="uf-part-button" type="button" @click=${bringAnswer}>
        ${t('statusRefresh')}
      </button>
    </div>`;
}

function laterView(page: StatusPage, state: string): Piece {
  const { t, asked } = page;
  if (state === 'deleted') return nothing;
  return html`<h3 class="uf-subtitle">${t('laterTitle')}</h3>
    ${state === 'withdrawn' ? nothing : asked === 'withdraw' ? sure(page) : offer(page, 'withdraw')}
    ${asked === 'delete' ? sure(page) : offer(page, 'delete')}`;
}

function offer({ t, ask }: StatusPage, act: Act): TemplateResult {
  return html`<p class="uf-part-note">${t(`${act}About`)}</p>
    <div class="uf-part-row">
      <button class="uf-part-button" type="button" data-act=${act} @click=${() => ask(act)}>
        ${t(act)}
      </button>
    </div>`;
}

/** The second step: what will happen, in plain words, with the way out beside it. */
function sure({ t, asked, busy, confirm, cancel }: StatusPage): TemplateResult {
  const words = t(`${asked!}Sure`);
  return html`<div class="uf-advice uf-sure" role="group" tabindex="-1" aria-label=${words}>
    <p><b>${words}</b></p>
    <div class="uf-part-row">
      <button
        class="uf-part-button uf-danger"
        type="button"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${confirm}
      >
        ${t(busy ? 'working' : `${asked!}Do`)}
      </button>
      <button class="uf-part-button" type="button" @click=${cancel}>${t('cancel')}</button>
    </div>
  </div>`;
}

function refreshButton({ t, busy, refresh }: StatusPage): TemplateResult {
  return html`<button
    class="uf-part-button"
    type="button"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${refresh}
  >
    ${t('statusRefresh')}
  </button>`;
}

/** A state in words; one that is not known here, as the server wrote it. */
function stateWord({ t }: StatusPage, state: string): string {
  const key = `state.${state}`;
  return key in formScreens.source ? t(key as Key) : state;
}

/** Day and time of an instant, in the site's zone. */
function moment({ options }: StatusPage, at: number): string {
  if (Number.isNaN(at)) return '';
  const { lang, site } = options;
  const day = dateText(at, lang, { style: 'numeric', ...(site.tz ? { zone: site.tz } : {}) });
  return `${day} ${timeText(at, site.tz)}`;
}
