/** Tables as files for office programs. No cell of what people typed can become a formula. */

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv; charset=utf-8';

/** One sheet of a workbook. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** Widths of the columns, characters. */
  widths?: readonly number[];
  /** Rows that are there for programs, not for people; from 0. */
  hidden?: readonly number[];
}

/** What spreadsheet programs take for a formula when they open text, also behind blanks. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as CSV (RFC 4180), with the mark by which Excel takes it for UTF-8. What could be a
 * formula begins with an apostrophe, as Excel itself writes text.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Longest text of a cell in Excel, and longest name of a sheet. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;

/** A workbook whose every cell is text: neither a formula, nor a number that loses digits. */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  for (const { name, rows, widths = [], hidden = [] } of sheets) {
    const cells = rows.map(row =>
      row.map(text => ({ t: 's', v: text.slice(0, LONGEST_CELL), z: '@' })),
    );
    const sheet = utils.aoa_to_sheet(cells);
    sheet['!cols'] = widths.map(wch => ({ wch }));
    if (hidden.length > 0)
      sheet['!rows'] = rows.map((_row, at) => ({ hidden: hidden.includes(at) }));
    // Signs a sheet's name may not have.
    const fit = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, LONGEST_NAME) || 'Sheet';
    utils.book_append_sheet(book, sheet, fit, true);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
