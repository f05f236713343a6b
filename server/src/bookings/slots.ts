import type { BookingSlot, Person } from '../../../src/data/generated/types.ts';

/** What a slot goes by in bookings: its id, or its start where it has none. */
export function keyOf({ id, start }: BookingSlot): string {
  return id ?? start;
}

/**
 * Places of a slot on offer here. A document's `left` is what its author leaves to us, having given
 * the others away by telephone; one who says nothing can be in one place at a time.
 */
export function placesOffered({ left, capacity }: BookingSlot): number {
  const offered = Math.floor(Number(left ?? capacity ?? 1));
  // Documents are not checked when they are read: of what is no number nothing is given away.
  return Number.isNaN(offered) ? 0 : Math.min(Math.max(offered, 0), MOST_PLACES);
}

/** A hall has fewer seats; a number typed twice over shall not fill the memory. */
const MOST_PLACES = 10_000;

/** Whether a slot has begun, or says no time that anybody could come at. */
export function isPast({ start }: BookingSlot, now: Date): boolean {
  return !(Date.parse(start) > now.getTime());
}

/** The slot of a person by its key. */
export function slotOf({ slots = [] }: Person, key: string): BookingSlot | undefined {
  return slots.find(slot => keyOf(slot) === key);
}
