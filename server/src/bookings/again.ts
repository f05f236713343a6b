import type { Place } from '../store/people/bookings.ts';
import { bookableOf, type BookingContext } from './bookable.ts';
import { placesOffered, slotOf } from './slots.ts';
import { pickPlace } from './wanted.ts';

/**
 * A place for an application that is taken up again, of the slot it had booked. Undefined when it
 * had booked nothing; `none` when the slot is full by now, or is not offered any more.
 */
export async function placeAgain(
  context: BookingContext,
  applicationId: string,
): Promise<Place | undefined | 'none'> {
  const booked = await context.store.bookings.of(context.siteId, applicationId);
  if (!booked) return undefined;
  const person = await bookableOf(context, booked.person);
  const slot = person && slotOf(person, booked.slot);
  if (!slot) return 'none';
  return (await pickPlace(context, { ...booked, offered: placesOffered(slot) })) ?? 'none';
}
