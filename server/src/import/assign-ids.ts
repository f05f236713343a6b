import { IdMaker, LIKE_PLACES } from './identity.ts';
import { keepLastGood } from './last-good.ts';
import { ownNumbers, runningNumbers } from './own-numbers.ts';
import { PlaceRegister } from './duplicates.ts';
import type { Identity } from './identity.ts';
import type { PreviousStation } from './types.ts';
import type { ReadRow } from './read-row.ts';
import type { StationDraft } from './station-draft.ts';

/** A draft that becomes a station. */
export interface IdentifiedDraft {
  draft: StationDraft;
  id: string;
}

export interface AssignedIds {
  kept: IdentifiedDraft[];
  /** Ids of previous stations that stay though their rows are refused. */
  retained: string[];
}

/**
 * Gives each good row its id, leaves out what repeats an earlier one, and finds the stations of the
 * last import that refused rows mean.
 */
export function assignIds(
  rows: readonly ReadRow[],
  previous: readonly PreviousStation[],
): AssignedIds {
  const register = new PlaceRegister<StationDraft>();
  const single = rows.filter(({ draft }) => !draft || !isRepeat(draft, register));
  const drafts = single.flatMap(({ draft }) => draft ?? []);
  // A faulty row means a place too: what it may be is no other row's to claim.
  const ids = new IdMaker(
    previous,
    single.map(({ place }) => place),
    LIKE_PLACES,
  );
  const running = runningNumbers(rows.map(({ row }) => row));
  const own = ownNumbers(drafts, ids, running);
  const kept = drafts
    .filter(draft => !draft.row.refused)
    .map(draft => {
      const identity = own.get(draft) ?? ids.derived(draft.properties);
      reportIdentity(draft, identity, running.has(draft.row));
      return { draft, id: identity.id };
    });
  const refused = single.filter(({ row, draft }) => !draft || row.refused);
  const numberOf = ({ row, draft }: ReadRow) =>
    // A row with a draft was refused because its number is another row's.
    draft || running.has(row) ? '' : row.text('id');
  return { kept, retained: keepLastGood(refused, { ids, register, numberOf }) };
}

function isRepeat(draft: StationDraft, register: PlaceRegister<StationDraft>): boolean {
  const first = register.register(draft.properties.name, draft.position.wgs84, draft);
  if (first) draft.row.say('place-twice', 'name', { other: first.row.label });
  return first !== undefined;
}

function reportIdentity({ row }: StationDraft, { id, from }: Identity, isNumber: boolean): void {
  const text = row.text('id');
  if (text !== '' && from !== 'own' && !isNumber) {
    row.say('id-unusable', 'id', { text, id });
    row.keep('id');
  }
  if (from === 'previous') row.say('id-kept', 'name', { id });
  if (from === 'ordinal') row.say('id-ordinal', 'name', { id });
}
