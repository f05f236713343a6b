import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import type { ReadingContext } from '../part.ts';
import { pressButton } from '../pill-button.ts';
import type { DetailWords } from './detail-words.ts';

export type Shown = TemplateResult | typeof nothing;

/** What the pieces of a detail show. */
export interface DetailView {
  readonly context: ReadingContext;
  readonly words: DetailWords;
  /** The station with all that is known of it: what the list says, and the detail where it is here. */
  readonly feature: StationFeature;
  readonly properties: StationDetail['properties'];
}

/** Whether it is not in use: how to get in and when it is open would lead somebody to a shut door. */
export const isOut = ({ context: { model, now }, feature }: DetailView): boolean =>
  model.openNow.of(feature, now).state === 'out';

/** Level of the station's name; sections are one deeper. */
export const levelOf = ({ settings }: ReadingContext): number => Math.min(6, settings.heading + 1);

/** A section under its heading. */
export function section(
  { context }: Pick<DetailView, 'context'>,
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

/** A link that opens beside the page, and says so; the words alone where the address is no good. */
export function outward(
  { context: { model }, words }: Pick<DetailView, 'context' | 'words'>,
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
