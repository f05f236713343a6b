import { DAY_MS } from '../../codes/limits.ts';
import type { Database, Transaction } from '../database.ts';

/** The code a number was sent last; times are RFC 3339 in UTC. */
export interface SentCode {
  /** Keyed hash of the code with what it is for; empty once it was used. */
  codeHash: string;
  /** How often it was tried. */
  tries: number;
  /** How often the number was sent one since `countedFrom`. */
  sends: number;
  sentAt: string;
  countedFrom: string;
  expiresAt: string;
}

/** Codes sent to telephones, by the keyed hash of the number. Every key starts with the site. */
export class Codes {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Replaces the code of a number by what `decide` makes of the present one. Two requests at once
   * follow each other.
   * @param decide Undefined writes nothing.
   */
  replace(
    siteId: string,
    numberHash: string,
    decide: (before: SentCode | undefined) => Omit<SentCode, 'tries'> | undefined,
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      const next = decide(await codeOf(transaction, siteId, numberHash));
      if (!next) return false;
      const { codeHash, sends, sentAt, countedFrom, expiresAt } = next;
      const values = [codeHash, sends, sentAt, countedFrom, expiresAt];
      await transaction.run('putSmsCode', [siteId, numberHash, ...values]);
      return true;
    });
  }

  /** The code of a number with one more try counted, whether or not it is the right one. */
  try(siteId: string, numberHash: string): Promise<SentCode | undefined> {
    return this.#database.transaction(async transaction => {
      await transaction.run('countSmsTry', [siteId, numberHash]);
      return codeOf(transaction, siteId, numberHash);
    });
  }

  /**
   * Forgets numbers that need not be counted any more.
   * @param now RFC 3339 time in UTC.
   * @returns how many.
   */
  purge(siteId: string, now: string): Promise<number> {
    const countedBefore = new Date(Date.parse(now) - DAY_MS).toISOString();
    return this.#database.transaction(transaction =>
      transaction.run('dropSmsCodes', [siteId, countedBefore]),
    );
  }
}

async function codeOf(
  transaction: Transaction,
  siteId: string,
  numberHash: string,
): Promise<SentCode | undefined> {
  const [row] = await transaction.all('smsCode', [siteId, numberHash]);
  if (!row) return undefined;
  return {
    codeHash: String(row['code_hash']),
    tries: Number(row['tries']),
    sends: Number(row['sends']),
    sentAt: String(row['sent_at']),
    countedFrom: String(row['counted_from']),
    expiresAt: String(row['expires_at']),
  };
}
