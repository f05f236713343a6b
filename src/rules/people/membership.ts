/** Who leads, who belongs to what. */

import { bareName, otherOf, type KinOther, type KinPeople, type KinPerson } from './kin-people.ts';
import type { Relation } from './person.ts';

/** Somebody, or a team or studio, at their place beside the focus. */
export interface KinPlace<P extends KinPerson = KinPerson> extends KinOther<P> {
  /** Since when, and until when: year, month or day. */
  from?: string;
  to?: string;
}

export interface Memberships<P extends KinPerson = KinPerson> {
  /** Those who lead the focus. */
  leaders: KinPlace<P>[];
  /** Those who belong to it, but for its leaders. */
  members: KinPlace<P>[];
  /** Teams and studios the focus leads or belongs to. */
  teams: KinPlace<P>[];
}

type Part = keyof Memberships;

/** Whom the focus leads, belongs to and is led by, as its own document and those of the others say. */
export function membershipsOf<P extends KinPerson>(
  focus: string,
  people: KinPeople<P>,
): Memberships<P> {
  const parts: Record<Part, KinPlace<P>[]> = { leaders: [], members: [], teams: [] };
  const own = people.get(focus);
  for (const relation of own?.relations ?? []) {
    const other = otherOf(relation, people);
    const part = other && partOf(relation.rel, own!, other);
    if (part && other.id !== focus) add(parts[part], other, relation);
  }
  for (const [id, person] of people) {
    for (const relation of person?.relations ?? []) {
      if (relation.id !== focus || id === focus) continue;
      const part = inversePart(relation.rel, person!, own);
      if (part) add(parts[part], { id, name: person!.name, person: person! }, relation);
    }
  }
  const led = new Set(parts.leaders.map(keyOf));
  return { ...parts, members: parts.members.filter(member => !led.has(keyOf(member))) };
}

/** A person has no members and no team is anybody's leader: there it is said the other way round. */
function partOf(rel: Relation['rel'], own: KinPerson, other: KinOther): Part | undefined {
  if (rel !== 'member' && rel !== 'leader') return undefined;
  if (own.type === 'person' && rel === 'member') return 'teams';
  if (own.type === 'person' && other.person && other.person.type !== 'person') return 'teams';
  return rel === 'leader' ? 'leaders' : 'members';
}

/** What the one who names the focus is to it. */
function inversePart(
  rel: Relation['rel'],
  { type }: KinPerson,
  own: KinPerson | undefined,
): Part | undefined {
  if (rel !== 'member' && rel !== 'leader') return undefined;
  if (type !== 'person') return own?.type === 'person' ? 'teams' : undefined;
  if (own?.type === 'person') return undefined;
  return rel === 'leader' ? 'leaders' : 'members';
}

function add<P extends KinPerson>(
  places: KinPlace<P>[],
  other: KinOther<P>,
  { from, to }: Relation,
): void {
  let place = places.find(known => keyOf(known) === keyOf(other));
  place ??= places.find(
    known =>
      (known.id === undefined || other.id === undefined) &&
      bareName(known.name) === bareName(other.name),
  );
  if (!place) places.push((place = { ...other }));
  else if (place.id === undefined) Object.assign(place, other);
  if (from !== undefined) place.from ??= from;
  if (to !== undefined) place.to ??= to;
}

function keyOf({ id, name }: KinOther): string {
  return id === undefined ? `\n${bareName(name)}` : id;
}
