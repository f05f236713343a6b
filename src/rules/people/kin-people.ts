/** The people of a tree of relations: who is known by a document, by name only, or not at all. */

import type { PersonRecord, Relation } from './person.ts';

/** What is looked at of each document. */
export type KinPerson = Pick<PersonRecord, 'id' | 'type' | 'name' | 'lang' | 'trade' | 'relations'>;

/**
 * The documents that are known, by id; `undefined` for one that was asked for and is not to be had
 * (withdrawn, or not there): such a person is left out even where others name them.
 */
export type KinPeople<P extends KinPerson = KinPerson> = ReadonlyMap<string, P | undefined>;

/** Somebody a document names. */
export interface KinOther<P extends KinPerson = KinPerson> {
  /** Absent for somebody known by name only. */
  id?: string;
  name: string;
  /** Their document, where it is known. */
  person?: P;
}

/**
 * Whom a relation is to. Their own document says how they are called: a name elsewhere may be one
 * they do not show. Undefined for somebody who is not to be had, or has no name.
 */
export function otherOf<P extends KinPerson>(
  { id, name }: Relation,
  people: KinPeople<P>,
): KinOther<P> | undefined {
  const person = id === undefined ? undefined : people.get(id);
  if (person) return { id: id!, name: person.name, person };
  if (name === undefined || (id !== undefined && people.has(id))) return undefined;
  return id === undefined ? { name } : { id, name };
}

/** The ids a document names. */
export function kinIds({ relations = [] }: Pick<KinPerson, 'relations'>): string[] {
  return relations.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Ids that are named and of which nothing is known yet, nearest to the focus first. */
export function missingKin(focus: string, people: KinPeople): string[] {
  const met = new Set([focus]);
  for (const id of met) for (const other of kinIds(people.get(id) ?? {})) met.add(other);
  return [...met].filter(id => !people.has(id));
}

/** A name without the note behind it, for comparison. */
export function bareName(name: string): string {
  return name.replace(/\s*[(（【[].*$/u, '').replace(/[\s·•‧・]+/gu, '');
}
