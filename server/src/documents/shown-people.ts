import type { Person, Relation } from '../../../src/data/generated/types.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';

/**
 * A stored text as a person's document: `unreadable` when it is none, since nobody can tell then
 * what of it may be shown.
 */
export function readPerson(body: string): Person | 'unreadable' {
  try {
    const value = JSON.parse(body.replace(/^\uFEFF/, '')) as Partial<Person> | null;
    return typeof value?.name === 'string' ? (value as Person) : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** What the documents of some ids say; those without one are `gone` when they were taken back. */
export type FindPeople = (ids: readonly string[]) => Promise<ReadonlyMap<string, Person | 'gone'>>;

/**
 * A person's document as anybody may read it: what they do not show is left out, and so are those
 * they name who are not shown themselves. Undefined when it may not be published (any more).
 *
 * @param today The site's date, `YYYY-MM-DD`.
 */
export async function publicPerson(
  whole: Person,
  today: string,
  find: FindPeople,
): Promise<Person | undefined> {
  const shown = shownPerson(whole, today);
  const ids = (shown?.relations ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
  if (!shown || ids.length === 0) return shown;
  return withRelations(shown, await find([...new Set(ids)]), today);
}

/** Relations under the names that those they lead to show. */
function withRelations(
  person: Person,
  others: ReadonlyMap<string, Person | 'gone'>,
  today: string,
): Person {
  const relations = (person.relations ?? []).flatMap(relation => {
    const other = relation.id === undefined ? undefined : others.get(relation.id);
    if (other === undefined) return [relation];
    const shown = other === 'gone' ? undefined : shownPerson(other, today);
    if (!shown) return [];
    const named: Relation = { ...relation, name: shown.name };
    if (shown.show?.['name'] === 'hidden') delete named.name;
    return [named];
  });
  const shown: Person = { ...person, relations };
  if (relations.length === 0) delete shown.relations;
  return shown;
}
