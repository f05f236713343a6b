import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { dateText, timeText } from '../../locale/format.ts';
import type { Finish } from './finish.ts';

type Piece = TemplateResult | typeof nothing;

/** Something the form says above the questions. */
export type Notice =
  | { readonly is: 'restored' }
  | { readonly is: 'offered'; readonly savedAt: number }
  | { readonly is: 'clearing' }
  | { readonly is: 'changed' }
  /** `open` shows how it stands, where this tab still has the way there. */
  | { readonly is: 'sent'; readonly receipt: string; open?(): void }
  | { readonly is: 'gone' };

/** What became of the last draft. */
export function noticeView(finish: Finish): Piece {
  const { notice } = finish;
  const { words } = finish.core;
  if (notice?.is === 'changed') return box(html`<p>${words.t('changed')}</p>`);
  if (notice?.is === 'sent') {
    const { receipt, open } = notice;
    const name = contactOf(finish);
    return box(
      html`<p><b>${words.t('sentTitle')}</b></p>`,
      html`<p>${words.t(open ? 'sentKept' : 'sentLost', { receipt, name })}</p>`,
      open ? act(finish, 'sentOpen', () => open()) : nothing,
    );
  }
  if (notice?.is === 'gone') return box(html`<p>${words.t('sentGone')}</p>`);
  if (notice?.is === 'offered') {
    return box(
      html`<p>${words.t('offered', { time: momentOf(finish, notice.savedAt) })}</p>`,
      act(finish, 'resume', () => finish.earlier.resume()),
      act(finish, 'startOver', () => finish.startOver()),
    );
  }
  if (notice?.is === 'clearing') {
    return box(
      html`<p>${words.t('startOverSure')}</p>`,
      act(finish, 'startOver', () => finish.startOver()),
      act(finish, 'keep', () => finish.keep()),
    );
  }
  if (notice?.is === 'restored') {
    const list = finish.earlier.reenter.join(words.t('comma'));
    return box(
      html`<p>${words.t('restored')}</p>`,
      list ? html`<p>${words.t('reenter', { list })}</p>` : nothing,
      act(finish, 'startOver', () => finish.askToClear()),
    );
  }
  return nothing;
}

/** Below all, for it comes late and must move nothing: that this browser keeps no drafts. */
export function footView({ kept, core: { words } }: Finish): Piece {
  return kept ? nothing : html`<p class="uf-hint uf-foot">${words.t('notKept')}</p>`;
}

/** How sending is going, said aloud as it changes. */
export function sendingView(finish: Finish): TemplateResult {
  return html`<div class="uf-sending" role="status">${sendingWords(finish)}</div>`;
}

function sendingWords(finish: Finish): Piece {
  const { sending } = finish;
  const { words } = finish.core;
  if (sending.is === 'idle') return nothing;
  if (sending.is === 'sending') return html`<p>${words.t('sending')}</p>`;
  if (sending.is === 'proving') return html`<p>${words.t('proof')}</p>`;
  if (sending.is === 'waiting') {
    const text = sending.offline ? words.t('offline') : words.t('waiting', { n: sending.attempt });
    return box(
      html`<p>${text}</p>`,
      act(finish, 'tryNow', () => finish.retry()),
    );
  }
  const { problem, final } = sending;
  if (problem.code === 'key-reused') {
    return box(
      html`<p>${words.t('alreadySent')}</p>`,
      act(finish, 'sendAgain', () => finish.sendAsNew()),
    );
  }
  const name = contactOf(finish);
  const why = WHY.get(problem.code);
  return html`<div class="uf-summary" tabindex="-1">
    <h2>${words.t('unsentTitle')}</h2>
    <p>${why ? words.t(why) : words.t('refused', { name })}</p>
    ${final ? html`<p>${words.t('ask', { name })}</p>` : nothing}
  </div>`;
}

/** Whom to ask, and where. */
function contactOf({ core }: Finish): string {
  const { name, privacy } = core.options.site;
  return privacy?.contact ? `${name} ${privacy.contact}` : name;
}

/** Words of the refusals that have some of their own, by code. */
const WHY: ReadonlyMap<string | undefined, string> = new Map([
  ['closed', 'closed'],
  ['full', 'full'],
  ['form', 'formGone'],
  ['version', 'version'],
]);

function box(...pieces: Piece[]): TemplateResult {
  return html`<div class="uf-notice">${pieces}</div>`;
}

function act({ core: { words } }: Finish, key: string, run: () => void): TemplateResult {
  return html`<button class="uf-link" type="button" @click=${run}>${words.t(key)}</button>`;
}

function momentOf({ core: { words, options } }: Finish, at: number): string {
  const zone = options.site.tz;
  const day = dateText(at, words.lang, { style: 'numeric', ...(zone ? { zone } : {}) });
  return `${day} ${timeText(at, zone)}`;
}
