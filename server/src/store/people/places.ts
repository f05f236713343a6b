/**
 * Places of a slot that may still be taken, least first. None is offered that, taken together with
 * those held above it, would make more than are on offer: so a slot that was made smaller than what
 * is booked gives nothing out until enough has come back, and two who take at once can only want
 * the same place.
 *
 * @param offered places on offer now
 * @param held numbers of the places that are taken, from 1
 */
export function freePlaces(offered: number, held: readonly number[]): number[] {
  const taken = new Set(held);
  let most = offered;
  let above = held.filter(place => place > most).length;
  while (most > 0 && most + above > offered) {
    if (taken.has(most)) above += 1;
    most -= 1;
  }
  return Array.from({ length: most }, (_, at) => at + 1).filter(place => !taken.has(place));
}

/** How many places of a slot are left. */
export function placesLeft(offered: number, booked: number): number {
  return Math.max(0, offered - booked);
}
