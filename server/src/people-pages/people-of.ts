import type { PeopleList, Person, PersonSummary } from '../../../src/data/generated/types.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import type { ShownPerson } from '../../../src/rules/people/shown-plain.ts';
import { listPath, personIdOf, personPath } from '../documents/paths.ts';
import { Gone, type Snapshot } from '../snapshot/snapshot.ts';
import { todayAt } from '../snapshot/today.ts';

const known = new WeakMap<Snapshot, { today: string; people: Promise<readonly PersonSummary[]> }>();

/**
 * All people of a snapshot as its lists tell of them to anybody, in their order. Whoever's consent has
 * ended since is left out.
 */
export async function peopleOf(snapshot: Snapshot): Promise<readonly PersonSummary[]> {
  const today = todayAt(snapshot.site.site.tz);
  const held = known.get(snapshot);
  if (held?.today === today) return held.people;
  const people = readAll(snapshot, today);
  known.set(snapshot, { today, people });
  // What could not be read a moment ago may be read the next time.
  people.catch(() => known.delete(snapshot));
  return people;
}

async function readAll(snapshot: Snapshot, today: string): Promise<PersonSummary[]> {
  const all: PersonSummary[] = [];
  for (let page = 1; ; page += 1) {
    const list = await documentAt(snapshot, listPath('people', page));
    const { items = [] } = (list ?? {}) as Partial<PeopleList>;
    if (items.length === 0) return all;
    for (const item of items) {
      const shown = shownPerson(item as Person, today);
      if (shown) all.push(shown as unknown as PersonSummary);
    }
  }
}

/** A person as anybody may read them just now; undefined for nobody, or one who was taken back. */
export async function personOf(snapshot: Snapshot, id: string): Promise<ShownPerson | undefined> {
  if (personIdOf(personPath(id)) === undefined) return undefined;
  const person = await documentAt(snapshot, personPath(id)).catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    throw error;
  });
  return person ? shownPerson(person as Person, todayAt(snapshot.site.site.tz)) : undefined;
}

/** A document of a snapshot, read. */
export async function documentAt(snapshot: Snapshot, path: string): Promise<unknown> {
  const document = await snapshot.read(path);
  const text = (await document?.body('identity'))?.toString('utf8');
  return text === undefined ? undefined : JSON.parse(text);
}
