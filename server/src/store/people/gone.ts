import { personIdOf } from '../../documents/paths.ts';
import { batches, type Transaction } from '../database.ts';

/** Why a document is gone: a list has it no more, or the person took back their consent. */
export const REMOVED = 'removed';
export const WITHDRAWN = 'withdrawn';

/**
 * Notes in a run whose documents go and come, so that whoever asks for one that went is told to
 * forget their copy. Only people: nobody else has a right to be forgotten.
 */
export class GoneNotes {
  readonly #transaction: Transaction;
  readonly #siteId: string;
  readonly #now: string;
  #withdrawn: Promise<ReadonlySet<string>> | undefined;
  /** Paths, and whether their documents are there now. */
  readonly #there = new Map<string, boolean>();

  constructor(transaction: Transaction, siteId: string, now: string) {
    this.#transaction = transaction;
    this.#siteId = siteId;
    this.#now = now;
  }

  /** Whether a document must stay away, whatever list or earlier run has it. */
  async isBarred(path: string): Promise<boolean> {
    if (personIdOf(path) === undefined) return false;
    this.#withdrawn ??= this.#transaction
      .all('goneOf', [this.#siteId, WITHDRAWN])
      .then(rows => new Set(rows.map(row => String(row['path']))));
    return (await this.#withdrawn).has(path);
  }

  came(path: string): void {
    if (personIdOf(path) !== undefined) this.#there.set(path, true);
  }

  went(path: string): void {
    if (personIdOf(path) !== undefined) this.#there.set(path, false);
  }

  async write(): Promise<void> {
    const paths = [...this.#there];
    this.#there.clear();
    const came = paths.flatMap(([path, isThere]) => (isThere ? [[path]] : []));
    const went = paths.flatMap(([path, isThere]) =>
      isThere ? [] : [[this.#siteId, path, REMOVED, this.#now]],
    );
    for (const { values, times } of batches([this.#siteId], came)) {
      await this.#transaction.run('dropGone', values, times);
    }
    for (const { values, times } of batches([], went)) {
      await this.#transaction.run('putGone', values, times);
    }
  }
}
