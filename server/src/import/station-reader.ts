/** How the rows of a list of stations, or of reading stations, are read. */

import { draftOf } from './station-draft.ts';
import { READING_WORDS, STATION_WORDS } from './columns.ts';
import { readingDraftOf } from './reading-draft.ts';
import type { Columns } from './header.ts';
import type { DraftContext } from './station-draft.ts';
import type { ListReader } from './list-reader.ts';
import type { ReadRow } from './read-row.ts';
import type { RowCells } from './row-cells.ts';

export function stationReader(
  kind: 'stations' | 'reading',
  context: DraftContext,
): ListReader<ReadRow> {
  const reading = kind === 'reading';
  const drafted = reading ? readingDraftOf : draftOf;
  const unread = (row: RowCells): ReadRow => unreadRow(row, context);
  return {
    words: reading ? READING_WORDS : STATION_WORDS,
    says: { unknown: 'columns-unknown', personal: 'columns-personal' },
    begin: columns => ({
      missing: missingColumns(columns, kind),
      read(row) {
        const draft = drafted(row, context);
        return draft ? { row, draft, place: draft.properties } : unread(row);
      },
      unread,
    }),
  };
}

/** A place without a position is no station; what a reading station is needs no saying. */
function missingColumns({ of }: Columns, kind: 'stations' | 'reading'): string[] {
  const missing = [];
  if (kind === 'stations' && !of.has('kinds')) missing.push('类型');
  if (!of.has('lonLat') && !of.has('lon')) missing.push('经度');
  if (!of.has('lonLat') && !of.has('lat')) missing.push('纬度');
  return missing;
}

function unreadRow(row: RowCells, { regions }: DraftContext): ReadRow {
  const place = {
    name: row.text('name'),
    region: regions.regionOf(row.unheard())?.code,
    address: row.text('address'),
  };
  return { row, draft: undefined, place };
}
