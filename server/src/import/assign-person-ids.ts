import { personIdOf, personPath } from '../documents/paths.ts';
import { foldWord } from './cell-text.ts';
import { IdMaker } from './identity.ts';
import { ownNumbers, runningNumbers } from './own-numbers.ts';
import type { IdentifiedPerson } from './relation-cells.ts';
import type { Likeness } from './identity.ts';
import type { PersonDraft, PersonLike, PersonRow } from './person-draft.ts';
import type { PreviousDocument } from './types.ts';
import type { RowCells } from './row-cells.ts';

/** A name in another company is another person, however alike the rest: it is never recognised. */
const LIKE_PEOPLE: Likeness<PersonLike> = {
  prefix: 'p',
  keys: [
    ({ name, org, trade }) => [name, org, trade].map(foldWord).join('\n'),
    ({ name, org }) => `${foldWord(name)}\n${foldWord(org)}`,
  ],
};

export interface AssignedPeople {
  kept: IdentifiedPerson[];
  /** Paths of previous people that stay though their rows are refused. */
  retained: string[];
}

/** Gives each good row its id, leaves out who comes twice, and finds whom refused rows mean. */
export function assignPersonIds(
  rows: readonly PersonRow[],
  previous: readonly PreviousDocument[],
  isWithdrawn: (row: RowCells) => boolean = () => false,
): AssignedPeople {
  const before = previous.flatMap(previousPerson);
  const ids = new IdMaker(
    before,
    rows.map(({ like }) => like),
    LIKE_PEOPLE,
  );
  const running = runningNumbers(rows.map(({ row }) => row));
  const drafts = rows.flatMap(({ draft }) => draft ?? []);
  const own = ownNumbers(drafts, ids, running);
  refuseRepeats(drafts.filter(draft => !own.has(draft)));
  const kept = drafts
    .filter(({ row }) => !row.refused)
    .map(draft => {
      const { id, from } = own.get(draft) ?? ids.derived(draft);
      const text = draft.row.text('id');
      if (text !== '' && from !== 'own' && !running.has(draft.row)) {
        draft.row.say('id-unusable', 'id', { text, id });
      }
      return { id, draft };
    });
  const retained = rows
    .filter(({ row, draft }) => (!draft || row.refused) && !isWithdrawn(row))
    .flatMap(({ row, draft, like }) => {
      const known = ids.recall(like, draft || running.has(row) ? '' : row.text('id'));
      if (!known) return [];
      row.sayOfFault('last-good-kept');
      return [personPath(known.id)];
    });
  return { kept, retained };
}

/** Of rows without a number of their own that say the same of a person, the first stays. */
function refuseRepeats(drafts: readonly PersonDraft[]): void {
  const seen = new Map<string, PersonDraft>();
  for (const draft of drafts) {
    if (draft.row.refused) continue;
    const key = LIKE_PEOPLE.keys[0]!(draft);
    const first = seen.get(key);
    if (first) draft.row.say('person-twice', 'name', { other: first.row.label });
    else seen.set(key, draft);
  }
}

/** A person of the last import by what it is recognised by; nothing of a text that is no person. */
function previousPerson({ path, body }: PreviousDocument): (PersonLike & { id: string })[] {
  const id = personIdOf(path);
  const person = id === undefined ? undefined : memberTexts(body);
  return id === undefined || !person ? [] : [{ id, ...person }];
}

function memberTexts(body: string): PersonLike | undefined {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const text = (key: string) => {
    const value: unknown = (read as Record<string, unknown>)[key];
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name'), org: text('org'), trade: text('trade') };
}
