/** Reads .xlsx and .xls into grids of text. */

import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { spreadsheets } from './spreadsheets.ts';
import type * as Xlsx from '@e965/xlsx';
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Grid, GridFinding } from './types.ts';

/** Cells that merged ranges may fill; ranges made to overlap could otherwise ask for billions. */
const MAX_FILLED = 2_000_000;

/**
 * The sheets of a workbook. Formulas are never evaluated: the value the spreadsheet program stored
 * is read. Merged cells are filled down their first column, so that a district named once for ten
 * rows is known in each.
 *
 * @throws what the workbook reader throws on a damaged or password-protected file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const xlsx = await spreadsheets();
  const book: WorkBook = quietly(() =>
    xlsx.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      // One more than is taken, so that a longer sheet is noticed.
      sheetRows: MAX_ROWS + 1,
    }),
  );
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
    return sheet ? [readSheet(name, sheet, hidden, xlsx)] : [];
  });
}

/** The reader writes records it does not know to the console; what matters is in our report. */
export function quietly<T>(read: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return read();
  } finally {
    console.error = error;
  }
}

function readSheet(name: string, sheet: WorkSheet, hidden: boolean, xlsx: typeof Xlsx): Grid {
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const rows: string[][] = [];
  let last = -1;
  let beyond = 0;
  // Both levels are sparse: only what is there is visited, whatever size the sheet claims.
  data.forEach((cells, r) => {
    const row: string[] = [];
    cells.forEach((cell, c) => {
      const text = cell ? cellText(cell, xlsx) : '';
      if (text === '') return;
      if (c < MAX_COLUMNS) row[c] = text;
      else beyond++;
    });
    rows[r] = Array.from(row, text => text ?? '');
    if (row.length > 0) last = r;
  });
  const grid = Array.from({ length: last + 1 }, (_, r) => rows[r] ?? NO_CELLS);
  const findings: GridFinding[] = [];
  if (hidden) findings.push({ code: 'sheet-hidden' });
  const filled = fillMerges(grid, sheet['!merges'] ?? []);
  if (filled > 0) findings.push({ code: 'cells-merged', count: filled });
  if (beyond > 0) findings.push({ code: 'columns-beyond', count: beyond });
  return { name, rows: grid, findings };
}

const NO_CELLS: readonly string[] = [];

/** Copies the text of a range merged over several rows to each of them; how many ranges had one. */
function fillMerges(grid: (readonly string[])[], merges: readonly Range[]): number {
  let ranges = 0;
  let cells = 0;
  for (const { s: start, e: end } of merges) {
    const text = grid[start.r]?.[start.c] ?? '';
    if (text === '' || end.r === start.r) continue;
    ranges++;
    for (let r = start.r + 1; r <= Math.min(end.r, grid.length - 1); r++) {
      const row = [...grid[r]!];
      while (row.length < start.c) row.push('');
      row[start.c] = text;
      grid[r] = row;
      if (++cells > MAX_FILLED) throw new Error('merged ranges ask for too many cells');
    }
  }
  return ranges;
}

/**
 * A cell's text. A number keeps its full value where the display rounds it (coordinates) and its
 * display where that says the same with zeros (`007`); dates and times read `2023-07-01`, `08:30`, and
 * `00:03:20` where seconds are shown.
 */
function cellText(cell: CellObject, xlsx: typeof Xlsx): string {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (typeof cell.z === 'string' && xlsx.SSF.is_date(cell.z))
      return dateText(cell.v, cell.z, xlsx);
    return cell.w !== undefined && Number(cell.w) === cell.v ? cell.w : String(cell.v);
  }
  if (cell.t === 'z' || cell.v === undefined) return '';
  return String(cell.t === 's' ? cell.v : (cell.w ?? cell.v));
}

/** A spreadsheet date (days since 1900) as `YYYY-MM-DD`, with `HH:MM` where it has a time. */
function dateText(days: number, format: string, xlsx: typeof Xlsx): string {
  const date: {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
    u: number;
  } | null = xlsx.SSF.parse_date_code(days);
  if (!date) return String(days);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(date.H)}:${two(date.M)}${secondsText(date, format)}`;
  if (days < 1) return time;
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  return Number.isInteger(days) ? day : `${day} ${time}`;
}

/** `:20` or `:20.5`, as results of a race need; nothing where none are shown and there are none. */
function secondsText({ S, u }: { S: number; u: number }, format: string): string {
  const seconds = Math.round((S + u) * 100) / 100;
  const shown = /s/i.test(format.replace(/"[^"]*"|\\./g, ''));
  return seconds === 0 && !shown ? '' : `:${seconds < 10 ? '0' : ''}${seconds}`;
}
