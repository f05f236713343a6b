import type { Database, Transaction } from '../database.ts';

/** A slot of somebody who can be booked. */
export interface SlotKey {
  /** Id of the person. */
  person: string;
  /** The slot's id, or its start where it has none. */
  slot: string;
}

/** One place of a slot, from 1. */
export interface Place extends SlotKey {
  place: number;
}

/** Somebody else was faster; the transaction is undone. */
export class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken';
}

/** Which places of people's slots are taken, and by which application. */
export class Bookings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Numbers of the places of a slot that are taken, ascending. */
  async taken(siteId: string, { person, slot }: SlotKey): Promise<number[]> {
    const rows = await this.#database.all('placesTaken', [siteId, person, slot]);
    return rows.map(row => Number(row['place']));
  }

  /** How many places of each slot of a person are taken; slots without any are left out. */
  async countsOf(siteId: string, person: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database.all('placesOfPerson', [siteId, person]);
    return new Map(rows.map(row => [String(row['slot']), Number(row['n'])]));
  }

  /** What an application asks for; undefined when it books nothing, or was taken back. */
  async of(siteId: string, applicationId: string): Promise<SlotKey | undefined> {
    const [row] = await this.#database.all('booking', [siteId, applicationId]);
    return row && { person: String(row['person']), slot: String(row['slot']) };
  }
}

/**
 * Takes a place for an application, in the transaction that stores or changes it.
 * @throws PlaceTaken
 */
export async function takePlace(
  transaction: Transaction,
  siteId: string,
  applicationId: string,
  { person, slot, place }: Place,
): Promise<void> {
  const taken = await transaction.run('takePlace', [siteId, person, slot, place, applicationId]);
  if (taken !== 1) throw new PlaceTaken();
  await transaction.run('addBooking', [siteId, applicationId, person, slot]);
}

/** States in which an application holds no place, and whether it may want one again. */
const RELEASES: Readonly<Record<string, 'for now' | 'for good'>> = {
  refused: 'for now',
  withdrawn: 'for good',
  deleted: 'for good',
};

/** Whether an application in a state holds the place it asked for. */
export function holdsPlace(state: string): boolean {
  return !Object.hasOwn(RELEASES, state);
}

/** Gives back the place of an application that comes into a state without one. */
export async function givePlaceBack(
  transaction: Transaction,
  siteId: string,
  applicationId: string,
  state: string,
): Promise<void> {
  if (holdsPlace(state)) return;
  await transaction.run('givePlaceBack', [siteId, applicationId]);
  if (RELEASES[state] === 'for good') await transaction.run('dropBooking', [siteId, applicationId]);
}
