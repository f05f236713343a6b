import type { Transaction } from '../database.ts';

/** An idempotency key and the answer that every replay of it gets. */
export interface NewKey {
  /** Id of the key that the hash is made with; see `Applications.ring`. */
  indexId: string;
  hash: string;
  bodyHash: string;
  /** Sealed answer. */
  answer: string;
  expiresAt: string;
}

/** A key that was used before. The answer is missing once the application was erased. */
export interface UsedKey {
  bodyHash: string;
  applicationId: string;
  answer?: string;
}

/** Looks a key up. */
export async function usedKey(
  reader: Pick<Transaction, 'all'>,
  siteId: string,
  hash: string,
): Promise<UsedKey | undefined> {
  const [row] = await reader.all('key', [siteId, hash]);
  if (!row) return undefined;
  const { answer } = row;
  return {
    bodyHash: String(row['body_hash']),
    applicationId: String(row['application_id']),
    ...(typeof answer === 'string' && { answer }),
  };
}

/**
 * Uses a key up, in the transaction that stores what it came with.
 * @returns what it was used for before; undefined when it was free.
 */
export async function addKey(
  transaction: Transaction,
  siteId: string,
  applicationId: string,
  { indexId, hash, bodyHash, answer, expiresAt }: NewKey,
): Promise<UsedKey | undefined> {
  const values = [siteId, hash, bodyHash, applicationId, answer, expiresAt, siteId, indexId];
  if ((await transaction.run('addKey', values)) > 0) return undefined;
  const used = await usedKey(transaction, siteId, hash);
  // A server that started with other keys on an empty database made it its own since.
  if (!used) throw new Error('the keys file is not that of the database: see KEYS_FILE');
  return used;
}
