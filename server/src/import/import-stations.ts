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
import type { DraftContext, StationDraft } from './station-draft.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { Grid, ImportedStation, ImportOptions, ImportResult, RegionSummary } from './types.ts';

/**
 * Imports a list of stations. Bytes never make it throw: what is wrong stands in the report, by
 * sheet and cell; good rows are kept beside bad ones; no row is dropped without a line.
 *
 * Of two rows that are one place (same number, or same name within 50 m) the first is kept and the
 * second refused. Coordinates come out in WGS-84 degrees, longitude first (RFC 7946).
 */
export async function importStations(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const file = options.fileName.split(/[\\/]/).at(-1) ?? '';
  const report = new ReportBuilder(file);
  const crs = checkedDatum(options.crs, report);
  if (!crs) return resultOf([], [], report);
  const opened = await openFile(bytes, file);
  if (!opened.ok) {
    report.add(opened.code, opened.values);
    return resultOf([], [], report);
  }
  report.encoding = opened.encoding;
  const context = { crs, regions: new RegionFinder(), hours: new Map() };
  const kept = assignIds(readGrids(opened.grids, context, report), options.previous ?? []);
  report.counts.kept = kept.length;
  report.counts.refused = report.counts.read - kept.length;
  report.counts.withWarnings = kept.filter(({ draft }) => draft.row.warned).length;
  const checked = dayInChina(options.now ?? new Date());
  const source = { file, crs, checked, workbook: opened.encoding === undefined };
  const stations = kept.map(({ draft, id }) => documentsOf(draft, id, source));
  return resultOf(stations, summariseRegions(kept.map(({ draft }) => draft)), report);
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
): StationDraft[] {
  const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (rows > MAX_ROWS) {
    report.add('rows-too-many', { rows, max: MAX_ROWS });
    return [];
  }
  const sheets = grids.map(grid => ({ grid, drafts: readSheet(grid, context, report) }));
  if (sheets.every(({ drafts }) => !drafts)) {
    report.add('header-not-found', { found: firstRows(grids) });
  } else {
    for (const { grid, drafts } of sheets) {
      const rowCount = drafts ? 0 : filledRows(grid);
      if (rowCount > 0)
        report.add('sheet-skipped', { name: grid.name, rows: rowCount }, { sheet: grid.name });
    }
  }
  return sheets.flatMap(({ drafts }) => drafts ?? []);
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
  stations: ImportedStation[],
  regions: RegionSummary[],
  report: ReportBuilder,
): ImportResult {
  return { ok: !report.hasErrors, stations, regions, report: report.finish() };
}
