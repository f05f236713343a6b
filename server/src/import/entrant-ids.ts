/** Ids of entrants within their event, and their names as they are published. */

import { foldWord } from './cell-text.ts';
import { IdMaker } from './identity.ts';
import { maskName } from '../../../src/rules/people/masked-name.ts';
import { coveredDivisions } from './entrant-names.ts';
import type { NamePolicy } from './entrant-names.ts';
import type { EntrantName } from './types.ts';
import type { Likeness } from './identity.ts';
import type { StandingDraft } from './standing-draft.ts';
import type { StandingsRow } from '../../../src/data/generated/types.ts';

/** An entrant as the public knows it. */
interface PublicEntrant {
  name: string;
  unit?: string | undefined;
  division?: string | undefined;
}

const KEYS: Likeness<PublicEntrant>['keys'] = [
  ({ name, unit = '', division = '' }) => [name, unit, division].map(maskedWord).join('\n'),
  ({ name, unit = '' }) => `${maskedWord(name)}\n${maskedWord(unit)}`,
];

export interface Entrant {
  draft: StandingDraft;
  id: string;
  /** As published. */
  name: string;
}

/**
 * Gives the rows of an event their ids: the entrant's own number; else the id the last standings
 * gave the same public name; else a new one, which is derived from the name only where the name is
 * public in full. Rows that come twice are refused.
 */
export function identifyEntrants(
  drafts: readonly StandingDraft[],
  previous: readonly StandingsRow[],
  policy: NamePolicy,
): Entrant[] {
  const single = withoutRepeats(drafts);
  const covered = coveredDivisions(
    policy,
    single.map(({ division }) => division),
  );
  const shown = new Map(single.map(draft => [draft, publicEntrant(draft, policy)]));
  const ids = new IdMaker<PublicEntrant, PublicEntrant & { id: string }>(
    previous,
    [...shown.values()],
    { prefix: 'e', keys: KEYS, counted: policy.general !== 'full' || covered.length > 0 },
  );
  const own = ownIds(single, ids, policy);
  return single.flatMap(draft => {
    if (draft.row.refused) return [];
    const known = own.get(draft);
    const { id, from } = known ? { id: known, from: 'own' } : ids.derived(shown.get(draft)!);
    if (from === 'ordinal') draft.row.say('entrant-alike', 'name', { id });
    return [{ draft, id, name: shown.get(draft)!.name }];
  });
}

/** Numbers of entrants go first, so that no other id can take one. */
function ownIds(
  drafts: readonly StandingDraft[],
  ids: { own(text: string): { id: string } | undefined },
  policy: NamePolicy,
): Map<StandingDraft, string> {
  const owners = new Map<string, StandingDraft>();
  const own = new Map<StandingDraft, string>();
  for (const draft of drafts) {
    const { number, row } = draft;
    if (number === '') {
      if (policy.general === 'code' && !draft.isBody) row.say('entrant-number-missing', 'number');
      continue;
    }
    const identity = ids.own(number);
    if (identity) {
      own.set(draft, identity.id);
      owners.set(number.toLowerCase(), draft);
    } else {
      const other = owners.get(number.toLowerCase())!.row.label;
      row.say('entrant-number-twice', 'number', { text: number, other });
    }
  }
  return own;
}

function publicEntrant(draft: StandingDraft, policy: NamePolicy): PublicEntrant {
  const { unit, division } = draft;
  return {
    name: publicName(draft, policy.of(division)),
    ...(unit === '' ? {} : { unit }),
    ...(division === '' ? {} : { division }),
  };
}

function publicName({ name, number, isBody }: StandingDraft, policy: EntrantName): string {
  if (isBody || policy === 'full') return name;
  return policy === 'code' ? number : maskName(name);
}

/** A row that says the same of the same entrant as an earlier one was pasted twice. */
function withoutRepeats(drafts: readonly StandingDraft[]): StandingDraft[] {
  const seen = new Map<string, StandingDraft>();
  return drafts.filter(draft => {
    const { name, unit, division, number, rank, total, state, scores } = draft;
    const values = [...scores.values()].map(score =>
      typeof score === 'string' ? score : score.value,
    );
    const key = JSON.stringify([name, unit, division, number, rank, total?.value, state, values]);
    const first = seen.get(key);
    if (first) draft.row.say('entrant-twice', 'name', { other: first.row.label });
    else seen.set(key, draft);
    return !first;
  });
}

/** Folded, but with the stars of a masked name: they say how long it is. */
function maskedWord(text: string): string {
  return text.includes('*') ? text : foldWord(text);
}
