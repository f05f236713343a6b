/** Reads a sheet row by row, and reports on its columns. */

import { classifyRow } from './row-class.ts';
import { findColumns, missingColumns } from './header.ts';
import { narrow } from './cell-text.ts';
import { readRow, unreadRow } from './read-row.ts';
import { RowCells } from './row-cells.ts';
import type { Columns } from './header.ts';
import type { DraftContext } from './station-draft.ts';
import type { Grid } from './types.ts';
import type { ReadRow } from './read-row.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The rows of a sheet that mean stations; undefined when it has no header that is known. */
export function readSheet(
  grid: Grid,
  context: DraftContext,
  report: ReportBuilder,
): ReadRow[] | undefined {
  const columns = findColumns(grid);
  if (!columns) return undefined;
  reportGrid(grid, report);
  reportColumns(grid.name, columns, report);
  const missing = missingColumns(columns);
  const read: ReadRow[] = [];
  let filled = 0;
  for (let r = columns.headerRow + 1; r < grid.rows.length; r++) {
    const cells = grid.rows[r]!;
    const row = classifyRow(cells, columns);
    if (row.is === 'blank') continue;
    filled++;
    if (row.is === 'other') {
      skip(grid.name, r, cells, row.what, report);
      continue;
    }
    const rowCells = new RowCells(grid.name, r, cells, columns, report);
    read.push(missing.length > 0 ? unreadRow(rowCells, context) : readRow(rowCells, context));
  }
  report.sheets.push({ name: grid.name, rows: filled, headerRow: columns.headerRow + 1 });
  report.counts.read += read.length;
  if (missing.length > 0) {
    const found = columns.headers.filter(header => header !== '').join('、');
    report.add(
      'columns-missing',
      { missing: missing.join('、'), found, rows: read.length },
      { sheet: grid.name, row: columns.headerRow },
    );
  }
  return read;
}

/** Rows of a sheet that hold any text. */
export function filledRows(grid: Grid): number {
  return grid.rows.filter(row => row.some(text => narrow(text) !== '')).length;
}

function skip(
  sheet: string,
  row: number,
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
  report.add('row-skipped', { what }, { sheet, row, columnIndex, value });
}

function reportGrid({ name, findings }: Grid, report: ReportBuilder): void {
  for (const { code, at, count } of findings) {
    const place = at ? { sheet: name, row: at[0], columnIndex: at[1] } : { sheet: name };
    report.add(code, { count: count ?? 0 }, place);
  }
}

function reportColumns(sheet: string, columns: Columns, report: ReportBuilder): void {
  const { headers, unknown, repeated, of, headerRow } = columns;
  const groups = [
    ['columns-unknown', unknown],
    ['columns-twice', repeated],
    ['columns-personal', of.get('person') ?? []],
  ] as const;
  for (const [code, indexes] of groups) {
    const columnIndex = indexes[0];
    if (columnIndex === undefined) continue;
    const names = indexes.map(index => headers[index]).join('、');
    report.add(code, { columns: names }, { sheet, row: headerRow, columnIndex });
  }
}
