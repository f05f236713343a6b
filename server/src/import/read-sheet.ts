/** Reads a sheet row by row, and reports on its columns. */

import { classifyRow } from './row-class.ts';
import { findColumns } from './header.ts';
import { hideNumbers } from './personal-numbers.ts';
import { narrow } from './cell-text.ts';
import { RowCells } from './row-cells.ts';
import type { Columns } from './header.ts';
import type { Grid } from './types.ts';
import type { ListReader, SheetReader } from './list-reader.ts';
import type { ReportBuilder } from './report-builder.ts';

/** What the rows of a sheet were read into; undefined when it has no header that is known. */
export function readSheet<R>(
  grid: Grid,
  reader: ListReader<R>,
  report: ReportBuilder,
): R[] | undefined {
  const columns = findColumns(grid, reader.words);
  if (!columns) return undefined;
  const sheet = reader.begin(columns, grid);
  reportGrid(grid, report);
  reportColumns(grid.name, columns, { ...reader.says, taken: sheet.taken }, report);
  const read: R[] = [];
  let filled = 0;
  for (let r = columns.headerRow + 1; r < grid.rows.length; r++) {
    const cells = grid.rows[r]!;
    const row = classifyRow(cells, columns);
    if (row.is === 'blank') continue;
    filled++;
    if (row.is === 'other') {
      skip({ sheet: grid.name, row: r }, cells, row.what, report);
      continue;
    }
    const rowCells = new RowCells(grid.name, r, cells, columns, report);
    read.push(sheet.missing.length > 0 ? sheet.unread(rowCells) : sheet.read(rowCells));
  }
  report.sheets.push({ name: grid.name, rows: filled, headerRow: columns.headerRow + 1 });
  report.counts.read += read.length;
  reportMissing(grid.name, columns, { missing: sheet.missing, rows: read.length }, report);
  return read;
}

/** Rows of a sheet that hold any text. */
export function filledRows(grid: Grid): number {
  return grid.rows.filter(row => row.some(text => narrow(text) !== '')).length;
}

function skip(
  place: { sheet: string; row: number },
  cells: readonly string[],
  what: { zh: string; en: string },
  report: ReportBuilder,
): void {
  report.counts.skipped++;
  const columnIndex = cells.findIndex(text => narrow(text) !== '');
  const value = cells
    .map(narrow)
    .filter(text => text !== '')
    .join(' ');
  const shown = hideNumbers(value, 'ids and mobiles')?.trim() ?? value;
  report.add('row-skipped', { what }, { ...place, columnIndex, value: shown });
}

function reportGrid({ name, findings }: Grid, report: ReportBuilder): void {
  for (const { code, at, count } of findings) {
    const place = at ? { sheet: name, row: at[0], columnIndex: at[1] } : { sheet: name };
    report.add(code, { count: count ?? 0 }, place);
  }
}

function reportColumns(
  sheet: string,
  { headers, unknown, repeated, of, headerRow }: Columns,
  {
    unknown: unknownCode,
    personal,
    taken,
  }: ListReader<unknown>['says'] & Pick<SheetReader<unknown>, 'taken'>,
  report: ReportBuilder,
): void {
  const groups = [
    [unknownCode, unknown.filter(column => !taken?.has(column))],
    [isBeside(headers, of, repeated) ? 'tables-beside' : 'columns-twice', repeated],
    [personal, of.get('person') ?? []],
  ] as const;
  for (const [code, indexes] of groups) {
    const columnIndex = indexes[0];
    if (columnIndex === undefined) continue;
    const names = indexes.map(index => headers[index]).join('、');
    report.add(code, { columns: names }, { sheet, row: headerRow, columnIndex });
  }
}

/** Whether the columns that come again are those of a second list to the right: names and more. */
function isBeside(
  headers: readonly string[],
  of: Columns['of'],
  repeated: readonly number[],
): boolean {
  const name = headers[of.get('name')?.[0] ?? -1];
  return repeated.length > 1 && repeated.some(column => headers[column] === `${name} (2)`);
}

function reportMissing(
  sheet: string,
  { headers, headerRow }: Columns,
  { missing, rows }: { missing: readonly string[]; rows: number },
  report: ReportBuilder,
): void {
  if (missing.length === 0) return;
  const found = headers.filter(header => header !== '').join('、');
  const values = { missing: missing.join('、'), found, rows };
  report.add('columns-missing', values, { sheet, row: headerRow });
}
