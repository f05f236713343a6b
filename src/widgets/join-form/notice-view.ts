import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { dateText, timeText } from '../../locale/format.ts';
import type { Finish } from './finish.ts';

type Piece = TemplateResult | typeof nothing;

/** Something the form says above the questions. */
export type Notice =
  | { readonly is: 'restored'; readonly left: readonly string[] }
  | { readonly is: 'offered'; readonly savedAt: number }
  | { readonly is: 'clearing' }
  | { readonly is: 'changed' }
  | { readonly is: 'sent'; readonly receipt: string };

/** What became of the last draft. */
export function noticeView(finish: Finish): Piece {
  const { notice } = finish;
  const { words, session } = finish.core;
  if (notice?.is === 'changed') return box(html`<p>${words.t('changed')}</p>`);
  if (notice?.is === 'sent') {
    const { receipt } = notice;
    return box(html`<p><b>${words.t('sentTitle')}</b> ${words.t('sentText', { receipt })}</p>`);
  }
  if (notice?.is === 'offered') {
    return box(
      html`<p>${words.t('offered', { time: momentOf(finish, notice.savedAt) })}</p>`,
      act(finish, 'resume', () => finish.resume()),
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
    const list = notice.left
      .filter(name => session.answers[name] === undefined)
      .map(name => session.field(name)?.label ?? name)
      .join(words.t('comma'));
    return box(
      html`<p>${words.t('restored')} ${list ? words.t('reenter', { list }) : nothing}</p>`,
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
  const { problem } = sending;
  if (problem.code === 'key-reused') {
    return box(
      html`<p>${words.t('alreadySent')}</p>`,
      act(finish, 'sendAgain', () => finish.sendAsNew()),
    );
  }
  const { name, privacy } = finish.core.options.site;
  const who = privacy?.contact ? `${name} ${privacy.contact}` : name;
  return box(
    html`<p>
      <b>${words.t('unsentTitle')}</b>
      ${known(finish, problem.code) ?? words.t('refused', { name: who })}
    </p>`,
  );
}

/** Refusals that have words of their own, by their code. */
function known({ core: { words } }: Finish, code: string): string | undefined {
  return ['closed', 'full', 'version'].includes(code) ? words.t(code) : undefined;
}

function box(...pieces: Piece[]): TemplateResult {
  return html`<div class="uf-notice">${pieces}</div>`;
}

function act({ core: { words } }: Finish, key: string, run: () => void): TemplateResult {
  return html`<button class="uf-link" type="button" @click=${run}>${words.t(key)}</button>`;
}

function momentOf({ core: { words, options } }: Finish, at: number): string {
  const zone = options.site.tz;
  return `${dateText(at, words.lang, zone ? { zone } : {})} ${timeText(at, zone)}`;
}
