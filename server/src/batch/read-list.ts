import type { FormDocument, FormField } from '../../../src/form/index.ts';
import type { ColumnWords } from '../import/columns.ts';
import { cellName, tidy } from '../import/cell-text.ts';
import { messageOf } from '../import/messages.ts';
import { openFile } from '../import/open-file.ts';
import type { Grid } from '../import/types.ts';
import { readWorkbookApart } from '../import/workbook-apart.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { fieldOfHeader, foldHeader, HINT_MARK, RESULT_HEADERS, tableFields } from './fields.ts';

/** A row of a list, its texts by the name of the question. */
export interface ListRow {
  sheet: string;
  /** As the spreadsheet program counts, from 1. */
  row: number;
  /** Texts that are not empty, and where they stand. */
  cells: ReadonlyMap<string, { text: string; cell: string }>;
}

/** Something about the file or a column rather than a row. */
export interface ListFinding {
  severity: 'error' | 'warning';
  text: Bilingual;
}

export interface ReadList {
  rows: ListRow[];
  findings: ListFinding[];
  /** The sheets as they were, for the copy with results; `header` counts from 0. */
  grids: { grid: Grid; header: number }[];
}

/** Rows at the top of a sheet in which the headers are looked for. */
const HEAD_ROWS = 15;

/** The delimiter of a text file is the one that makes the most columns. */
const NO_WORDS: ColumnWords = {
  fields: new Map(),
  multiple: new Set(),
  subject: /^(?!)/,
  withheld: 'ids',
};

/**
 * Reads a filled-in template, or any table with the questions of the form as headers, from .xlsx,
 * .xls or CSV. Columns may stand in any order; what no question has is named and left out.
 */
export async function readBatchList(
  bytes: Uint8Array,
  fileName: string,
  form: FormDocument,
): Promise<ReadList> {
  const list: ReadList = { rows: [], findings: [], grids: [] };
  const opened = await openFile(bytes, fileName, NO_WORDS, readWorkbookApart);
  if (!opened.ok) {
    const { message, fix } = messageOf(opened.code, opened.values);
    return { ...list, findings: [{ severity: 'error', text: sentences(message, fix) }] };
  }
  const fields = tableFields(form);
  for (const grid of opened.grids) readSheet(grid, fields, list);
  if (list.grids.length === 0) list.findings.push({ severity: 'error', text: noHeaders(fields) });
  else if (list.rows.length === 0) list.findings.push({ severity: 'error', text: NO_ROWS });
  return list;
}

function readSheet(grid: Grid, fields: readonly FormField[], list: ReadList): void {
  const header = headerOf(grid, fields);
  // A sheet of choices, or of notes: not a list.
  if (header === undefined) return;
  for (const { code, at, count = 0 } of grid.findings) {
    if (code === 'sheet-hidden') {
      // Whoever sends the file does not see these people: perhaps last year's.
      list.findings.push({ severity: 'warning', text: hiddenSheet(grid.name) });
      return;
    }
    const { message, fix } = messageOf(code, { count });
    const place = at ? `${grid.name} ${cellName(...at)}` : grid.name;
    const text = bilingual(
      `${place}：${sentences(message, fix).zh}`,
      `${place}: ${sentences(message, fix).en}`,
    );
    list.findings.push({ severity: 'warning', text });
  }
  const columns = columnsOf(grid, header, fields, list.findings);
  list.grids.push({ grid, header });
  grid.rows.forEach((texts, at) => {
    if (at <= header || isHint(texts)) return;
    const cells = new Map<string, { text: string; cell: string }>();
    for (const [column, { name }] of columns) {
      const text = tidy(texts[column] ?? '');
      if (text !== '') cells.set(name, { text, cell: cellName(at, column) });
    }
    if (cells.size > 0) list.rows.push({ sheet: grid.name, row: at + 1, cells });
  });
}

