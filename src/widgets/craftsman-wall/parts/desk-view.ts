import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import '../../../elements/empty/index.ts';
import '../../../elements/pagination/index.ts';
import type { PageSelectEvent } from '../../../elements/pagination/pagination.ts';
import { bonesView } from '../first-view.ts';
import { tileView } from '../tile-view.ts';
import { isEveryone } from '../wall-query.ts';
import { failedView } from './failed-view.ts';
import { footView } from './foot-view.ts';
import { emptyView } from './notices.ts';
import { pageOf, pagesOf, rowsOnPage } from './pages.ts';
import { sheetView, sideView } from './side-view.ts';
import { searchView, summaryView } from './toolbar-view.ts';
import { toolStyles } from './tools.styles.ts';
import type { WallDesk } from './wall-desk.ts';
import { worn } from '../../../base/worn.ts';

type Piece = TemplateResult | typeof nothing;

/** Search and filters, the entries they leave, their pages; the entry that is open. */
export function deskView(desk: WallDesk): TemplateResult {
  const { words, sided, hasTools } = desk;
  return html`<section
      class="wall ${sided ? 'sided' : ''}"
      aria-label=${words.t('wall')}
      ${worn(toolStyles)}
    >
      ${hasTools ? searchView(desk) : nothing} ${sided ? sideView(desk) : nothing}
      ${hasTools || desk.said ? summaryView(desk) : nothing}
      <div class="list">${listView(desk)}</div>
    </section>
    ${hasTools && !sided ? sheetView(desk) : nothing} ${detailView(desk)}`;
}

function listView(desk: WallDesk): Piece[] {
  const { view, result, supply } = desk;
  if (desk.isPart && supply.state === 'coming') return [bonesView()];
  if (result.rows.length === 0 && supply.state !== 'coming') {
    if (isEveryone(desk.query)) return [emptyView(desk.host)];
    return [noMatchView(desk), footView(desk)];
  }
  if (view === 'wall') return [tilesView(desk), pagesView(desk), footView(desk)];
  const grouped = desk.shelf.get(view, async () =>
    view === 'directory'
      ? (await import('./directory-view.ts')).directoryView
      : (await import('./committees-view.ts')).committeesView,
  );
  if (grouped === 'failed') return [failedView(desk, view)];
  if (grouped === 'coming') return [bonesView()];
  return [grouped(desk), view === 'directory' ? pagesView(desk) : nothing, footView(desk)];
}

function tilesView(desk: WallDesk): TemplateResult {
  const { supply, result } = desk;
  const shown = rowsOnPage(desk, result.rows);
  if (shown.length === 0) return bonesView();
  return html`<ul class="tiles">
    ${[...shown].map(row => tileView(supply.table.entry(row), desk.tiles))}
  </ul>`;
}

function pagesView(desk: WallDesk): TemplateResult {
  const { words, place } = desk;
  return html`<union-pagination
    label=${words.t('pages')}
    .page=${pageOf(desk)}
    .pages=${pagesOf(desk)}
    href=${desk.address.hrefOfPages({ ...place, page: 1 })}
    @union-page-select=${(event: PageSelectEvent) => {
      event.stopPropagation();
      // The address is written with it; a press must not load the page anew.
      event.preventDefault();
      desk.turn(event.page);
    }}
  ></union-pagination>`;
}

/** Nothing matches: what to do next. */
function noMatchView({ words, clear }: WallDesk): TemplateResult {
  return html`<union-empty heading=${words.t('noMatchTitle')}
    >${words.t('noMatchText')}
    <union-button slot="actions" @click=${clear}>${words.t('clear')}</union-button>
  </union-empty>`;
}

/** The card of the entry that is open, over the page. */
function detailView(desk: WallDesk): Piece {
  // The sheet stays, shut, so that the focus finds its way back.
  if (desk.person === undefined && !desk.wasOpen) return nothing;
  const part = desk.shelf.get('detail', () => import('./detail-view.ts'));
  if (part === 'failed') return failedView(desk, 'detail');
  return part === 'coming' ? nothing : part.detailView(desk);
}
