/** List of stations or reading stations (CSV, .xlsx, .xls) → station documents and a report. */

import { assignIds } from './assign-ids.ts';
import { fileNameOf, readList } from './read-list.ts';
import { dayInChina, documentsOf } from './to-documents.ts';
import { isDatum } from './datum-words.ts';
import { RegionFinder } from './region-cells.ts';
import { ReportBuilder } from './report-builder.ts';
import { reportStrays } from './stray-points.ts';
import { stationReader } from './station-reader.ts';
import { summariseRegions } from './region-summary.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { ImportOptions, ImportResult } from './types.ts';

/**
 * Imports a list of stations; with `kind: 'reading'` one of reading stations. Bytes never make it
 * throw: what is wrong stands in the report, by sheet and cell; good rows are kept beside bad ones;
 * no row is dropped without a line. Runs in Node and in a worker.
 *
 * Of two rows that are one place (same number, or same name within 50 m) the first is kept and the
 * second refused. A station of `previous` whose row has turned faulty is named in `retained`.
 * Coordinates come out in WGS-84 degrees, longitude first (RFC 7946).
 */
export async function importStations(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const file = fileNameOf(options.fileName);
  const kind = options.kind ?? 'stations';
  const report = new ReportBuilder(file, kind);
  const crs = checkedDatum(options.crs, report);
  if (!crs) return resultOf({}, report);
  const reader = stationReader(kind, { crs, regions: new RegionFinder(), hours: new Map() });
  const { readWorkbook } = options;
  const rows = await readList({ bytes, name: file, readWorkbook }, reader, report);
  if (!rows) return resultOf({}, report);
  const { kept, retained } = assignIds(rows, options.previous ?? []);
  reportStrays(kept.map(({ draft }) => draft));
  report.counts.kept = kept.length;
  report.counts.refused = report.counts.read - kept.length;
  report.counts.retained = retained.length;
  report.counts.withWarnings = kept.filter(({ draft }) => draft.row.warned).length;
  const checked = dayInChina(options.now ?? new Date());
  const source = { file, crs, checked, workbook: report.encoding === undefined };
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

function resultOf(
  { stations = [], retained = [], regions = [] }: Partial<ImportResult>,
  report: ReportBuilder,
): ImportResult {
  const ok = !report.hasErrors;
  return { ok, stations, documents: [], retained, regions, report: report.finish() };
}
