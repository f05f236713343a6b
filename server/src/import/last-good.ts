/** Stations whose rows have turned faulty: what the last import knew of them stays. */

import { readStatus } from './small-cells.ts';
import type { IdMaker, Place } from './identity.ts';
import type { PlaceRegister } from './duplicates.ts';
import type { PreviousStation } from './types.ts';
import type { ReadRow } from './read-row.ts';
import type { StationDraft } from './station-draft.ts';

/** What has been decided about the other rows of the list. */
interface Decided {
  ids: IdMaker<Place, PreviousStation>;
  /** Places of the list's good rows. */
  register: PlaceRegister<StationDraft>;
  /** The number of its own that a row can be known by, else an empty text. */
  numberOf: (row: ReadRow) => string;
}

/**
 * The ids of previous stations that refused rows still list, each told at the cell that keeps its
 * row out. A row is recognised exactly as a good one is, so one that could mean several places
 * keeps none; neither does one that says itself that its place is closed or has moved, nor one
 * whose place a good row has taken over.
 */
export function keepLastGood(
  refused: readonly ReadRow[],
  { ids, register, numberOf }: Decided,
): string[] {
  return refused.flatMap(read => {
    const status = readStatus(read.row.text('status'));
    if (status === 'closed' || status === 'moved') return [];
    const station = ids.recall(read.place, numberOf(read));
    if (!station) return [];
    const there = station.at && register.find(station.name, station.at);
    if (there && there !== read.draft) return [];
    read.row.sayOfFault('last-good-kept');
    return [station.id];
  });
}
