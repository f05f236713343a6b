import type { ApplicationStatus, FormDocument } from '../../../src/data/generated/types.ts';
import { safeUrl } from '../../../src/base/safe-url.ts';
import { dateText, timeText } from '../../../src/locale/format.ts';
import type { NextStep } from '../../../src/form/index.ts';
import { isSettled } from '../applications/states.ts';
import { html, type Markup } from './markup.ts';
import { qrPath } from '../prefill/qr.ts';
import { fieldsOf } from './drawing.ts';
import { lookEntries, type Look } from './look.ts';
import { inLang, withOwn } from './own-language.ts';
import { phoneLink } from './phone-link.ts';
import type { PageWords } from './words/page-words.ts';

/** What a status page is drawn from. */
export interface StatusView {
  status: ApplicationStatus;
  /** Display number, as the person has it. */
  receipt: string;
  form: FormDocument | undefined;
  words: PageWords;
  look: Look;
  /** Frame pages, absolute, ending in `embed/`. */
  frames: string;
  /** IANA zone that times are told in. */
  tz: string;
  /** Names of questions whose answers were not needed. */
  leftOut: readonly string[];
  /** The page was just reached by sending the form. */
  isNew: boolean;
  /** Language of the site's documents and staff, where it is not the page's. */
  docLang?: string | undefined;
}

/** How an application stands: what the applicant may see, and what they may do. */
export function statusMarkup(view: StatusView): Markup {
  const { status, receipt, form, words, frames, leftOut, isNew, docLang } = view;
  const { state, history, next = [], retainedThrough } = status;
  const address = ownAddress(view);
  const left = form
    ? [...fieldsOf(form)].filter(({ name }) => leftOut.includes(name)).map(({ label }) => label)
    : [];
  return html`<h1 class="uf-title">${isNew ? words.own('sent') : words.t('statusTitle')}</h1>
    ${
      left.length > 0 &&
      html`<div class="uf-notice">
        <p>
          ${withOwn(words.own('leftOut', { list: left.join(words.t('comma')) }), left, docLang)}
        </p>
      </div>`
    }
    <dl class="uf-facts">
      <dt>${words.own('number')}</dt>
      <dd class="uf-number">${receipt}</dd>
      ${
        form &&
        html`<dt>${words.own('form')}</dt>
          <dd>${inLang(form.title, docLang)}</dd>`
      }
      <dt>${words.own('now')}</dt>
      <dd>${words.state(state)}</dd>
    </dl>
    <p>${words.own('keep')}</p>
    ${qrMarkup(address, words.own('qr'))}
    <h2>${words.own('history')}</h2>
    <ol class="uf-history">
      ${history.map(
        ({ state: past, at, note }) =>
          html`<li>
            <time datetime="${at}">${timeWords(at, view)}</time
            >${' '}${words.state(past)}${note && html`<p>${inLang(note, docLang)}</p>`}
          </li>`,
      )}
    </ol>
    ${
      next.length > 0 &&
      html`<h2>${words.own('next')}</h2>
        <ul>
          ${next.map(step => html`<li>${nextMarkup(step, view)}</li>`)}
        </ul>`
    }${retainedThrough && html`<p>${words.own('kept', { day: retainedThrough })}</p>`}
    <p><a class="uf-link" href="${address}">${words.own('refresh')}</a></p>
    ${html`<div class="uf-actions">
      ${ACTS.filter(act => act === 'delete' || !isSettled(state) || state === 'approved').map(
        act =>
          html`<a class="uf-button uf-button-plain" href="${actAddress(frames, view, act)}"
            >${act === 'delete' ? words.own('remove') : words.t(act)}</a
          >`,
      )}
    </div>`}`;
}

/** Asks once more before something that cannot be undone. */
export function confirmMarkup(
  {
    id,
    receipt,
    words,
    look,
    frames,
  }: { id: string } & Pick<StatusView, 'receipt' | 'words' | 'look' | 'frames'>,
  act: Act,
): Markup {
  const [title, text, button] =
    act === 'delete'
      ? [words.own('removeTitle'), words.own('removeText'), words.own('remove')]
      : [words.t('withdrawSure'), words.own('withdrawText'), words.t('withdraw')];
  const back = addressOf(frames, id, receipt, look);
  const action = `${new URL(frames).pathname}status/${encodeURIComponent(id)}/${act}`;
  return html`<h1 class="uf-title">${title}</h1>
    <p class="uf-intro">${text}</p>
    <form method="post" action="${action}">
      <input type="hidden" name="receipt" value="${receipt}" />${lookEntries(look).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <div class="uf-actions">
        <button class="uf-button" type="submit">${button}</button
        ><a class="uf-button uf-button-plain" href="${back}">${words.own('cancel')}</a>
      </div>
    </form>`;
}

/** What an applicant may do. */
export const ACTS = ['withdraw', 'delete'] as const;
export type Act = (typeof ACTS)[number];

/** Address of an application's page, for the person who has its number. */
export function addressOf(frames: string, id: string, receipt: string, look: Look): string {
  const search = new URLSearchParams([['receipt', receipt], ...lookEntries(look)]);
  return `${frames}status/${encodeURIComponent(id)}?${search.toString()}`;
}

function ownAddress({ frames, status, receipt, look }: StatusView): string {
  return addressOf(frames, status.id, receipt, look);
}

function actAddress(frames: string, { status, receipt, look }: StatusView, act: Act): string {
  const search = new URLSearchParams([['receipt', receipt], ...lookEntries(look)]);
  return `${frames}status/${encodeURIComponent(status.id)}/${act}?${search.toString()}`;
}

function nextMarkup(
  { text, form, href, phone, by }: NextStep,
  { frames, look, words, docLang }: StatusView,
): Markup {
  const search = new URLSearchParams([['form', form ?? ''], ...lookEntries(look)]);
  const to = form === undefined ? safeUrl(href) : `${frames}join-form?${search.toString()}`;
  const said = inLang(text, docLang);
  return html`${to === undefined ? said : html`<a href="${to}">${said}</a>`}${
    phone && html` ${phoneLink(phone)}`
  }${by && words.t('by', { day: by })}`;
}

/** A QR code, dark on light in every theme: phones read no other reliably. */
function qrMarkup(text: string, label: string): Markup {
  const { size, path } = qrPath(text);
  return html`<svg
    class="uf-qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    width="200"
    height="200"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d="${path}" />
  </svg>`;
}

function timeWords(at: string, { words, tz }: StatusView): string {
  const moment = Date.parse(at);
  try {
    return `${dateText(moment, words.lang, { style: 'numeric', zone: tz })} ${timeText(moment, tz)}`;
  } catch {
    // A zone or time that cannot be read: as it stands it is still true.
    return at;
  }
}
