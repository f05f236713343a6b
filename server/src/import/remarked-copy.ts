/** The webmaster's own list with one more column, so that it can be mended and imported again. */

import { decodeText } from './text-encoding.ts';
import { delimiterOf } from './open-file.ts';
import { fileKind } from './file-kind.ts';
import { knownHeader, WORDS_OF } from './columns.ts';
import { MAX_COLUMNS } from './limits.ts';
import { parseCsv } from './csv.ts';
import { REMARKS_HEADER } from './field-headers.ts';
import { quietly } from './workbook.ts';
import { remarksOf } from './remark-texts.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { ImportReport } from './types.ts';
import type { ReportLanguage } from './format-report.ts';

export interface RemarkedCopy {
  /** `xlsx` of any workbook, `csv` of a text file. */
  type: 'xlsx' | 'csv';
  bytes: Uint8Array;
}

/** Characters the column of remarks is wide. */
const WIDTH = 60;

/**
 * A copy of the list with the column `备注（导入报告）/ Remarks`, which the importer reads over; one
 * of an earlier copy is replaced. Formulas become the values that were stored; text that a
 * spreadsheet could take for a formula stays text. Undefined where the file could not be opened.
 *
 * @throws what the workbook reader throws on a damaged file.
 */
export async function remarkedCopy(
  bytes: Uint8Array,
  report: ImportReport,
  lang: ReportLanguage,
): Promise<RemarkedCopy | undefined> {
  if (report.sheets.length === 0) return undefined;
  return fileKind(bytes).kind === 'text'
    ? remarkedText(bytes, report, lang)
    : remarkedWorkbook(bytes, report, lang);
}

function remarkedText(
  bytes: Uint8Array,
  report: ImportReport,
  lang: ReportLanguage,
): RemarkedCopy | undefined {
  const text = decodeText(bytes)?.text;
  const [sheet] = report.sheets;
  if (text === undefined || !sheet) return undefined;
  const delimiter = delimiterOf(text, WORDS_OF[report.kind]);
  const { rows } = parseCsv(text, delimiter);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const header = sheet.headerRow - 1;
  const column = remarksColumn(rows[header] ?? [], width, report);
  const remarks = remarksOf(report, sheet.name, lang);
  const last = [...remarks.keys()].reduce((most, row) => Math.max(most, row), rows.length - 1);
  const lines = Array.from({ length: last + 1 }, (_, r) => {
    const cells = [...(rows[r] ?? [])];
    while (cells.length < column) cells.push('');
    cells[column] = r === header ? REMARKS_HEADER : (remarks.get(r) ?? '');
    return cells.map(cell => csvCell(cell, delimiter)).join(delimiter);
  });
  // With the mark Excel takes it for UTF-8.
  const written = new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
  return { type: 'csv', bytes: written };
}

/** The column of an earlier copy, else the one behind all others. */
function remarksColumn(headers: readonly string[], width: number, { kind }: ImportReport): number {
  const found = headers.findIndex(text => knownHeader(text, WORDS_OF[kind])?.field === 'remarks');
  return found < 0 ? width : found;
}

const FORMULA = /^[=+\-@\t\r]/;
const HARMLESS = /^(?:[+-]?\d+(?:\.\d+)?|[-–—]+|="[^"]*")$/;

/** A cell as RFC 4180 writes it; what could be a formula begins with an apostrophe, as in Excel. */
function csvCell(text: string, delimiter: string): string {
  const safe = FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
  const quoted = /["\r\n]/.test(safe) || safe.includes(delimiter);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function remarkedWorkbook(
  bytes: Uint8Array,
  report: ImportReport,
  lang: ReportLanguage,
): Promise<RemarkedCopy> {
  const xlsx = await spreadsheets();
  const book: WorkBook = quietly(() =>
    xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
    }),
  );
  for (const { name, headerRow } of report.sheets) {
    const sheet = book.Sheets[name];
    if (sheet) addRemarks(sheet, headerRow - 1, { name, report, lang }, xlsx.utils.encode_range);
  }
  const options = { type: 'array', bookType: 'xlsx', compression: true } as const;
  return { type: 'xlsx', bytes: new Uint8Array(xlsx.write(book, options) as ArrayBuffer) };
}

function addRemarks(
  sheet: WorkSheet,
  header: number,
  { name, report, lang }: { name: string; report: ImportReport; lang: ReportLanguage },
  rangeName: (start: { r: number; c: number }, end: { r: number; c: number }) => string,
): void {
  const data: (CellObject | undefined)[][] = (sheet['!data'] ??= []);
  let width = 0;
  // Sparse: only what is there is visited, whatever size the sheet claims.
  data.forEach(cells => {
    cells.forEach((cell, c) => {
      if (cell?.v !== undefined && c < MAX_COLUMNS) width = Math.max(width, c + 1);
    });
  });
  const headers = Array.from(data[header] ?? [], cell => String(cell?.v ?? ''));
  const column = remarksColumn(headers, width, report);
  data.forEach(cells => delete cells[column]);
  const remarks = remarksOf(report, name, lang);
  const put = (row: number, text: string) => ((data[row] ??= [])[column] = { t: 's', v: text });
  put(header, REMARKS_HEADER);
  for (const [row, text] of remarks) put(row, text);
  const last = Math.max(data.length - 1, header);
  const right = Math.max(width - 1, column);
  sheet['!ref'] = rangeName({ r: 0, c: 0 }, { r: last, c: right });
  // One click shows the rows with remarks.
  sheet['!autofilter'] = { ref: rangeName({ r: header, c: 0 }, { r: last, c: right }) };
  const columns = (sheet['!cols'] ??= []);
  columns[column] = { wch: WIDTH };
}
