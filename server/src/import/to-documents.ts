/** Writes a draft as the documents of the contract. */

import { metresOf } from './position-cells.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { ImportedStation } from './types.ts';
import type { StationDraft } from './station-draft.ts';
import type { StationProvenance } from '../../../src/data/generated/types.ts';

/** What the provenance of every station of a list says alike. */
export interface ListSource {
  file: string;
  crs: Datum;
  /** `YYYY-MM-DD` */
  checked: string;
  /** The file is a workbook, so that a row needs its sheet named. */
  workbook: boolean;
}

/** The two documents of a station. */
export function documentsOf(draft: StationDraft, id: string, source: ListSource): ImportedStation {
  const { position, properties, extra, row } = draft;
  const geometry = { type: 'Point' as const, coordinates: position.wgs84 };
  const cells = row.keptCells();
  const sheet = source.workbook ? `${row.sheet} ` : '';
  const provenance: StationProvenance = {
    crs: source.crs,
    precision: `约 ${metresOf(position.decimals)} 米（小数 ${position.decimals} 位）`,
    source: `${source.file} ${sheet}第 ${row.row + 1} 行`,
    checked: source.checked,
    raw: position.raw,
    // An addition of ours to the contract: texts of the row that no other member carries.
    ...(cells ? { cells } : {}),
  };
  return {
    feature: { type: 'Feature', id, geometry, properties },
    detail: {
      v: 1,
      type: 'Feature',
      id,
      geometry,
      properties: { ...properties, ...extra, provenance },
    },
  };
}

const CHINA_OFFSET = 8 * 3_600_000;

/** The day a moment falls on in China, `YYYY-MM-DD`. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + CHINA_OFFSET).toISOString().slice(0, 10);
}
