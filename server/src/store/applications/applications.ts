import type { Database, Row } from '../database.ts';
import { accept, type Accepted, type AcceptOptions, type NewApplication } from './accept.ts';
import { answer, type Answered, type NewAnswer } from './answer.ts';
import { change, type Change } from './change.ts';
import { usedKey, type UsedKey } from './keys.ts';
import {
  queue,
  queueCounts,
  waiting,
  type QueueCounts,
  type QueueFilter,
  type QueuePage,
} from './queue.ts';
import { resealPage, type Reseal } from './reseal.ts';
import {
  applicationOf,
  consentOf,
  eventOf,
  ownedOf,
  type ApplicationRow,
  type ConsentRow,
  type EventRow,
  type OwnedRow,
} from './rows.ts';

/**
 * Applications people send, their consents, history and idempotency keys. Every key starts with the
 * site. What a person wrote comes in sealed and goes out sealed: no key is here.
 */
export class Applications {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores an application, or tells why not; see `accept`. */
  accept(
    siteId: string,
    application: NewApplication,
    options: AcceptOptions = {},
  ): Promise<Accepted> {
    return accept(this.#database, siteId, application, options);
  }

  /** What an idempotency key was used for, by its hash. */
  usedKey(siteId: string, hash: string): Promise<UsedKey | undefined> {
    return usedKey(this.#database, siteId, hash);
  }

  /** @returns false when the application has moved on since; see `Change`. */
  change(siteId: string, id: string, wish: Change): Promise<boolean> {
    return change(this.#database, siteId, id, wish);
  }

  /** Stores what an applicant sends after more was asked for, or tells why not; see `answer`. */
  answer(siteId: string, id: string, given: NewAnswer): Promise<Answered> {
    return answer(this.#database, siteId, id, given);
  }

  /** Whether there ever was an application of the site. */
  async any(siteId: string): Promise<boolean> {
    return (await this.#database.all('anyApplication', [siteId])).length > 0;
  }

  /**
   * Ties the site to the keys its hashes are made with: those of the first who asks, for good once
   * there is an application.
   * @returns the id of the index key that the site is tied to.
   */
  ring(siteId: string, indexId: string): Promise<string> {
    return this.#database.transaction(async transaction => {
      await transaction.run('addRing', [siteId, indexId]);
      const [row] = await transaction.all('ring', [siteId]);
      const tied = String(row?.['index_id']);
      if (tied === indexId) return tied;
      const isUsed = (await transaction.all('anyApplication', [siteId])).length > 0;
      if (isUsed) return tied;
      await transaction.run('setRing', [indexId, siteId]);
      return indexId;
    });
  }

  async read(siteId: string, id: string): Promise<OwnedRow | undefined> {
    const [row] = await this.#database.all('application', [siteId, id]);
    return row && ownedOf(row);
  }

  /** Sealed answers; undefined once they were erased. */
  async answers(siteId: string, id: string): Promise<string | undefined> {
    const [row] = await this.#database.all('answers', [siteId, id]);
    return row && String(row['sealed']);
  }

  /** @param receipt Display number, without separators. */
  async byReceipt(siteId: string, receipt: string): Promise<ApplicationRow | undefined> {
    const [row] = await this.#database.all('applicationByReceipt', [siteId, receipt]);
    return row && applicationOf(row);
  }

  /** Applications with one of these blind hashes, newest first. */
  async byBlind(siteId: string, hashes: readonly string[]): Promise<ApplicationRow[]> {
    if (hashes.length === 0) return [];
    const rows = await this.#database.all('blinds', [siteId, ...hashes], hashes.length);
    const ids = [...new Set(rows.map(row => String(row['application_id'])))].slice(0, MOST_FOUND);
    if (ids.length === 0) return [];
    const found = await this.#database.all('applicationsById', [siteId, ...ids], ids.length);
    return found.map(applicationOf).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  /** Other applications of the same ID or mobile number, newest first. */
  async duplicatesOf(siteId: string, id: string): Promise<ApplicationRow[]> {
    const own = await this.#database.all('blindsOfApplication', [siteId, id]);
    const found = await this.byBlind(siteId, own.map(hashOf));
    return found.filter(one => one.id !== id);
  }

  /** History, oldest first. */
  async events(siteId: string, id: string): Promise<EventRow[]> {
    return (await this.#database.all('events', [siteId, id])).map(eventOf);
  }

  async consents(siteId: string, id: string): Promise<ConsentRow[]> {
    return (await this.#database.all('consents', [siteId, id])).map(consentOf);
  }

  /** One page, newest first. */
  queue(
    siteId: string,
    filter: QueueFilter,
    cursor?: string,
    limit = QUEUE_PAGE,
  ): Promise<QueuePage> {
    return queue(this.#database, siteId, filter, cursor, limit);
  }

  /** One page of those who wait in some states, whoever waits longest first; see `waiting`. */
  waiting(
    siteId: string,
    states: readonly string[],
    filter: QueueFilter,
    cursor?: string,
    limit = QUEUE_PAGE,
  ): Promise<QueuePage> {
    return waiting(this.#database, siteId, states, { filter, cursor, limit });
  }

  /** @param todayFrom When the day began, RFC 3339, UTC. */
  counts(siteId: string, todayFrom: string): Promise<QueueCounts> {
    return queueCounts(this.#database, siteId, todayFrom);
  }

  /** How many came after a moment: RFC 3339, UTC. */
  async countSince(siteId: string, at: string): Promise<number> {
    const [row] = await this.#database.all('countApplicationsSince', [siteId, at]);
    return Number(row?.['n'] ?? 0);
  }

  /** How many wait whose applicants answered after a moment: RFC 3339, UTC. */
  async countAnsweredSince(siteId: string, at: string): Promise<number> {
    const [row] = await this.#database.all('countAnsweredSince', [siteId, at]);
    return Number(row?.['n'] ?? 0);
  }

  /** How many came through a channel, those taken back or refused not counted. */
  async countChannel(siteId: string, channel: string): Promise<number> {
    const [row] = await this.#database.all('countApplicationsOfChannel', [siteId, channel]);
    return Number(row?.['n'] ?? 0);
  }

  /** How many a form's quota has been used by. */
  async countForm(siteId: string, formId: string): Promise<number> {
    const [row] = await this.#database.all('countApplicationsOfForm', [siteId, formId]);
    return Number(row?.['n'] ?? 0);
  }

  /**
   * Ids of applications some answer of which is kept too long by now, ascending.
   * @param after Id of the last one of the page before; empty to begin.
   */
  async dueForErasure(
    siteId: string,
    now: string,
    after: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.#database.all('applicationsToErase', [siteId, now, after, limit]);
    return rows.map(row => String(row['id']));
  }

  /** How many `dueForErasure` would name. */
  async countDue(siteId: string, now: string): Promise<number> {
    const [row] = await this.#database.all('countApplicationsToErase', [siteId, now]);
    return Number(row?.['n'] ?? 0);
  }

  /** Forgets idempotency keys and hand-off tokens whose time is over. */
  purge(siteId: string, now: string): Promise<number> {
    return this.#database.transaction(async transaction => {
      const keys = await transaction.run('dropKeys', [siteId, now]);
      return keys + (await transaction.run('dropHandoffs', [siteId, now]));
    });
  }

  /** Overwrites what erased rows said, where an engine would keep it for a while. */
  async scrub(): Promise<void> {
    await this.#database.scrub?.();
  }

  /**
   * Uses up a hand-off token.
   * @returns the application, or undefined when the token is unknown, used or expired.
   */
  redeem(siteId: string, tokenHash: string, now: string): Promise<ApplicationRow | undefined> {
    return this.#database.transaction(async transaction => {
      const [token] = await transaction.all('handoff', [siteId, tokenHash]);
      if (!token || String(token['expires_at']) <= now) return undefined;
      await transaction.run('dropHandoff', [siteId, tokenHash]);
      const id = String(token['application_id']);
      const [row] = await transaction.all('application', [siteId, id]);
      return row && applicationOf(row);
    });
  }

  /** Seals one page of rows anew; see `resealPage`. */
  resealPage(
    siteId: string,
    after: string,
    limit: number,
    reseal: Reseal,
  ): Promise<string | undefined> {
    return resealPage(this.#database, siteId, after, limit, reseal);
  }
}

/** Rows of a page where the caller says nothing. */
const QUEUE_PAGE = 50;
/** Most applications named for one number. */
const MOST_FOUND = 100;

function hashOf(row: Row): string {
  return String(row['hash']);
}
