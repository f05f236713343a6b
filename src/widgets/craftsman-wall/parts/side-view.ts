import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import { failedView } from './failed-view.ts';
import type { WallDesk } from './wall-desk.ts';

type Piece = TemplateResult | typeof nothing;

/** Filters beside the entries. */
export function sideView(desk: WallDesk): TemplateResult {
  return html`<div class="side" role="group" aria-label=${desk.words.t('filtersTitle')}>
    ${facetsOf(desk)}
  </div>`;
}

/** Filters on a phone: a sheet within reach of the thumb. */
export function sheetView(desk: WallDesk): Piece {
  const { words, sheet: filters, shelf } = desk;
  // It stays, shut, so that the focus finds its way back.
  if (!filters.wasOpen) return nothing;
  const sheet = shelf.get('sheet', () => import('../../../elements/sheet/index.ts'));
  if (sheet === 'failed') return failedView(desk, 'sheet');
  if (sheet === 'coming') return nothing;
  const n = desk.result.rows.length;
  return html`<union-sheet
    class="filters"
    heading=${words.t('filtersTitle')}
    .open=${filters.isOpen}
    @union-sheet-close=${() => filters.closed()}
  >
    <div class="facets">${facetsOf(desk)}</div>
    <union-button slot="actions" variant="quiet" @click=${desk.clear}
      >${words.t('clear')}</union-button
    >
    <union-button slot="actions" variant="primary" @click=${() => filters.close()}
      >${words.t('showResults', { n })}</union-button
    >
  </union-sheet>`;
}

function facetsOf(desk: WallDesk): Piece {
  // Those of a part of the list would be others, and move when the rest comes.
  if (desk.supply.state === 'coming') return html`<p class="fine">${desk.words.t('loading')}</p>`;
  const part = desk.shelf.get('facets', () => import('./facets-view.ts'));
  if (part === 'failed') return failedView(desk, 'facets');
  return part === 'coming' ? nothing : part.facetsView(desk);
}
