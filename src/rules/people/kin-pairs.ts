/** Pairs of mentor and apprentice, whichever of the two names the other. */

import { bareName, otherOf, type KinOther, type KinPeople, type KinPerson } from './kin-people.ts';
import type { Relation } from './person.ts';

/** A mentor and an apprentice, by key. */
export interface KinPair {
  mentor: string;
  apprentice: string;
  /** Years, months or days. */
  from?: string;
  to?: string;
}

export interface KinPairs<P extends KinPerson = KinPerson> {
  /** Each pair once. */
  pairs: KinPair[];
  /** Everybody in them by key: the id, or one of their own for those known by name only. */
  others: Map<string, KinOther<P>>;
}

/** All pairs the documents tell of. Somebody known by name only belongs to who names them. */
export function pairsOf<P extends KinPerson>(people: KinPeople<P>): KinPairs<P> {
  const pairs = new Map<string, KinPair>();
  const others = new Map<string, KinOther<P>>();
  const told = [...people].flatMap(([id, person]) => (person ? [{ id, person }] : []));
  // Those by id first: who names the same one by name only adds nobody.
  for (const byId of [true, false]) {
    for (const { id, person } of told) {
      others.set(id, { id, name: person.name, person });
      for (const relation of person.relations ?? []) {
        if (byId !== (relation.id !== undefined)) continue;
        addPair(pairs, others, id, relation, otherOf(relation, people));
      }
    }
  }
  return { pairs: [...pairs.values()], others };
}

function addPair<P extends KinPerson>(
  pairs: Map<string, KinPair>,
  others: Map<string, KinOther<P>>,
  id: string,
  { rel, from, to }: Relation,
  other: KinOther<P> | undefined,
): void {
  if (!other || (rel !== 'mentor' && rel !== 'apprentice')) return;
  const pairOf = (key: string): KinPair =>
    rel === 'mentor' ? { mentor: key, apprentice: id } : { mentor: id, apprentice: key };
  const key = other.id ?? namesake(pairs, others, other.name, pairOf) ?? `${id}\n${other.name}`;
  if (key === id) return;
  if (!others.has(key)) others.set(key, other);
  const pair = pairOf(key);
  const place = JSON.stringify(pair);
  const known = pairs.get(place) ?? pair;
  // The side with the years says more.
  if (from !== undefined) known.from ??= from;
  if (to !== undefined) known.to ??= to;
  pairs.set(place, known);
}

/** The key of the one who stands in the same pair already and is called so. */
function namesake<P extends KinPerson>(
  pairs: Map<string, KinPair>,
  others: Map<string, KinOther<P>>,
  name: string,
  pairOf: (key: string) => KinPair,
): string | undefined {
  for (const [key, other] of others) {
    if (bareName(other.name) === bareName(name) && pairs.has(JSON.stringify(pairOf(key))))
      return key;
  }
  return undefined;
}
