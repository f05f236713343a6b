import { html, type TemplateResult } from 'lit';
import { cutOf } from '../../board/cut.ts';
import type { Standing } from '../../board/types.ts';
import type { BoardDesk } from './board-desk.ts';
import { isAll, shownRows } from './board-query.ts';
import { BY_RANK } from './board-view.ts';
import { columnsFor } from './cells.ts';
import { judgingOf } from './contest-view.ts';
import { detailView } from './detail-view.ts';
import { titleOf } from './head-view.ts';
import { rankedRows } from './ranked-rows.ts';
import { tableView } from './table-view.ts';

/** The rows: in one table, or in the window of a board too long for that. */
export function bodyView(desk: BoardDesk): TemplateResult | undefined {
  const { model, board, long, options } = desk;
  if (!model.standings?.rows.length)
    return model.contest.holders?.length ? holders(desk) : undefined;
  if (long.needed) return long.render();
  const first = model.standings.rows;
  const rows = board ? [...shownRows(board)] : first;
  const open = desk.openRow;
  return tableView({
    caption: titleOf(model),
    columns: columnsFor({ ...model, rows: first }, options.words, desk),
    rows,
    pinned: pinnedOf(desk),
    order: desk.order,
    onSort: by => desk.sort(by),
    found: desk.found,
    cut: cutLine(desk, rows),
    opened: open && { id: open.id, detail: detailView(desk, open, rankedRows(desk)) },
  });
}

/** Where the cut lies, while all rows stand in order of rank. */
function cutLine({ model, query, order, words }: BoardDesk, rows: readonly Standing[]) {
  const { rules, ...judging } = judgingOf(model);
  const cut = model.round?.cut ?? rules?.cut;
  const { by, dir } = order;
  if (!cut || model.of || !isAll(query) || by !== BY_RANK.by || dir !== BY_RANK.dir)
    return undefined;
  const { count: n = 0 } = cutOf(rows, { ...judging, rules: { ...rules, cut } }) ?? {};
  const last = rows.filter(({ rank }) => rank !== undefined)[n - 1];
  return last && { after: last.id, text: words.t('cutLine', { n }) };
}

/** Who held a moving title: there are no ranks, only periods. */
function holders({ parts, host, options, model, words }: BoardDesk): TemplateResult {
  const view = parts.get('holders', async () => (await import('./parts/holders.ts')).holdersView);
  if (typeof view === 'function') return view(host, model.contest, options.words);
  return html`<p class="fine" role="status">
    ${words.t(view === 'coming' ? 'loading' : 'partFailed')}
  </p>`;
}

/** The rows that a person keeps on top, as they stand now, in the order of rank. */
export function pinnedOf(desk: BoardDesk): Standing[] {
  const rows = [...desk.pins].map(([id, row]) => desk.rowOf(id) ?? row);
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}
