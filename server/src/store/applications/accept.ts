import { batches, type Database, type Transaction } from '../database.ts';
import { addKey, type NewKey, type UsedKey } from './keys.ts';

/** An application that was checked and sealed, as it is stored. */
export interface NewApplication {
  id: string;
  /** Display number, without separators. */
  receipt: string;
  formId: string;
  formVersion: number;
  state: string;
  /** RFC 3339, UTC. */
  at: string;
  /** Who sent it in, as the history tells staff. */
  by: string;
  channel?: string | undefined;
  region?: string | undefined;
  route?: { org?: string | undefined; name: string; kind?: string | undefined } | undefined;
  outcome: string;
  rule?: string | undefined;
  suspect: boolean;
  secretHash: string;
  /** Sealed answers. */
  sealed: string;
  consents: readonly NewConsent[];
  /** Keyed hashes of the numbers that say who applies. */
  blinds: readonly string[];
  key: NewKey;
  handoff?: { tokenHash: string; expiresAt: string } | undefined;
}

export interface NewConsent {
  id: string;
  version: string;
  textHash: string;
  granted: boolean;
  at: string;
}

/** What became of an application that was to be stored. */
export type Accepted =
  { is: 'new'; duplicate: boolean } | { is: 'used'; key: UsedKey } | { is: 'full' };

export interface AcceptOptions {
  /** Most applications of this form; counted in the transaction. */
  quota?: number | undefined;
  /** What else belongs into the transaction, such as claiming files; it throws to undo all. */
  also?: ((transaction: Transaction) => Promise<void>) | undefined;
}

/**
 * Stores an application with its key, consents, history and blind hashes in one transaction: a
 * process that is killed leaves all of it, or nothing. Of several with one key the first is stored.
 *
 * The transaction only writes, but for a quota. Whatever is read in one that must run as if alone
 * stands in the way of everybody who writes near it: two hundred at once would mostly be told to
 * come back. So duplicates are looked for before it, and after it for who came at the same moment.
 */
export async function accept(
  database: Database,
  siteId: string,
  application: NewApplication,
  options: AcceptOptions,
): Promise<Accepted> {
  const seen = await isDuplicate(database, siteId, application);
  const accepted = await store(database, siteId, application, seen, options);
  if (accepted.is !== 'new' || seen) return accepted;
  const duplicate = await isDuplicate(database, siteId, application);
  if (duplicate) {
    await database.transaction(transaction =>
      transaction.run('flagDuplicate', [siteId, application.id]),
    );
  }
  return { is: 'new', duplicate };
}

function store(
  database: Database,
  siteId: string,
  application: NewApplication,
  duplicate: boolean,
  { quota, also }: AcceptOptions,
): Promise<Accepted> {
  return database
    .transaction<Accepted>(async transaction => {
      const { id, formId, key } = application;
      // First of all, and without looking: who is second meets the first one's row.
      const used = await addKey(transaction, siteId, id, key);
      if (used) return { is: 'used', key: used };
      if (quota !== undefined) {
        const [row] = await transaction.all('countApplicationsOfForm', [siteId, formId]);
        if (Number(row?.['n']) >= quota) throw new Full();
      }
      await write(transaction, siteId, application, duplicate);
      await also?.(transaction);
      return { is: 'new', duplicate };
    })
    .catch((error: unknown): Accepted => {
      if (error instanceof Full) return { is: 'full' };
      throw error;
    });
}

/** No place is left; the key is given back with everything else. */
class Full extends Error {
  override readonly name = 'Full';
}

async function isDuplicate(
  reader: Pick<Transaction, 'all'>,
  siteId: string,
  { blinds, formId, id }: NewApplication,
): Promise<boolean> {
  if (blinds.length === 0) return false;
  const rows = await reader.all('blinds', [siteId, ...blinds], blinds.length);
  return rows.some(row => row['form'] === formId && row['application_id'] !== id);
}

async function write(
  transaction: Transaction,
  siteId: string,
  application: NewApplication,
  duplicate: boolean,
): Promise<void> {
  const { id, at, state, route, consents, blinds, handoff } = application;
  await transaction.run('addApplication', [
    siteId,
    id,
    application.receipt,
    application.formId,
    application.formVersion,
    state,
    at,
    at,
    application.channel ?? null,
    application.region ?? null,
    route?.org ?? null,
    route?.name ?? null,
    route?.kind ?? null,
    application.outcome,
    application.rule ?? null,
    Number(duplicate),
    Number(application.suspect),
    application.secretHash,
  ]);
  await transaction.run('addAnswers', [siteId, id, application.sealed]);
  await transaction.run('addEvent', [siteId, id, 0, state, at, application.by, null, null]);
  const given = consents.map(one => {
    return [siteId, id, one.id, one.version, one.textHash, Number(one.granted), one.at];
  });
  for (const { values, times } of batches([], given)) {
    await transaction.run('addConsents', values, times);
  }
  const hashes = [...new Set(blinds)].map(hash => [siteId, hash, id, application.formId]);
  for (const { values, times } of batches([], hashes)) {
    await transaction.run('addBlinds', values, times);
  }
  if (handoff) {
    await transaction.run('addHandoff', [siteId, handoff.tokenHash, id, handoff.expiresAt]);
  }
}
