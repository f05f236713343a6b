import type { Database } from '../database.ts';
import { claimUploads } from '../uploads/claim.ts';
import { changeIn, type Change } from './change.ts';
import { addKey, type NewKey, type UsedKey } from './keys.ts';

/** What an applicant sends after more was asked for, checked and sealed. */
export interface NewAnswer {
  key: NewKey;
  /** With the sealed answers, among which this one is now. */
  change: Change;
  /** Ids of files that become the application's. */
  files: readonly string[];
}

/**
 * What became of it. `moved`: somebody else changed the application meanwhile; `files`: one is gone
 * or another application's. Nothing was written then, and the key is free.
 */
export type Answered = { is: 'new' } | { is: 'used'; key: UsedKey } | { is: 'moved' | 'files' };

/**
 * Stores an answer with its key, its files and the new state in one transaction: a process that is
 * killed leaves all of it, or nothing. Of several with one key the first is stored.
 */
export function answer(
  database: Database,
  siteId: string,
  id: string,
  { key, change, files }: NewAnswer,
): Promise<Answered> {
  return database
    .transaction<Answered>(async transaction => {
      // First of all, and without looking, as in `accept`.
      const used = await addKey(transaction, siteId, id, key);
      if (used) return { is: 'used', key: used };
      if (!(await changeIn(transaction, siteId, id, change))) throw new NotStored('moved');
      if (!(await claimUploads(transaction, siteId, files, id, change.at))) {
        throw new NotStored('files');
      }
      return { is: 'new' };
    })
    .catch((error: unknown): Answered => {
      if (error instanceof NotStored) return { is: error.is };
      throw error;
    });
}

/** Undoes the transaction: the key is given back with everything else. */
class NotStored extends Error {
  override readonly name = 'NotStored';
  readonly is: 'moved' | 'files';

  constructor(is: 'moved' | 'files') {
    super(is);
    this.is = is;
  }
}
