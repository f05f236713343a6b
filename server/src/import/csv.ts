/** Reads comma, tab or semicolon separated text (RFC 4180, and what spreadsheets really write). */

export type Delimiter = ',' | '\t' | ';';

/** Candidates, the usual one first: it wins when all fit alike. */
export const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** Records of a text and, when a quote is never closed, the cell it opens. */
export interface CsvText {
  rows: string[][];
  openQuote?: { row: number; column: number };
}

/**
 * Divides a text into records and cells. A quoted cell may hold delimiters, line breaks and doubled
 * quotes. A quote that is never closed is taken as a plain character, and so are all after it, so
 * that the rest of the list is not swallowed by one cell; `openQuote` then names the cell.
 *
 * @param maxRows stop after this many records (to look at the head of a file).
 */
export function parseCsv(text: string, delimiter: Delimiter, maxRows = Infinity): CsvText {
  const rows: string[][] = [];
  const plainEnd = delimiter === ',' ? /[,\r\n]/g : delimiter === ';' ? /[;\r\n]/g : /[\t\r\n]/g;
  let openQuote: CsvText['openQuote'];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < maxRows) {
    let cell = '';
    if (text[at] === '"' && !openQuote) {
      const quoted = readQuoted(text, at);
      if (quoted) [cell, at] = quoted;
      else openQuote = { row: rows.length, column: row.length };
    }
    plainEnd.lastIndex = at;
    const end = plainEnd.exec(text)?.index ?? text.length;
    cell += text.slice(at, end);
    row.push(cell);
    at = end + 1;
    if (text[end] === delimiter) {
      if (at === text.length) row.push('');
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < maxRows) rows.push(row);
  return openQuote ? { rows, openQuote } : { rows };
}

/** The cell that a quote opens at `start`, and where the text goes on after its closing quote. */
function readQuoted(text: string, start: number): [cell: string, next: number] | undefined {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    cell += text.slice(from, close);
    if (text[close + 1] !== '"') return [cell, close + 1];
    cell += '"';
    from = close + 2;
  }
}
