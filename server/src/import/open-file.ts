/** Turns the bytes of a file into grids, or says why it cannot. */

import { DELIMITERS, parseCsv } from './csv.ts';
import { decodeText } from './text-encoding.ts';
import { fileKind } from './file-kind.ts';
import { knownHeader } from './columns.ts';
import { MAX_COLUMNS, MAX_FILE, MAX_ROWS, MAX_UNPACKED, MB } from './limits.ts';
import { readWorkbook } from './workbook.ts';
import { readZipDirectory, sizesAreTrue } from './zip-directory.ts';
import type { ColumnWords } from './columns.ts';
import type { Delimiter } from './csv.ts';
import type { Grid, GridFinding, TextEncodingName } from './types.ts';
import type { MessageCode, MessageValue } from './messages.ts';

export type OpenedFile =
  | { ok: true; grids: Grid[]; encoding?: TextEncodingName }
  | { ok: false; code: MessageCode; values?: Record<string, MessageValue> };

/** Reads a file by its content; the name's ending plays no part, but names the sheet of a CSV file. */
export async function openFile(
  bytes: Uint8Array,
  fileName: string,
  words: ColumnWords,
  reader: typeof readWorkbook = readWorkbook,
): Promise<OpenedFile> {
  if (bytes.length === 0) return { ok: false, code: 'file-empty' };
  if (bytes.length > MAX_FILE) {
    return { ok: false, code: 'file-too-big', values: sizes(bytes.length, MAX_FILE) };
  }
  const file = fileKind(bytes);
  switch (file.kind) {
    case 'text':
      return openText(bytes, fileName, words);
    case 'zip':
      return (await zipFault(bytes)) ?? openWorkbook(bytes, reader);
    case 'xls':
      return openWorkbook(bytes, reader);
    case 'encrypted':
      return { ok: false, code: 'file-encrypted' };
    case 'other':
      return { ok: false, code: 'file-not-table', values: { what: file.what } };
  }
}

function openText(bytes: Uint8Array, fileName: string, words: ColumnWords): OpenedFile {
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, code: 'file-encoding' };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { ok: false, code: 'file-empty' };
  const { rows, openQuote } = parseCsv(text, delimiterOf(text, words), MAX_ROWS + 1);
  const findings: GridFinding[] = [];
  if (openQuote) findings.push({ code: 'csv-quote', at: [openQuote.row, openQuote.column] });
  const count = rows.flatMap(row => row.slice(MAX_COLUMNS)).filter(cell => cell !== '').length;
  if (count > 0) findings.push({ code: 'columns-beyond', count });
  const read = rows.map(row => row.slice(0, MAX_COLUMNS));
  return { ok: true, grids: [{ name: fileName, rows: read, findings }], encoding };
}

const HEAD_RECORDS = 30;

/** The delimiter that shows the most known headers in one of the first rows, else the most cells. */
export function delimiterOf(text: string, words: ColumnWords): Delimiter {
  let best: { delimiter: Delimiter; headers: number; cells: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const { rows } = parseCsv(text, delimiter, HEAD_RECORDS);
    const heads = rows.map(row =>
      row.slice(0, MAX_COLUMNS).filter(cell => knownHeader(cell, words)),
    );
    const headers = Math.max(0, ...heads.map(head => head.length));
    const cells = Math.max(0, ...rows.map(row => row.length));
    const better =
      !best || headers > best.headers || (headers === best.headers && cells > best.cells);
    if (better) best = { delimiter, headers, cells };
  }
  return best!.delimiter;
}

async function openWorkbook(bytes: Uint8Array, read: typeof readWorkbook): Promise<OpenedFile> {
  try {
    const grids = await read(bytes);
    return { ok: true, grids };
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { ok: false, code: locked ? 'file-encrypted' : 'file-broken' };
  }
}

const SHOWN_ENTRIES = 3;

/** Why a zip file is not to be opened as a workbook. */
async function zipFault(bytes: Uint8Array): Promise<OpenedFile | undefined> {
  const entries = readZipDirectory(bytes);
  if (!entries) return { ok: false, code: 'file-broken' };
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) {
    const names = entries.slice(0, SHOWN_ENTRIES).map(entry => entry.name);
    const more = entries.length > SHOWN_ENTRIES ? ['……'] : [];
    return {
      ok: false,
      code: 'file-zip-not-xlsx',
      values: { entries: [...names, ...more].join('、') },
    };
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_UNPACKED) {
    return { ok: false, code: 'file-too-big-inside', values: sizes(unpacked, MAX_UNPACKED) };
  }
  return (await sizesAreTrue(bytes, entries)) ? undefined : { ok: false, code: 'file-broken' };
}

function sizes(size: number, max: number): Record<string, MessageValue> {
  return { size: Math.ceil(size / MB), max: max / MB };
}
