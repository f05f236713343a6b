import type { Person } from '../../../src/data/generated/types.ts';
import { placesLeft } from '../store/people/places.ts';
import { keyOf, placesOffered } from './slots.ts';

/**
 * A person's document with the places that are left now.
 *
 * @param booked places taken of each slot, by its key
 */
export function withPlacesLeft(person: Person, booked: ReadonlyMap<string, number>): Person {
  if (!person.slots) return person;
  const slots = person.slots.map(slot => {
    return { ...slot, left: placesLeft(placesOffered(slot), booked.get(keyOf(slot)) ?? 0) };
  });
  return { ...person, slots };
}
