import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Standing } from '../../board/types.ts';
import type { BoardColumn, SortBy } from './cells.ts';

/** What the rows are ordered by now. */
export interface Order {
  readonly by: SortBy;
  readonly dir: 'asc' | 'desc';
}

/** A table of standings, and what can be done in it. */
export interface TableInput {
  readonly caption: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly Standing[];
  /** Rows kept in sight, above the others. */
  readonly pinned: readonly Standing[];
  readonly order: Order;
  /** Absent where nothing can be pressed: on the big screen. */
  readonly onSort?: (by: SortBy) => void;
  /** The row that a person looked for. */
  readonly found?: string | undefined;
  /** The row behind which the cut lies, and what is said there. */
  readonly cut?: { readonly after: string; readonly text: string } | undefined;
  /** The row whose details are open, and what they are. */
  readonly opened?: { readonly id: string; readonly detail: unknown } | undefined;
}

/** All rows of a short board in one real table. */
export function tableView(input: TableInput): TemplateResult {
  const { caption, columns, rows, pinned, opened } = input;
  // The details of a row that stands twice are shown where it is pinned.
  const above = pinned.some(({ id }) => id === opened?.id);
  const edges = edgesOf(rows, input.order);
  return html`<table>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(column => headCell(column, input))}
      </tr>
    </thead>
    ${
      pinned.length
        ? html`<tbody class="pinned">
            ${repeat(
              pinned,
              ({ id }) => id,
              row => bodyRow(row, { ...input, cut: undefined }, opened),
            )}
          </tbody>`
        : nothing
    }
    <tbody>
      ${repeat(
        rows,
        ({ id }) => id,
        row => bodyRow(row, input, above ? undefined : opened, edges.has(row.id)),
      )}
    </tbody>
  </table>`;
}

/** Classes by which the style sheets know a cell of a column. */
export function classesOf({ kind, numeric, hideNarrow }: BoardColumn): string {
  return `cell ${kind}${numeric ? ' numeric' : ''}${hideNarrow ? ' wide' : ''}`;
}

/** Ids of the rows with which a prize ends; none where prizes do not follow the order of the rows. */
function edgesOf(rows: readonly Standing[], { by }: Order): ReadonlySet<string> {
  const edges = new Set<string>();
  if (by !== 'rank') return edges;
  const prizes = new Set<string>();
  // Guests stand among the others and have no part in the prizes.
  const ranked = rows.filter(({ rank }) => rank !== undefined);
  ranked.forEach((row, at) => {
    const prize = prizeOf(row);
    prizes.add(prize);
    const next = ranked[at + 1];
    if (next && prizeOf(next) !== prize) edges.add(row.id);
  });
  return edges.size < prizes.size ? edges : new Set();
}

function prizeOf({ awards }: Standing): string {
  return awards?.[0] ?? '';
}

function headCell(column: BoardColumn, input: TableInput): TemplateResult {
  const { order } = input;
  const sorted = column.sortBy !== undefined && column.sortBy === order.by;
  const dir = order.dir === 'asc' ? 'ascending' : 'descending';
  return html`<th scope="col" class=${classesOf(column)} aria-sort=${sorted ? dir : nothing}>
    ${headWords(column, input)}
  </th>`;
}

/** A column's name; where rows can be ordered by it, a button. */
export function headWords(
  { label, sortBy }: BoardColumn,
  { order, onSort }: Pick<TableInput, 'order' | 'onSort'>,
): TemplateResult | string {
  if (!onSort || !sortBy) return label;
  const sign = sortBy !== order.by ? '' : order.dir === 'asc' ? '▲' : '▼';
  return html`<button class="sort" type="button" @click=${() => onSort(sortBy)}>
    ${label}<span class="sign" aria-hidden="true">${sign}</span>
  </button>`;
}

function bodyRow(
  row: Standing,
  { columns, found, cut }: TableInput,
  opened: TableInput['opened'],
  edge = false,
): TemplateResult {
  const look = row.id === found ? 'found' : edge ? 'edge' : nothing;
  return html`<tr data-row=${row.id} class=${look}>
      ${columns.map(column =>
        column.kind === 'name'
          ? html`<th scope="row" class=${classesOf(column)}>${column.cell(row)}</th>`
          : html`<td class=${classesOf(column)}>${column.cell(row)}</td>`,
      )}
    </tr>
    ${
      opened?.id === row.id
        ? html`<tr class="detail">
            <td colspan=${columns.length}>${opened.detail}</td>
          </tr>`
        : nothing
    }${
      cut?.after === row.id
        ? html`<tr class="cut">
            <td colspan=${columns.length}>${cut.text}</td>
          </tr>`
        : nothing
    }`;
}
