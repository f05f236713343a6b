import type { Person } from '../../../src/data/generated/types.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { whenOf, type FormsContext } from '../applications/context.ts';
import { isDocumentId, personPath } from '../documents/paths.ts';
import { readPerson } from '../documents/shown-people.ts';

/** What reading somebody's slots takes. */
export type BookingContext = Pick<FormsContext, 'store' | 'siteId' | 'live' | 'now'>;

/** Somebody who can be booked, as far as anybody may know them. */
export type Bookable = Person & { slots: NonNullable<Person['slots']> };

/**
 * The person of an id as their document has them now; undefined for one who is not there, is not
 * shown, or takes no bookings.
 */
export async function bookableOf(
  context: BookingContext,
  id: string,
): Promise<Bookable | undefined> {
  if (!isDocumentId(id)) return undefined;
  const { store, siteId } = context;
  const row = await store.document(siteId, personPath(id));
  const whole = row && readPerson(row.body);
  if (!whole || whole === 'unreadable') return undefined;
  const person = shownPerson(whole, whenOf(context).today);
  if (!person?.slots || person.bookable === false) return undefined;
  return { ...person, id, slots: person.slots };
}
