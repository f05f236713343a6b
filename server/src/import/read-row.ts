/** A row of the list, whether or not it became a station. */

import { draftOf } from './station-draft.ts';
import type { DraftContext, StationDraft } from './station-draft.ts';
import type { Place } from './identity.ts';
import type { RowCells } from './row-cells.ts';

export interface ReadRow {
  row: RowCells;
  /** Undefined when an error keeps the row out. */
  draft: StationDraft | undefined;
  /** What can be said of the place either way; the name is empty where it is missing. */
  place: Place;
}

/** Reads a row; what is wrong with it is reported. */
export function readRow(row: RowCells, context: DraftContext): ReadRow {
  const draft = draftOf(row, context);
  return draft ? { row, draft, place: draft.properties } : unreadRow(row, context);
}

/** A row that no station comes of, read no further than to know which place it means. */
export function unreadRow(row: RowCells, { regions }: DraftContext): ReadRow {
  const place = {
    name: row.text('name'),
    region: regions.regionOf(row.unheard())?.code,
    address: row.text('address'),
  };
  return { row, draft: undefined, place };
}
