import { IdMaker, isRunning } from './identity.ts';
import { isDocumentId } from '../documents/paths.ts';
import { PlaceRegister } from './duplicates.ts';
import type { Identity } from './identity.ts';
import type { PreviousStation } from './types.ts';
import type { StationDraft } from './station-draft.ts';

/** A draft that becomes a station. */
export interface IdentifiedDraft {
  draft: StationDraft;
  id: string;
}

/** Gives each draft its id and leaves out what repeats an earlier one. */
export function assignIds(
  drafts: readonly StationDraft[],
  previous: readonly PreviousStation[],
): IdentifiedDraft[] {
  const single = withoutRepeats(drafts);
  const places = single.map(({ properties }) => properties);
  const ids = new IdMaker(previous, places);
  const running = runningNumbers(drafts);
  // Numbers of the list go first, so that no derived id can take one.
  const owners = new Map<string, StationDraft>();
  const own = new Map<StationDraft, Identity>();
  for (const draft of single) {
    const text = draft.row.text('id');
    if (running.has(draft) || !isDocumentId(text)) continue;
    const identity = ids.own(text);
    if (identity) {
      own.set(draft, identity);
      owners.set(text.toLowerCase(), draft);
    } else {
      draft.row.say('id-twice', 'id', { text, other: owners.get(text.toLowerCase())!.row.label });
    }
  }
  return single
    .filter(draft => !draft.row.refused)
    .map(draft => {
      const identity = own.get(draft) ?? ids.derived(draft.properties);
      reportIdentity(draft, identity, running.has(draft));
      return { draft, id: identity.id };
    });
}

/** Drafts whose number only counts the rows of its sheet; told once a sheet. */
function runningNumbers(drafts: readonly StationDraft[]): ReadonlySet<StationDraft> {
  const found = new Set<StationDraft>();
  let before = 0;
  for (const sheet of new Set(drafts.map(({ row }) => row.sheet))) {
    const numbered = drafts.filter(({ row }) => row.sheet === sheet && row.text('id') !== '');
    const numbers = numbered.map(({ row }) => ({ text: row.text('id'), row: row.row + 1 }));
    if (numbers.length === 0 || !isRunning(numbers, before)) continue;
    before = Number(numbers.at(-1)!.text);
    numbered[0]!.row.say('id-running', 'id');
    for (const draft of numbered) found.add(draft);
  }
  return found;
}

function withoutRepeats(drafts: readonly StationDraft[]): StationDraft[] {
  const register = new PlaceRegister<StationDraft>();
  return drafts.filter(draft => {
    const first = register.register(draft.properties.name, draft.position.wgs84, draft);
    if (first) draft.row.say('place-twice', 'name', { other: first.row.label });
    return !first;
  });
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
