import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../../elements/button/index.ts';
import '../../../elements/field/index.ts';
import type { UnionField } from '../../../elements/field/field.ts';
import '../../../elements/icon/index.ts';
import { isEveryone } from '../wall-query.ts';
import { isWaiting, pageOf, pagesOf } from './pages.ts';
import type { WallDesk } from './wall-desk.ts';

type Piece = TemplateResult | typeof nothing;

/** Whom to look for; on a phone it stays in reach. */
export function searchView(desk: WallDesk): TemplateResult {
  const { words, query, sided } = desk;
  return html`<div class="seek" role="search">
    <union-field
      type="search"
      label=${words.t('search')}
      label-hidden
      placeholder=${words.t('searchHint')}
      enterkeyhint="search"
      autocomplete="off"
      .value=${live(query.text)}
      @input=${(event: Event) => desk.ask({ text: (event.target as UnionField).value })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing) desk.toResults();
      }}
    ></union-field>
    ${sided ? nothing : filterButton(desk)}
  </div>`;
}

function filterButton(desk: WallDesk): TemplateResult {
  const { words, chosen } = desk;
  return html`<union-button class="filter-button" haspopup="dialog" @click=${desk.openSheet}>
    <union-icon slot="icon" name="filter"></union-icon>${
      chosen ? words.t('filtersActive', { n: chosen }) : words.t('filters')
    }
  </union-button>`;
}

/** How many entries there are, and the way back to all of them. */
export function summaryView(desk: WallDesk): TemplateResult {
  const { words, query } = desk;
  const all = isEveryone(query);
  // The list below must not move when this comes and goes, so it stands in the place of the count.
  const isInPlace = all && isGathering(desk);
  return html`<div class="summary">
      <p class="fine count ${isInPlace ? 'visually-hidden' : ''}" role="status" tabindex="-1">
        ${countText(desk)}
      </p>
      ${isInPlace ? gatheringView(desk) : nothing}
      ${
        all
          ? nothing
          : html`<union-button variant="quiet" @click=${desk.clear}
              >${words.t('clear')}</union-button
            >`
      }
    </div>
    ${isInPlace ? nothing : gatherView(desk)}`;
}

/** So many of so many, and whether that is all or what was found. */
export function countText(desk: WallDesk): string {
  const { words, query, view, supply, result } = desk;
  if (desk.isPart && supply.state === 'coming') return words.t('loading');
  const all = isEveryone(query);
  const n = all ? supply.total : result.rows.length;
  if (pagesOf(desk) < 2 || view === 'committees') return words.t(all ? 'total' : 'found', { n });
  const size = desk.options.settings().pageSize;
  const from = (pageOf(desk) - 1) * size + 1;
  const to = Math.min(n, from + size - 1);
  return words.t(all ? 'shownOf' : 'foundOf', { from, to, n });
}

function isGathering(desk: WallDesk): boolean {
  return desk.supply.state === 'coming' && isWaiting(desk);
}

/** How far the list is read, and the way to stop it. */
function gatheringView({ words, supply }: WallDesk): TemplateResult {
  const { done, total } = supply;
  const far =
    total > done ? words.t('gathering', { done, n: total }) : words.t('gatheringSome', { done });
  return html`<p class="fine far">${far}</p>
    <union-button variant="quiet" @click=${() => supply.stop()}
      >${words.t('cancel')}</union-button
    >`;
}

/** That the list is still being read, or that it was not read. */
function gatherView(desk: WallDesk): Piece {
  const { words, supply } = desk;
  const { done, state } = supply;
  if (isGathering(desk)) return html`<div class="gather">${gatheringView(desk)}</div>`;
  if (state !== 'stopped' && state !== 'failed') return nothing;
  const told =
    state === 'stopped' ? words.t('gatherStopped', { n: done }) : words.t('gatherFailed');
  return html`<div class="gather" role="status">
    <p class="fine">${told}</p>
    <union-button variant="quiet" @click=${() => supply.bring()}
      >${words.t('gatherGoOn')}</union-button
    >
  </div>`;
}
