import type { PlainCell, PlainTable } from './plain-table.ts';

/** What a spreadsheet program would run as a formula or command. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const QUOTED = /[",\r\n]/;
/** Rows written at once: a few milliseconds’ worth. */
const SLICE = 5000;

/**
 * A table as CSV (RFC 4180) in pieces of some thousand rows, so that the page stays at hand between
 * them. The first piece begins with a byte order mark: Excel takes Chinese for GBK otherwise. Words
 * that would run as a formula get an apostrophe before them, as spreadsheets write text; numbers are
 * numbers.
 */
export function* csvPieces({ head, rows }: PlainTable): Generator<string> {
  let piece = `\ufeff${lineOf(head)}`;
  let count = 0;
  for (const row of rows) {
    piece += lineOf(row);
    count += 1;
    if (count % SLICE === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

function lineOf(cells: readonly PlainCell[]): string {
  return `${cells.map(textOf).join(',')}\r\n`;
}

function textOf(cell: PlainCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
