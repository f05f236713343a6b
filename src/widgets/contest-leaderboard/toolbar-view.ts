import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/announcer/index.ts';
import '../../elements/button/index.ts';
import '../../elements/field/index.ts';
import type { UnionField } from '../../elements/field/field.ts';
import '../../elements/icon/index.ts';
import '../../elements/notice/index.ts';
import '../../elements/select/index.ts';
import type { BoardDesk } from './board-desk.ts';
import { isAll } from './board-query.ts';
import { filtersView, hasFilters, select } from './filters-view.ts';
import { worn } from './parts/worn.ts';
import { toolStyles } from './tools.styles.ts';

type Piece = TemplateResult | typeof nothing;

/** Which event, whom to look for, and what to leave out. */
export function toolbarView(desk: BoardDesk): TemplateResult {
  const { model, options, words } = desk;
  const events = (model.contest.events ?? []).map(({ id, name, entrants: n }) => ({
    id,
    name: n ? words.t('withCount', { name, n }) : name,
  }));
  const choice =
    events.length > 1
      ? select('event', words.t('event'), events, model.event?.id ?? '', id =>
          options.choose({ event: id, round: '' }),
        )
      : nothing;
  return html`<div class="bar" ${worn(toolStyles)}>
      ${choice}${model.standings ? searchView(desk) : nothing}
    </div>
    ${desk.filtersOpen ? filtersView(desk) : nothing}
    ${model.standings ? summaryView(desk) : nothing}`;
}

function searchView(desk: BoardDesk): TemplateResult {
  const { words, query } = desk;
  const remote = desk.rows?.kind === 'there';
  const { division, unit, category, claim } = query;
  const chosen = [division, unit, category, claim, desk.model.round?.id].filter(Boolean).length;
  return html`<union-field
      type="search"
      label=${words.t('search')}
      label-hidden
      placeholder=${words.t(remote ? 'findHint' : 'searchHint')}
      enterkeyhint="search"
      autocomplete="off"
      .value=${query.q}
      @input=${(event: Event) => desk.ask({ q: (event.target as UnionField).value })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        void desk.look((event.target as UnionField).value);
      }}
    ></union-field>
    ${
      hasFilters(desk)
        ? html`<union-button
            class="filter-button"
            expanded=${desk.filtersOpen ? 'true' : 'false'}
            @click=${desk.toggleFilters}
          >
            <union-icon slot="icon" name="filter"></union-icon>${
              chosen ? words.t('filtersActive', { n: chosen }) : words.t('filters')
            }
          </union-button>`
        : nothing
    }`;
}

/** How many rows there are, and the way back to all of them. */
function summaryView(desk: BoardDesk): TemplateResult {
  const { words, query, board } = desk;
  const name = query.around && board?.row(query.around)?.name;
  const said = name
    ? words.t('aroundOf', { name })
    : board && !isAll(query)
      ? words.t('found', { n: board.size })
      : desk.coming === 'loading'
        ? words.t('loadingRows')
        : '';
  return html`<div class="summary">
      <p class="fine" role="status">${said}</p>
      ${
        isAll(query) || !board
          ? nothing
          : html`<union-button variant="quiet" @click=${() => showAll(desk)}
              >${words.t('showAll')}</union-button
            >`
      }
    </div>
    ${liveView(desk)}${noticesOf(desk)}`;
}

/** The button goes with what it takes off: the focus goes to where the search began. */
function showAll(desk: BoardDesk): void {
  desk.clear();
  desk.host.renderRoot.querySelector<UnionField>('.bar union-field')?.focus();
}

/** That the standings change by themselves, and the way to stop it. */
function liveView({ live, words }: BoardDesk): Piece {
  if (live.state === 'off' || live.state === 'ended') return nothing;
  const said = live.paused
    ? 'livePaused'
    : live.state === 'offline' || live.problem
      ? 'liveOffline'
      : 'liveOn';
  return html`<div class="live">
    <p class="fine">${words.t(said)}</p>
    <union-button variant="quiet" @click=${() => live.toggle()}
      >${words.t(live.paused ? 'resume' : 'pause')}</union-button
    >
    <union-announcer></union-announcer>
  </div>`;
}

function noticesOf(desk: BoardDesk): Piece[] {
  const { words, coming, missed, model, options, rows, board, query } = desk;
  const { dropped = 0 } = model.standings ?? {};
  return [
    coming === 'failed'
      ? html`<union-notice tone="warning">
          ${words.t('partial')}
          <union-button slot="actions" @click=${options.reload}>${words.t('retry')}</union-button>
        </union-notice>`
      : nothing,
    missed
      ? html`<union-notice
          >${
            rows?.kind === 'there' && rows.rows.problem
              ? words.t('partFailed')
              : words.t('notFound', { q: missed })
          }</union-notice
        >`
      : nothing,
    board && board.size === 0 && !isAll(query)
      ? html`<union-notice heading=${words.t('noMatchTitle')}
          >${words.t('noMatchText')}</union-notice
        >`
      : nothing,
    desk.view === 'units' && board ? html`<p class="fine">${words.t('unitMean')}</p>` : nothing,
    dropped ? html`<p class="fine">${words.t('dropped', { n: dropped })}</p>` : nothing,
  ];
}
