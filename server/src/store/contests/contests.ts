import type { EventName } from '../../contests/paths.ts';
import type { Database } from '../database.ts';
import type { AuditEntry } from '../desk/desk.ts';
import { eventIn, headOf, pageOf, pageRows } from './read-event.ts';
import { writeChange } from './write-change.ts';

/** How many revisions of an event are kept: who has an older one reads anew. */
export const KEPT_REVISIONS = 200;
/** Whoever is farther behind than so many characters of changes reads anew: that is less. */
const REVISION_BYTES = 1024 * 1024;
/** Steps read at a time. */
const STEPS = 20;

/** What the server knows of an event beside its pages. */
export interface EventHead {
  /** Change time of the first page as the server wrote it. */
  stamp: string;
  /** Revision of the pages that are kept from the public; absent when none are. */
  hidden?: number;
  /** Entries of the contest's log that are to come with them, as JSON. */
  hiddenLog: string;
}

/** A step from one public revision to the next. */
export interface Revision {
  rev: number;
  since: number;
  /** A delta as JSON; empty where too many rows changed to list them. */
  body: string;
}

/** All there is of an event, at one moment. */
export interface EventBefore {
  /** Body of the contest's document. */
  contest: string;
  /** Bodies of the public pages, from the first on; at least one. */
  pages: readonly string[];
  /** When the first of them was last changed. */
  stamp: string;
  /** Bodies of the hidden pages; none unless `head.hidden` is set. */
  hidden: readonly string[];
  head?: EventHead;
}

/** What is to be written of an event. */
export interface EventChange {
  /** Where the pages go. */
  to: 'public' | 'hidden';
  /** Pages that changed with their numbers, from 1; read once. */
  pages: Iterable<readonly [page: number, body: string]>;
  /** How many pages there are from now on. */
  count: number;
  /** Body of the contest's document, where it changed. */
  contest?: string;
  /** Of hidden pages: their revision, and the log that comes with them. */
  hidden?: { rev: number; log: string };
  /** The step to a new public revision. */
  revision?: Revision;
  /** Forgets the steps before: they lead to a state that an import has replaced. */
  anew?: boolean;
  audit?: AuditEntry;
}

/** Standings as the server changes them. Every key starts with the site. */
export class Contests {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** When documents were last changed, by path; those that are not there are left out. */
  async stamps(siteId: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#database.all('documentStamps', [siteId, ...paths], paths.length);
    return new Map(rows.map(row => [String(row['path']), String(row['updated_at'])]));
  }

  head(siteId: string, name: EventName): Promise<EventHead | undefined> {
    return headOf(this.#database, siteId, name);
  }

  /** All events the server has changed: what tells whether anything is hidden, or was changed. */
  async heads(siteId: string): Promise<(EventName & { stamp: string; hidden: boolean })[]> {
    return (await this.#database.all('contestEvents', [siteId])).map(row => ({
      contest: String(row['contest']),
      event: String(row['event']),
      stamp: String(row['stamp']),
      hidden: row['hidden'] !== null,
    }));
  }

  /** The newest steps that are kept, the oldest of them first; of long ones, not all. */
  async revisions(siteId: string, { contest, event }: EventName): Promise<Revision[]> {
    const steps: Revision[] = [];
    let [before, bytes] = [Number.MAX_SAFE_INTEGER, 0];
    while (steps.length < KEPT_REVISIONS && bytes < REVISION_BYTES) {
      const values = [siteId, contest, event, before, STEPS];
      const some = await this.#database.all('contestRevisions', values);
      for (const row of some) {
        const body = String(row['body']);
        bytes += body.length;
        before = Number(row['rev']);
        steps.push({ rev: before, since: Number(row['since_rev']), body });
      }
      if (some.length < STEPS) break;
    }
    return steps.reverse();
  }

  /** Bodies of the public pages from the first on, some at a time. */
  async *pages(siteId: string, name: EventName): AsyncGenerator<{ page: number; body: string }[]> {
    for await (const rows of pageRows(this.#database, siteId, name)) {
      yield rows.map(row => ({ page: pageOf(row), body: String(row['body']) }));
    }
  }

  /** Body of a hidden page. */
  async hiddenPage(siteId: string, { contest, event }: EventName, page: number) {
    const values = [siteId, contest, event, page - 1, 1];
    const [row] = await this.#database.all('hiddenPages', values);
    return Number(row?.['page']) === page ? String(row?.['body']) : undefined;
  }

  /**
   * Changes an event in one transaction. `decide` may be called again from its start; what it
   * throws leaves everything as it was, and so does undefined.
   *
   * @returns undefined where there is no such contest, or no standings of the event.
   */
  change<T>(
    siteId: string,
    name: EventName,
    decide: (before: EventBefore) => { change?: EventChange; answer: T },
  ): Promise<T | undefined> {
    return this.#database.transaction(async transaction => {
      const found = await eventIn(transaction, siteId, name);
      if (!found) return undefined;
      const { change, answer } = decide(found.before);
      if (change) await writeChange(transaction, { siteId, ...name }, found, change);
      return answer;
    });
  }

  /** Forgets what is kept of a contest beside its documents, which are gone. */
  async forget(siteId: string, contest: string): Promise<void> {
    await this.#database.transaction(async transaction => {
      for (const statement of [
        'dropContestEvents',
        'dropContestSteps',
        'dropContestHidden',
      ] as const) {
        await transaction.run(statement, [siteId, contest]);
      }
    });
    await this.#database.scrub?.();
  }
}
