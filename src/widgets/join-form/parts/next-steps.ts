import { html, nothing, type TemplateResult } from 'lit/html.js';
import { safeUrl } from '../../../base/safe-url.ts';
import type { FormHandoff, NextStep } from '../../../data/generated/types.ts';
import type { formScreens } from '../../../locale/form-screens/namespace.ts';
import type { Speak } from './part-words.ts';

type Screens = Speak<typeof formScreens.source>;

/** What a frame page keeps when it leads to another: how it looks, and to whom it talks. */
const KEPT = ['host', 'theme', 'size', 'kiosk', 'channel'];

/**
 * Address of another form's page. The receipt's display number goes along as `after`, for a field
 * whose `prefill` is that, so that the union can connect the two; the number opens nothing by itself
 * and says nothing about the person.
 *
 * @param isBeside opened in a window of its own, which talks to nobody
 */
export function formAddress(
  frames: string,
  form: string,
  lang: string,
  receipt?: string,
  isBeside = false,
): string {
  const address = new URL('join-form', frames);
  const { searchParams } = address;
  searchParams.set('form', form);
  searchParams.set('lang', lang);
  if (receipt) searchParams.set('after', receipt);
  const framed = location.href.startsWith(frames);
  const present = new URLSearchParams(framed ? location.search : '');
  for (const name of KEPT) {
    const value = present.get(name);
    if (value !== null && !(isBeside && name === 'host')) searchParams.set(name, value);
  }
  return address.href;
}

/**
 * What can be done next, each with the way there.
 *
 * @param isBeside forms open in a window of their own: what is shown here could not be come back to
 */
export function nextSteps(
  steps: readonly NextStep[],
  t: Screens,
  addressOf: (form: string) => string,
  isBeside = false,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<h3 class="uf-subtitle">${t('nextTitle')}</h3>
    <ul class="uf-plain-list uf-history">
      ${steps.map(step => html`<li>${nextStep(step, t, addressOf, isBeside)}</li>`)}
    </ul>`;
}

function nextStep(
  { text, form, href, phone, by }: NextStep,
  t: Screens,
  addressOf: (form: string) => string,
  isBeside: boolean,
) {
  const there = form ? addressOf(form) : safeUrl(href);
  const stays = form !== undefined && !isBeside;
  const call = phone && safeUrl(`tel:${phone.replace(/[^\d+*#]/g, '')}`);
  return html`<div class="uf-next">
    <span><bdi>${text}</bdi>${by ? t('nextBy', { day: by.slice(0, 10) }) : nothing}</span> ${
      there
        ? // A form stays in this frame or page; another site must not, and may not be framed.
          html`<a
            class="uf-link"
            href=${there}
            target=${stays ? nothing : '_blank'}
            rel="noopener noreferrer"
            aria-label=${stays ? t('nextOpen', { text }) : t('nextOpen', { text }) + t('newWindow')}
            >${t('nextGo')}</a
          >`
        : nothing
    }
    ${call ? html`<a class="uf-link" href=${call}>${t('nextCall', { phone: phone! })}</a>` : nothing}
  </div>`;
}

/**
 * The way to another system, after sending: its address comes with a one-time token from the server;
 * the address to come back to is the status page, without the secret.
 */
export function handoffLink(
  handoff: FormHandoff | undefined,
  statusPage: string,
  t: Screens,
): TemplateResult | typeof nothing {
  if (!handoff || handoff.when === 'before' || !safeUrl(handoff.href)) return nothing;
  const { name, text, returnParam, tokenParam } = handoff;
  const address = new URL(handoff.href, statusPage);
  if (returnParam) address.searchParams.set(returnParam, statusPage);
  const token = tokenParam !== undefined && address.searchParams.has(tokenParam);
  const along = token ? 'handoffToken' : returnParam ? 'handoffReturn' : 'handoffPlain';
  return html`<div class="uf-panel uf-no-print">
    ${text ? html`<p><bdi>${text}</bdi></p>` : nothing}
    <a class="uf-part-button" href=${address.href} target="_blank" rel="noopener noreferrer"
      >${t('handoffGo', { name })}${t('newWindow')}</a
    >
    <p class="uf-part-note">${t(along)}</p>
  </div>`;
}
