/** Reads a row of a list of reading stations: a station and what only a reading station has. */

import { draftOf } from './station-draft.ts';
import { readingOf } from './reading-cells.ts';
import { readKinds } from './kind-words.ts';
import type { DraftContext, StationDraft } from './station-draft.ts';
import type { Kind } from '../../../src/rules/vocabulary.ts';
import type { RowCells } from './row-cells.ts';

/** The draft of a row; undefined when an error, which is reported, keeps the row out. */
export function readingDraftOf(row: RowCells, context: DraftContext): StationDraft | undefined {
  const draft = draftOf(row, context, kindsOf);
  if (!draft) return undefined;
  return { ...draft, properties: { ...draft.properties, reading: readingOf(row) } };
}

/** Such a list need not say that it is one; what else a place is may stand in a column. */
function kindsOf(row: RowCells): Kind[] {
  const { kinds, unknown, inner } = readKinds(row.lines('kinds'));
  if (unknown.length > 0) row.say('reading-kind-kept', 'kinds', { words: unknown.join('、') });
  if (unknown.length + inner.length > 0) row.keep('kinds');
  return [...new Set<Kind>(['reading', ...kinds])];
}
