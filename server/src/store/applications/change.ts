import type { Database, Transaction } from '../database.ts';
import { givePlaceBack, takePlace, type Place } from '../people/bookings.ts';
import { eraseUploads, eraseUploadsOf } from '../uploads/claim.ts';

/** A change of an application's state. */
export interface Change {
  /** The `rev` that was seen; another means that somebody else was faster. */
  rev: number;
  state: string;
  /** RFC 3339, UTC. */
  at: string;
  /** Who did it, as staff read it: `applicant`, `system`, or a name. */
  by: string;
  settledAt?: string | undefined;
  /** When answers fall due for erasing next. */
  eraseAt?: string | undefined;
  /** Sealed words for the applicant. */
  note?: string | undefined;
  /** Sealed words for staff. */
  memo?: string | undefined;
  /** What happens to what the person wrote; nothing when absent. */
  answers?: AnswersChange | undefined;
  /** A consent that is withdrawn, or all of them. */
  consent?: string | 'all' | undefined;
  /** A place to take: of an application that gave its own back, and is taken up again. */
  place?: Place | undefined;
  /** False for a change that the history does not tell of. */
  told?: boolean | undefined;
}

/**
 * `keep`: some answers went, these stay. `erase`: all that a person wrote goes; state, history and
 * consents stay. `forget`: the history goes as well; the row that is left answers 410.
 */
export type AnswersChange =
  | { do: 'keep'; sealed: string; uploads: readonly string[]; blinds: readonly string[] }
  | { do: 'erase' }
  | { do: 'forget' };

/**
 * Changes an application, in one transaction. One that is refused, taken back or deleted gives back
 * the place it has booked.
 * @returns false when it has moved on since, and nothing was written.
 * @throws PlaceTaken when somebody else has the place it wants, with nothing written.
 */
export function change(
  database: Database,
  siteId: string,
  id: string,
  wish: Change,
): Promise<boolean> {
  return database.transaction(transaction => changeIn(transaction, siteId, id, wish));
}

/** As `change`, inside a transaction. */
export async function changeIn(
  transaction: Transaction,
  siteId: string,
  id: string,
  wish: Change,
): Promise<boolean> {
  const { rev, state, at, settledAt, eraseAt } = wish;
  const moved = await transaction.run('moveApplication', [
    state,
    at,
    settledAt ?? null,
    eraseAt ?? null,
    siteId,
    id,
    rev,
  ]);
  if (moved === 0) return false;
  await givePlaceBack(transaction, siteId, id, state);
  if (wish.place) await takePlace(transaction, siteId, id, wish.place);
  if (wish.consent === 'all') await transaction.run('withdrawConsents', [at, siteId, id]);
  else if (wish.consent !== undefined) {
    await transaction.run('withdrawConsent', [at, siteId, id, wish.consent]);
  }
  if (wish.answers) await changeAnswers(transaction, siteId, id, wish.answers);
  if (wish.told !== false) await tell(transaction, siteId, id, wish);
  return true;
}

async function changeAnswers(
  transaction: Transaction,
  siteId: string,
  id: string,
  answers: AnswersChange,
): Promise<void> {
  if (answers.do === 'keep') {
    const { sealed, uploads, blinds } = answers;
    const set = await transaction.run('setAnswers', [sealed, siteId, id]);
    // Taken up again after all was erased, and answered: there is something once more.
    if (set === 0) await transaction.run('addAnswers', [siteId, id, sealed]);
    await eraseUploads(transaction, siteId, uploads);
    if (blinds.length > 0) {
      await transaction.run('dropBlindHashes', [siteId, id, ...blinds], blinds.length);
    }
    return;
  }
  await transaction.run('dropAnswers', [siteId, id]);
  await transaction.run('dropBlinds', [siteId, id]);
  await eraseUploadsOf(transaction, siteId, id);
  await transaction.run('eraseEventTexts', [siteId, id]);
  if (answers.do === 'forget') {
    await transaction.run('eraseKeyAnswers', [siteId, id]);
    await transaction.run('dropEvents', [siteId, id]);
  }
}

async function tell(
  transaction: Transaction,
  siteId: string,
  id: string,
  { state, at, by, note, memo }: Change,
): Promise<void> {
  const [last] = await transaction.all('lastEvent', [siteId, id]);
  const seq = last ? Number(last['seq']) + 1 : 0;
  await transaction.run('addEvent', [siteId, id, seq, state, at, by, note ?? null, memo ?? null]);
}
