/** Bytes of a list → what its rows were read into. Shared by every kind of list. */

import { filledRows, readSheet } from './read-sheet.ts';
import { MAX_ROWS } from './limits.ts';
import { narrow } from './cell-text.ts';
import { openFile } from './open-file.ts';
import type { Grid } from './types.ts';
import type { ListReader } from './list-reader.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The bytes of a list, with the name and the reader it is opened by. */
export interface ListFile {
  bytes: Uint8Array;
  name: string;
  readWorkbook: ((bytes: Uint8Array) => Promise<Grid[]>) | undefined;
}

/** The rows of all sheets of a file; undefined when it cannot be opened, which is reported. */
export async function readList<R>(
  { bytes, name, readWorkbook }: ListFile,
  reader: ListReader<R>,
  report: ReportBuilder,
): Promise<R[] | undefined> {
  const opened = await openFile(bytes, name, reader.words, readWorkbook);
  if (!opened.ok) {
    report.add(opened.code, opened.values);
    return undefined;
  }
  report.encoding = opened.encoding;
  return readGrids(opened.grids, reader, report);
}

/** A file's name without the folders before it, in the spelling of any system. */
export function fileNameOf(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? '';
}

function readGrids<R>(grids: readonly Grid[], reader: ListReader<R>, report: ReportBuilder): R[] {
  const total = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (total > MAX_ROWS) {
    report.add('rows-too-many', { rows: total, max: MAX_ROWS });
    return [];
  }
  const sheets = grids.map(grid => ({ grid, rows: readSheet(grid, reader, report) }));
  if (sheets.every(({ rows }) => !rows)) {
    report.add('header-not-found', { found: firstRows(grids) });
  } else {
    for (const { grid, rows } of sheets) {
      const rowCount = rows ? 0 : filledRows(grid);
      if (rowCount > 0)
        report.add('sheet-skipped', { name: grid.name, rows: rowCount }, { sheet: grid.name });
    }
    if (report.counts.read === 0) report.add('rows-none');
  }
  return sheets.flatMap(({ rows }) => rows ?? []);
}

const SHOWN_ROWS = 3;
const SHOWN_LENGTH = 120;

function firstRows(grids: readonly Grid[]): string {
  const texts = grids.flatMap(grid => grid.rows.slice(0, SHOWN_ROWS)).slice(0, SHOWN_ROWS);
  const shown = texts.map(row =>
    row
      .map(narrow)
      .filter(text => text !== '')
      .join('、'),
  );
  return [...shown.filter(text => text !== '').join(' / ')].slice(0, SHOWN_LENGTH).join('');
}
