/** Directory of employers and unions (CSV, .xlsx, .xls) → organisations and a report. */

import { inSlices } from '../snapshot/slices.ts';
import { assignOrgIds } from './assign-org-ids.ts';
import { ORG_WORDS } from './columns.ts';
import type { ListReader } from './list-reader.ts';
import { orgDraftOf, type OrgRow } from './org-draft.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import { fileNameOf, readList } from './read-list.ts';
import { RegionFinder } from './region-cells.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ImportedOrg, ImportResult, OrgOptions } from './types.ts';

/**
 * Imports a directory as `importStations` does a list of stations. Columns of personal information
 * (legal representative, contact, mobile …) and columns that are not known are never written.
 */
export async function importOrgs(
  bytes: Uint8Array,
  { fileName, readWorkbook }: OrgOptions,
): Promise<ImportResult> {
  const name = fileNameOf(fileName);
  const report = new ReportBuilder(name, 'orgs');
  const reader = orgReader(new RegionFinder(), report);
  const rows = (await readList({ bytes, name, readWorkbook }, reader, report)) ?? [];
  const kept = assignOrgIds(rows);
  const warned = rows.filter(({ row }) => row.warned && !row.refused);
  report.counts.kept = kept.length;
  report.counts.refused = report.counts.read - kept.length;
  report.counts.withWarnings = warned.length;
  const orgs: ImportedOrg[] = [];
  await inSlices(kept.length, at => {
    const org = kept[at]!;
    orgs.push({ org, py: pinyinInitials(org.name) });
  });
  return {
    ok: !report.hasErrors,
    stations: [],
    documents: [],
    orgs,
    retained: [],
    regions: [],
    report: report.finish(),
  };
}

function orgReader(regions: RegionFinder, report: ReportBuilder): ListReader<OrgRow> {
  return {
    words: ORG_WORDS,
    says: { unknown: 'columns-dropped', personal: 'columns-private' },
    begin({ of, headerRow }, { name: sheet }) {
      if (!of.has('type')) report.add('org-kind-column', {}, { sheet, row: headerRow });
      return {
        missing: [],
        read: row => ({ row, draft: orgDraftOf(row, regions) }),
        unread: row => ({ row, draft: undefined }),
      };
    },
  };
}
