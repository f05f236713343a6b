import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { runsOf } from './grid.ts';
import type { Run } from './grid.ts';
import { contentOf, WORDLESS } from './mirror.ts';
import type { Cell, Row, TableModel } from './model.ts';
import type { Direction } from './values.ts';
import { wordsOf } from './words.ts';

/** How a table is to be shown. */
export interface View {
  readonly model: TableModel;
  /** Groups of rows in the order they are shown in. */
  readonly bodies: readonly (readonly Row[])[];
  /** A card a row. */
  readonly cards: boolean;
  /** Each row says all its own: no cell goes over several rows. */
  readonly flat: boolean;
  /** Columns one can sort by have a button. */
  readonly sortable: boolean;
  readonly sorted: (column: number) => Direction | undefined;
  readonly sort: (event: Event) => void;
}

/** Roles are written out: laid out as cards, old engines would forget that it is a table. */
export function sectionsOf(view: View) {
  const { model, bodies, cards } = view;
  const role = cards ? 'rowgroup' : nothing;
  return html`${
    model.head.length > 0
      ? html`<thead role=${role} class=${cards ? 'visually-hidden' : 'head'}>
          ${model.head.map(
            row =>
              html`<tr role="row">
                ${headCells(row, view)}
              </tr>`,
          )}
        </thead>`
      : nothing
  }
  ${bodies.map(
    rows =>
      html`<tbody role=${role}>
        ${rowsOf(rows, view)}
      </tbody>`,
  )}
  ${
    model.foot.length > 0
      ? html`<tfoot role=${role} class="foot">
          ${rowsOf(model.foot, view)}
        </tfoot>`
      : nothing
  }`;
}

function headCells(row: Row, view: View) {
  return row.cells.map(cell => {
    const column = row.cover.indexOf(cell);
    const name = view.model.columns[column];
    const presses = view.sortable && !view.cards && name?.head === cell;
    const inner = contentOf(cell.source, row.source);
    return html`<th
      class="${sideOf(column, cell.colSpan, view)} ${cell.colSpan > 1 ? 'over' : ''}"
      role="columnheader"
      scope=${cell.source.scope || (cell.colSpan > 1 ? 'colgroup' : 'col')}
      colspan=${cell.colSpan}
      rowspan=${cell.rowSpan}
      aria-sort=${(name?.head === cell && view.sorted(column)) || nothing}
    >
      ${
        presses
          ? html`<button class="sort" type="button" data-column=${column} @click=${view.sort}>
              <span>${inner}</span>
              <svg class="sign" viewBox="0 0 10 16" aria-hidden="true" focusable="false">
                <path class="up" d="M5 1.5 9 6.5H1Z"></path>
                <path class="down" d="M5 14.5 1 9.5h8Z"></path>
              </svg>
            </button>`
          : inner
      }
    </th>`;
  });
}

function rowsOf(rows: readonly Row[], view: View) {
  return repeat(
    rows,
    ({ source }) => source,
    row =>
      html`<tr role="row" class=${view.cards ? 'card' : nothing}>
        ${runsIn(row, view).map(run => (view.cards ? cardCell(run, row, view) : cellOf(run, row, view)))}
      </tr>`,
  );
}

/** The cells to draw in a row, each with its first column. */
function runsIn(row: Row, { flat }: View): Run<Cell>[] {
  if (flat) return runsOf(row.cover);
  return row.cells.map(cell => ({
    cell,
    column: row.cover.indexOf(cell),
    width: cell.colSpan,
  }));
}

function cellOf({ cell, column, width }: Run<Cell>, row: Row, view: View) {
  const classes = `${lengthOf(cell)} ${sideOf(column, width, view)}`;
  const rows = view.flat ? 1 : cell.rowSpan;
  return cell.header
    ? html`<th
        class=${classes}
        role="rowheader"
        scope=${cell.source.scope || 'row'}
        colspan=${width}
        rowspan=${rows}
      >
        ${contentOf(cell.source, row.source)}
      </th>`
    : html`<td class=${classes} role="cell" colspan=${width} rowspan=${rows}>
        ${valueOf(cell, column, row, view)}
      </td>`;
}

/** A line of a card: the header's words, then the value; a row's own header is the card's title. */
function cardCell({ cell, column, width }: Run<Cell>, row: Row, view: View) {
  if (cell.header) {
    return html`<th class="title" role="rowheader" scope="row">
      ${contentOf(cell.source, row.source)}
    </th>`;
  }
  const empty = !wordsOf(cell.source) && !cell.source.querySelector(WORDLESS);
  const { columns } = view.model;
  const names = columns.slice(column, column + width).map(({ name }) => name);
  const word = width === columns.length ? '' : [...new Set(names)].join(' / ');
  return html`<td class="line ${empty ? 'empty' : ''}" role="cell">
    ${word ? html`<div class="word">${word}</div>` : nothing}
    <div class="value">${valueOf(cell, column, row, view)}</div>
  </td>`;
}

function valueOf(cell: Cell, column: number, row: Row, { model }: View) {
  const inner = contentOf(cell.source, row.source);
  return model.columns[column]?.kind === 'number'
    ? html`<span class="figure">${inner}</span>`
    : inner;
}

/** At which side of the table a cell stands, and of its column its words. */
function sideOf(column: number, width: number, { model: { columns } }: View): string {
  return [
    column === 0 ? 'first' : '',
    column + width === columns.length ? 'last' : '',
    width === 1 && columns[column]?.kind === 'number' ? 'numeric' : '',
  ].join(' ');
}

/** Up to eight 汉字 stay on one line; longer words may break, but not down to a sliver. */
function lengthOf({ source }: Cell): 'short' | 'long' {
  const words = wordsOf(source);
  return words.length <= 8 || (words.length <= 16 && /^[\u0020-\u024f]*$/.test(words))
    ? 'short'
    : 'long';
}
