import type { Place } from './identity.ts';
import type { RowCells } from './row-cells.ts';
import type { StationDraft } from './station-draft.ts';

/** A row of a list of stations, whether or not it became one. */
export interface ReadRow {
  row: RowCells;
  /** Undefined when an error keeps the row out. */
  draft: StationDraft | undefined;
  /** What can be said of the place either way; the name is empty where it is missing. */
  place: Place;
}
