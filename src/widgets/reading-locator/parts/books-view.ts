/** The search for books as it is drawn at first: field, where to look, and how it goes. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import '../../../elements/icon/index.ts';
import '../../../elements/segmented/index.ts';
import type { UnionSegmented } from '../../../elements/segmented/segmented.ts';
import { NEAR } from './books-near.ts';
import type { DrawnAnswer } from './books-answer.ts';
import type { BooksPart, Scope } from './books.ts';

type Piece = TemplateResult | typeof nothing;

/** What was found, or a feed, takes its place below or instead. */
export function booksView(desk: BooksPart, drawn: DrawnAnswer | undefined): TemplateResult {
  const { words } = desk;
  return html`<section
    class="books"
    lang=${words.lang}
    dir=${words.dir}
    aria-labelledby="books-title"
  >
    ${drawn?.isInstead ? nothing : beginView(desk, drawn)} ${drawn?.view ?? nothing}
    ${desk.hasFailed ? failedView(desk) : nothing}
  </section>`;
}

function beginView(desk: BooksPart, drawn: DrawnAnswer | undefined): TemplateResult {
  return html`${headView(desk)}
    ${desk.canSearch ? html`${seekView(desk)}${scopeView(desk)}` : nothing}
    <p class="fine-print books-status" role="status" tabindex="-1">${statusText(desk, drawn)}</p>`;
}

function failedView(desk: BooksPart): TemplateResult {
  const { words } = desk;
  return html`<p class="fine-print">
    ${words.t('partFailed')}
    <union-button variant="quiet" @click=${() => desk.retry()}>${words.t('retry')}</union-button>
  </p>`;
}

function headView(desk: BooksPart): TemplateResult {
  const { words } = desk;
  return html`<div class="books-head">
    <union-button class="way-back" variant="quiet" @click=${() => desk.back()}>
      <union-icon slot="icon" name="chevron-start"></union-icon>${words.t('back')}
    </union-button>
    <div
      class="books-title"
      id="books-title"
      role="heading"
      aria-level=${desk.level(1)}
      tabindex="-1"
      ?data-focus=${desk.focusOn === 'title'}
    >
      ${words.t('title')}
    </div>
  </div>`;
}

function seekView(desk: BooksPart): TemplateResult {
  const { words, search } = desk;
  return html`<div class="book-seek" role="search" aria-labelledby="books-title">
    <union-field
      type="search"
      label=${words.t('field')}
      label-hidden
      placeholder=${words.t('field')}
      enterkeyhint="search"
      autocomplete="off"
      maxlength="120"
      ?data-focus=${desk.focusOn === 'field'}
      .value=${live(search.text)}
      @input=${(event: Event) => desk.type((event.target as UnionField).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) desk.submit();
      }}
    ></union-field>
    <union-button variant="primary" @click=${() => desk.submit()}>${words.t('go')}</union-button>
  </div>`;
}

/** This station, those near, all. */
function scopeView(desk: BooksPart): Piece {
  const { scopes, words } = desk;
  if (scopes.length < 2) return nothing;
  return html`<union-segmented
      class="book-scopes"
      label=${words.t('scope')}
      label-hidden
      .value=${live(desk.scope)}
      @change=${({ target }: Event) => void desk.setScope((target as UnionSegmented).value as Scope)}
    >
      ${scopes.map(scope => html`<option value=${scope}>${scopeText(scope, desk)}</option>`)}
    </union-segmented>
    ${noteView(desk)}`;
}

function scopeText(scope: Scope, { words, home, context }: BooksPart): string {
  const { place } = context;
  if (scope === 'near' && place) return words.t('scope.place', { place });
  if (scope !== 'here' || home.length === 1) return words.t(`scope.${scope}`);
  return words.t('scope.these', { n: home.length });
}

function noteView({ words, scope, wasRefused, context: { place } }: BooksPart): Piece {
  const refused = wasRefused ? words.t('nearRefused') : '';
  const near = place ? words.t('placeNote', { n: NEAR, place }) : words.t('nearNote', { n: NEAR });
  const text = scope === 'near' ? near : refused;
  return text ? html`<p class="fine-print">${text}</p>` : nothing;
}

/** One line that is read out says how the search goes, and what came of it. */
function statusText(
  { search, words, canSearch }: BooksPart,
  drawn: DrawnAnswer | undefined,
): string {
  if (!canSearch || search.problem) return '';
  if (search.isLate) return words.t('late');
  if (search.isBusy || (search.found && !drawn)) return words.t('searching');
  if (search.found) return drawn!.status;
  const { readiness } = search;
  if (readiness === 'isbn-part') return words.t('isbnPart');
  if (readiness === 'isbn-wrong') return words.t('isbnWrong');
  return readiness === 'short' ? words.t('short') : words.t('hint');
}
