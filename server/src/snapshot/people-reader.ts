import type { Person } from '../../../src/data/generated/types.ts';
import { withPlacesLeft } from '../bookings/live-places.ts';
import { isPast } from '../bookings/slots.ts';
import { personIdOf, personPath } from '../documents/paths.ts';
import { publicPerson, readPerson } from '../documents/shown-people.ts';
import type { Store } from '../store/store.ts';
import { ServedDocument } from './document.ts';
import { Gone } from './snapshot.ts';

/**
 * Places left are true at the moment they are read: a copy is asked about each time, which costs
 * little where nothing has changed (304).
 */
const ALWAYS_ASK = 'no-cache';

/** A person's document, read and cut to what may be shown. */
export interface HeldPerson {
  readonly byteLength: number;
  readonly id: string;
  readonly person: Person;
  /** As it is while nothing is booked. */
  readonly document: ServedDocument;
  /** With the places that were left when it was last asked for. */
  latest?: { booked: string; document: ServedDocument };
}

/**
 * Reads a person's document as it may be shown. Undefined where there is none.
 * @param today The site's date, `YYYY-MM-DD`.
 * @throws Gone for somebody who is not shown any more.
 */
export async function readShownPerson(
  store: Store,
  siteId: string,
  path: string,
  today: string,
): Promise<HeldPerson | undefined> {
  const id = personIdOf(path);
  if (id === undefined) return undefined;
  const row = await store.document(siteId, path);
  const whole = row && readPerson(row.body);
  if (!row || !whole) {
    if (await store.people.isGone(siteId, path)) throw new Gone();
    return undefined;
  }
  if (whole === 'unreadable') return undefined;
  const person = await publicPerson(whole, today, ids => peopleOf(store, siteId, ids));
  if (!person) throw new Gone();
  const document = ServedDocument.fromText(path, JSON.stringify(person), new Date(row.updatedAt));
  return { byteLength: document.byteLength, id, person, document };
}

/** The document with the places that are left now, where there is anything yet to be booked. */
export async function withLivePlaces(
  store: Store,
  siteId: string,
  held: HeldPerson,
  now = new Date(),
): Promise<ServedDocument> {
  const { id, person, document } = held;
  if (!(person.slots ?? []).some(slot => !isPast(slot, now))) return document;
  const counts = await store.bookings.countsOf(siteId, id);
  const booked = JSON.stringify([...counts]);
  if (held.latest?.booked === booked) return held.latest.document;
  const text = JSON.stringify(withPlacesLeft(person, counts));
  const made = ServedDocument.fromText(personPath(id), text, now, { cacheControl: ALWAYS_ASK });
  held.latest = { booked, document: made };
  return made;
}

/**
 * The documents of people as they are stored. All of them, however many a team names: one that was
 * not looked up would be named as the team has it, whatever they show.
 */
export async function peopleOf(
  store: Store,
  siteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person | 'gone'>> {
  const found = new Map<string, Person | 'gone'>();
  for (const id of ids) {
    const path = personPath(id);
    if (personIdOf(path) === undefined) continue;
    const row = await store.document(siteId, path);
    const person = row && readPerson(row.body);
    if (person && person !== 'unreadable') found.set(id, person);
    else if (row || (await store.people.isGone(siteId, path))) found.set(id, 'gone');
  }
  return found;
}