/** The row of the first ones that names the most questions: two at least, or the only one. */
function headerOf(grid: Grid, fields: readonly FormField[]): number | undefined {
  const required = fields.filter(field => field.required === true);
  let best: { at: number; count: number } | undefined;
  grid.rows.slice(0, HEAD_ROWS).forEach((texts, at) => {
    const found = texts.map(text => (text === '' ? undefined : fieldOfHeader(fields, text)));
    const count = new Set(found.filter(field => field !== undefined)).size;
    if (count > (best?.count ?? 0)) best = { at, count };
  });
  const least = Math.min(2, Math.max(1, required.length), fields.length);
  return best && best.count >= least ? best.at : undefined;
}

/** Which column is which question; of one question twice the first column counts. */
function columnsOf(
  grid: Grid,
  header: number,
  fields: readonly FormField[],
  findings: ListFinding[],
): ReadonlyMap<number, FormField> {
  const columns = new Map<number, FormField>();
  const taken = new Set<string>();
  (grid.rows[header] ?? []).forEach((text, column) => {
    const folded = foldHeader(text);
    if (folded === '' || RESULT_HEADERS.some(one => foldHeader(one) === folded)) return;
    const found = fieldOfHeader(fields, text);
    const cell = cellName(header, column);
    if (!found) findings.push({ severity: 'warning', text: unknownColumn(grid.name, cell, text) });
    else if (taken.has(found.name)) {
      findings.push({ severity: 'warning', text: twiceColumn(grid.name, cell, text) });
    } else {
      taken.add(found.name);
      columns.set(column, found);
    }
  });
  const missing = fields.filter(field => field.required && !taken.has(field.name));
  if (missing.length > 0) {
    const names = missing.map(({ label }) => label).join('、');
    findings.push({ severity: 'error', text: missingColumns(grid.name, names) });
  }
  return columns;
}

function isHint(texts: readonly string[]): boolean {
  return (
    texts
      .find(text => text.trim() !== '')
      ?.trim()
      .startsWith(HINT_MARK) ?? false
  );
}

/** What was found, and what to do about it. */
function sentences(message: Bilingual, fix?: Bilingual): Bilingual {
  const texts = fix ? [message, fix] : [message];
  return bilingual(
    texts.map(({ zh }) => `${zh}。`).join(''),
    texts.map(({ en }) => `${en}.`).join(' '),
  );
}

const NO_ROWS = bilingual(
  '表头下面没有内容，请填好名单再交。',
  'There is nothing below the headers; fill in the list first.',
);

function noHeaders(fields: readonly FormField[]): Bilingual {
  const names = fields
    .slice(0, 4)
    .map(({ label }) => label)
    .join('、');
  return bilingual(
    `没有找到表头（如 ${names}）。请用本站的模板，或把第一行写成这些名称。`,
    `The headers (such as ${names}) were not found. Use this site's template, or name the columns so in the first row.`,
  );
}

function hiddenSheet(sheet: string): Bilingual {
  return bilingual(
    `工作表“${sheet}”是隐藏的，没有读取，里面的人没有提交。要交的话，请先取消隐藏。`,
    `The sheet “${sheet}” is hidden; it was not read, and nobody on it was sent. Show it first if they are to be sent.`,
  );
}

function unknownColumn(sheet: string, cell: string, text: string): Bilingual {
  return bilingual(
    `${sheet} ${cell}：表单里没有“${text}”，这一列没有用。`,
    `${sheet} ${cell}: the form does not ask for “${text}”; the column was not used.`,
  );
}

function twiceColumn(sheet: string, cell: string, text: string): Bilingual {
  return bilingual(
    `${sheet} ${cell}：“${text}”出现了两次，只用了前一列。`,
    `${sheet} ${cell}: “${text}” comes twice; only the first column was used.`,
  );
}

function missingColumns(sheet: string, names: string): Bilingual {
  return bilingual(
    `${sheet}：缺少必填的列：${names}。`,
    `${sheet}: required columns are missing: ${names}.`,
  );
}
