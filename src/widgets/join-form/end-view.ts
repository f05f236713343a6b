import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { safeUrl } from '../../base/safe-url.ts';
import { assess, windowState } from '../../form/index.ts';
import type { NextStep } from '../../form/index.ts';
import type { Finish } from './finish.ts';

type Piece = TemplateResult | typeof nothing;

/** The form cannot be sent as the answers are: why, what that rests on, and what to do instead. */
export function ineligibleView(finish: Finish): TemplateResult {
  const { words, session } = finish.core;
  const { reason, source, next } = assess(session.form, session.answers, session.when);
  return html`<section class="uf-step" data-step="ineligible">
    <h2 class="uf-step-title" tabindex="-1">${words.t('ineligible')}</h2>
    <p>${reason ?? nothing}</p>
    ${source ? html`<p class="uf-hint">${words.t('source', { text: source })}</p>` : nothing}
    ${next ? nextView(finish, next) : nothing}
    <p class="uf-hint">${words.t('ineligibleHint')}</p>
  </section>`;
}

function nextView(
  { core: { words } }: Finish,
  { text, href, phone, by }: NextStep,
): TemplateResult {
  const address = safeUrl(href ?? (phone ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined));
  return html`<p>
    <b>${words.t('next')}</b> ${text} ${by ? words.t('by', { day: by }) : nothing}
    ${
      address
        ? html`<a class="uf-link" href=${address} rel="noopener noreferrer"
            >${phone ?? words.t('open')}</a
          >`
        : nothing
    }
  </p>`;
}

/** In place of the questions, where the form takes none now; undefined where it does. */
export function shutView({ core: { words, session } }: Finish): TemplateResult | undefined {
  const { form, when } = session;
  const { quota, window: open } = form;
  const state = windowState(form, when);
  let title: string;
  let text: string;
  if (state === 'before') {
    title = 'beforeTitle';
    text = words.t('beforeText', { day: dayOf(open?.from) });
  } else if (state === 'after') {
    title = 'afterTitle';
    text = words.t('afterText', { day: dayOf(open?.through) });
  } else if (quota?.left === 0) {
    title = 'fullTitle';
    text = words.t('fullWords', { n: quota.total });
  } else return undefined;
  return html`<section class="uf-step">
    <h2 class="uf-step-title" tabindex="-1">${words.t(title)}</h2>
    <p>${text}</p>
  </section>`;
}

/** The receipt; its number in plain words until its part has come. */
export function sentView(finish: Finish): Piece {
  const {
    core: { words, session },
    receipt,
    receiptScreen,
  } = finish;
  if (!receipt) return nothing;
  return html`<h1 class="uf-title uf-title-small">${session.form.title}</h1>
    ${
      receiptScreen?.render() ??
      html`<section class="uf-step" data-step="sent">
        <h2 class="uf-step-title" tabindex="-1">${words.t('sentTitle')}</h2>
        <p>${words.t('sentText', { receipt: receipt.receipt })}</p>
      </section>`
    }`;
}

/** A day as it is written in the document, without the hour of a moment. */
function dayOf(text = ''): string {
  return text.slice(0, 10);
}
