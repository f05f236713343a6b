/** Station list (CSV, .xlsx, .xls) → station documents and a report. Runs in Node and in a worker. */

import { assignIds } from './assign-ids.ts';
import { dayInChina, documentsOf } from './to-documents.ts';
import { filledRows, readSheet } from './read-sheet.ts';
import { isDatum } from './datum-words.ts';
import { narrow } from './cell-text.ts';
import { MAX_ROWS } from './limits.ts';
import { openFile } from './open-file.ts';
import { RegionFinder } from './region-cells.ts';
import { ReportBuilder } from './report-builder.ts';
import { summariseRegions } from './region-summary.ts';
import type { DraftContext } from './station-draft.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { Grid, ImportOptions, ImportResult } from './types.ts';
import type { ReadRow } from './read-row.ts';

/**
 * Imports a list of stations. Bytes never make it throw: what is wrong stands in the report, by
 * sheet and cell; good rows are kept beside bad ones; no row is dropped without a line.
 *
 * Of two rows that are one place (same number, or same name within 50 m) the first is kept and the
 * second refused. A station of `previous` whose row has turned faulty is named in `retained`.
 * Coordinates come out in WGS-84 degrees, longitude first (RFC 7946).
 */
export async function importStations(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const file = options.fileName.split(/[\\/]/).at(-1) ?? '';
  const report = new ReportBuilder(file);
  const crs = checkedDatum(options.crs, report);
  if (!crs) return resultOf({}, report);
  const opened = await openFile(bytes, file, options.readWorkbook);
  if (!opened.ok) {
    report.add(opened.code, opened.values);
    return resultOf({}, report);
  }
  report.encoding = opened.encoding;
  const context = { crs, regions: new RegionFinder(), hours: new Map() };
  const rows = readGrids(opened.grids, context, report);
  const { kept, retained } = assignIds(rows, options.previous ?? []);
  report.counts.kept = kept.length;
  report.counts.refused = report.counts.read - kept.length;
  report.counts.retained = retained.length;
  report.counts.withWarnings = kept.filter(({ draft }) => draft.row.warned).length;
  const checked = dayInChina(options.now ?? new Date());
  const source = { file, crs, checked, workbook: opened.encoding === undefined };
  const stations = kept.map(({ draft, id }) => documentsOf(draft, id, source));
  const regions = summariseRegions(kept.map(({ draft }) => draft));
  return resultOf({ stations, retained, regions }, report);
}

function checkedDatum(given: unknown, report: ReportBuilder): Datum | undefined {
  if (isDatum(given)) return given;
  if (given === undefined || given === '') report.add('crs-required');
  else report.add('crs-unsupported', { given: String(given) });
  return undefined;
}

function readGrids(
  grids: readonly Grid[],
  context: DraftContext,
  report: ReportBuilder,
): ReadRow[] {
  const total = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (total > MAX_ROWS) {
    report.add('rows-too-many', { rows: total, max: MAX_ROWS });
    return [];
  }
  const sheets = grids.map(grid => ({ grid, rows: readSheet(grid, context, report) }));
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

function resultOf(
  { stations = [], retained = [], regions = [] }: Partial<ImportResult>,
  report: ReportBuilder,
): ImportResult {
  return { ok: !report.hasErrors, stations, retained, regions, report: report.finish() };
}
