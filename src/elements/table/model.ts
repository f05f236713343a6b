import { coverOf } from './grid.ts';
import type { Span } from './grid.ts';
import { headHeight } from './head.ts';
import { kindOf } from './values.ts';
import type { Kind } from './values.ts';
import { isShown, wordsOf } from './words.ts';

/** A cell of the page's own table. */
export interface Cell extends Span {
  readonly source: HTMLTableCellElement;
  readonly header: boolean;
  /** What it is sorted by: `data-value`, a `<time>` or `<data>` in it, else its words. */
  readonly key: string;
}

export interface Row {
  readonly source: HTMLTableRowElement;
  readonly cells: readonly Cell[];
  /** The cell that covers each column. */
  readonly cover: readonly (Cell | undefined)[];
}

export interface Column {
  /** Its header words, one above the other, e.g. 一季度 人数. */
  readonly name: string;
  readonly kind: Kind;
  /**
   * The header cell one presses to sort by it: of this column alone, with words and nothing else to
   * press; none over a column of buttons.
   */
  readonly head: Cell | undefined;
}

export interface TableModel {
  readonly caption: HTMLTableCaptionElement | null;
  readonly head: readonly Row[];
  /** The groups of rows a `<tbody>` each makes; sorting stays inside them. */
  readonly bodies: readonly (readonly Row[])[];
  readonly foot: readonly Row[];
  readonly columns: readonly Column[];
  /** A row is hidden by the page, and cells that went over it need another place. */
  readonly holed: boolean;
}

/** Reads the page's table as it is now. What the page hides of it is left out. */
export function modelOf(table: HTMLTableElement): TableModel {
  const bodies = [...table.tBodies].map(rowsOf);
  let head = rowsOf(table.tHead);
  if (head.length === 0 && bodies[0]) head = bodies[0].splice(0, headHeight(bodies[0]));
  const foot = rowsOf(table.tFoot);
  const all = [...head, ...bodies.flat(), ...foot];
  const width = Math.max(0, ...all.map(({ cover }) => cover.length));
  return {
    caption: table.caption,
    head,
    bodies: bodies.map(shown).filter(rows => rows.length > 0),
    foot: shown(foot),
    columns: [...Array(width).keys()].map(at => columnAt(at, head, bodies.flat())),
    holed: all.some(({ source }) => !isShown(source)),
  };
}

const shown = (rows: readonly Row[]): Row[] => rows.filter(({ source }) => isShown(source));

function rowsOf(section: HTMLTableSectionElement | null): Row[] {
  const rows = [...(section?.rows ?? [])];
  const cells = rows.map(row => [...row.cells].filter(isShown).map(cellOf));
  const cover = coverOf(cells);
  return rows.map((source, at) => ({ source, cells: cells[at]!, cover: cover[at]! }));
}

function cellOf(source: HTMLTableCellElement): Cell {
  const { colSpan, rowSpan } = source;
  return { source, colSpan, rowSpan, header: source.localName === 'th', key: keyOf(source) };
}

function keyOf(cell: HTMLTableCellElement): string {
  const time = cell.querySelector('time[datetime]')?.getAttribute('datetime');
  const data = cell.querySelector('data[value]')?.getAttribute('value');
  return cell.getAttribute('data-value') ?? time ?? data ?? wordsOf(cell);
}

function columnAt(at: number, head: readonly Row[], rows: readonly Row[]): Column {
  const heads = [...new Set(head.map(({ cover }) => cover[at]))].filter(
    (cell): cell is Cell => cell !== undefined,
  );
  const leaf = heads[heads.length - 1];
  const cells = rows.map(({ cover }) => cover[at]);
  const sortable =
    leaf?.colSpan === 1 &&
    wordsOf(leaf.source) !== '' &&
    !leaf.source.querySelector('a, button, union-button, union-link-button') &&
    !cells.some(cell => cell?.source.querySelector('button, union-button'));
  const values = cells.filter((cell): cell is Cell => cell?.colSpan === 1);
  return {
    name: heads.map(({ source }) => wordsOf(source)).join(' '),
    kind: kindOf(values.map(({ key }) => key)),
    head: sortable ? leaf : undefined,
  };
}
