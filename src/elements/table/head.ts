import type { Cell, Row } from './model.ts';

/**
 * How many of a table's first rows are its head, where the editor wrote no thead: rows of headers
 * alone, or, as Word and Excel have it, one row of bold words over rows that are not.
 */
export function headHeight(rows: readonly Row[]): number {
  let height = 0;
  let bottom = 0;
  while (height < rows.length && isAll(rows[height]!, ({ header }) => header)) {
    for (const { rowSpan } of rows[height]!.cells) bottom = Math.max(bottom, height + rowSpan);
    height += 1;
  }
  // A header that goes on beside the data is one of rows, not of columns.
  if (height > 0) return bottom <= height ? height : 0;
  return rows.length > 1 && isBoldLine(rows[0]!) && !isAll(rows[1]!, isBold) ? 1 : 0;
}

const isAll = ({ cells }: Row, is: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.every(is);

const isBoldLine = (row: Row): boolean =>
  row.cells.length > 1 &&
  isAll(row, cell => cell.colSpan === 1 && cell.rowSpan === 1 && isBold(cell));

/** Whether a cell has words, and all of them are bold. */
function isBold({ source }: Cell): boolean {
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
  let words = false;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.data.trim()) continue;
    words = true;
    if (!isBoldIn(text.parentElement, source)) return false;
  }
  return words;
}

function isBoldIn(element: HTMLElement | null, cell: HTMLElement): boolean {
  if (!element) return false;
  const weight = element.style.fontWeight;
  if (weight) return weight.startsWith('bold') || Number(weight) >= 600;
  if (['b', 'strong', 'th'].includes(element.localName)) return true;
  return element !== cell && isBoldIn(element.parentElement, cell);
}
