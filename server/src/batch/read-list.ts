import type { FormDocument, FormField } from '../../../src/form/index.ts';
import type { ColumnWords } from '../import/columns.ts';
import { cellName, tidy } from '../import/cell-text.ts';
import { messageOf } from '../import/messages.ts';
import { openFile } from '../import/open-file.ts';
import type { Grid } from '../import/types.ts';
import { readWorkbookApart } from '../import/workbook-apart.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { tableFields } from './fields.ts';
import { columnsOf, headerOf, isHint, namesRowOf, type ListFinding } from './list-columns.ts';

/** A row of a list, its texts by the name of the question. */
export interface ListRow {
  sheet: string;
  /** As the spreadsheet program counts, from 1. */
  row: number;
  /** Texts that are not empty, and where they stand. */
  cells: ReadonlyMap<string, { text: string; cell: string }>;
  /** Names of required questions that its sheet has no column for. */
  lacks: ReadonlySet<string>;
}

export interface ReadList {
  rows: ListRow[];
  findings: ListFinding[];
  /** The sheets as they were, for the copy with results; `header` and `names` count from 0. */
  grids: { grid: Grid; header: number; names: number | undefined }[];
}

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
  const names = namesRowOf(grid);
  const header = headerOf(grid, fields, names);
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
  const { columns, lacks } = columnsOf(grid, { header, names }, fields, list.findings);
  list.grids.push({ grid, header, names });
  grid.rows.forEach((texts, at) => {
    if (at <= header || at === names || isHint(texts)) return;
    const cells = new Map<string, { text: string; cell: string }>();
    for (const [column, { name }] of columns) {
      const text = tidy(texts[column] ?? '');
      if (text !== '') cells.set(name, { text, cell: cellName(at, column) });
    }
    if (cells.size > 0) list.rows.push({ sheet: grid.name, row: at + 1, cells, lacks });
  });
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
