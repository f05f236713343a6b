/** What the details of stations are made of. Their sheet is `detail.styles.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../base/safe-url.ts';
import type { Resolve } from '../data/urls.ts';
import { pressButton } from './pill-button.ts';

export type Shown = TemplateResult | typeof nothing;

/** Where a piece stands: under which heading, and what its references mean. */
export interface PieceContext {
  readonly settings: { readonly heading: number };
  readonly model: { readonly resolve: Resolve | undefined };
}

/** Level of the station's name; sections are one deeper. */
export const levelOf = ({ settings }: Pick<PieceContext, 'settings'>): number =>
  Math.min(6, settings.heading + 1);

/** Before the words of the way back; mirrored where one reads from right to left. */
export const backArrow = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M15 5l-7 7 7 7" />
</svg>`;

/** A section under its heading. */
export function section(
  { context }: { readonly context: Pick<PieceContext, 'settings'> },
  name: string,
  title: string,
  content: unknown,
): TemplateResult {
  const level = Math.min(6, levelOf(context) + 1);
  return html`<section class="piece ${name}" aria-labelledby="detail-${name}">
    <div class="piece-title" id="detail-${name}" role="heading" aria-level=${level} tabindex="-1">
      ${title}
    </div>
    ${content}
  </section>`;
}

/** A term and what it is; nothing where that is not known. */
export function entry(term: string, value: unknown): Shown {
  if (value === undefined || value === '' || value === nothing) return nothing;
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A list of facts; nothing where all are nothing. */
export function facts(entries: readonly Shown[]): Shown {
  return entries.some(one => one !== nothing) ? html`<dl>${entries}</dl>` : nothing;
}

/** What a link out of a piece needs. */
export interface OutwardView {
  readonly context: Pick<PieceContext, 'model'>;
  readonly words: { t(key: 'newWindow'): string };
}

/** A link that opens beside the page, and says so; the words alone where the address is no good. */
export function outward(
  { context: { model }, words }: OutwardView,
  href: string | undefined,
  text: unknown,
  look = 'tall',
): TemplateResult {
  const address = href && safeUrl(model.resolve ? model.resolve(href) : href);
  if (!address) return html`${text}`;
  return html`<a class=${look} href=${address} target="_blank" rel="noopener noreferrer"
    >${text}<span class="visually-hidden">${words.t('newWindow')}</span></a
  >`;
}

export interface ActOptions {
  /** A line of text in place of a box. */
  readonly kind?: 'plain' | 'plain back';
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
}

/** Words to press in a detail. */
export function press(
  text: unknown,
  act: (event: Event) => void,
  { kind, expanded }: ActOptions = {},
): TemplateResult {
  return pressButton(text, act, { look: `press ${kind ?? ''}`, expanded });
}
