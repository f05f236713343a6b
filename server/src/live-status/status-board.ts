import type { LiveStatus } from '../../../src/data/generated/types.ts';
import { LIVE_PATH } from '../documents/paths.ts';
import { ServedDocument } from '../snapshot/document.ts';
import type { Report } from '../store/reports/reports.ts';
import type { Store } from '../store/store.ts';

/** What is listed is at most so much older than what other processes have taken in, milliseconds. */
const LOOK_EVERY = 2000;
/** Until the next look of whoever reads, where nobody reports at the moment, seconds. */
const QUIET_TTL = 300;

/**
 * A copy is good for seconds only: what it says is about this moment. Whoever has an old one may
 * show it while asking anew.
 */
export const LIVE_CACHE = 'max-age=15, stale-while-revalidate=60';

/** How the stations of a site are now, as a document; the database is asked every other second. */
export class StatusBoard {
  readonly #store: Store;
  readonly #siteId: string;
  readonly #now: () => number;
  #looked = -Infinity;
  #latest: Promise<ServedDocument | undefined> | undefined;
  #held: ServedDocument | undefined;

  constructor(store: Store, siteId: string, now: () => number) {
    this.#store = store;
    this.#siteId = siteId;
    this.#now = now;
  }

  /** Undefined where no station has reported lately. */
  document(): Promise<ServedDocument | undefined> {
    const age = this.#now() - this.#looked;
    if (!this.#latest || age < 0 || age >= LOOK_EVERY) {
      this.#looked = this.#now();
      const looking = this.#look();
      this.#latest = looking;
      // A failure is told to who asked; the next one looks again.
      looking.catch(() => {
        this.#latest = undefined;
      });
    }
    return this.#latest;
  }

  async #look(): Promise<ServedDocument | undefined> {
    const now = new Date(this.#now());
    const reports = await this.#store.reports.at(this.#siteId, now.toISOString());
    if (reports.length === 0 && !(await this.#store.reports.any(this.#siteId))) return undefined;
    const text = JSON.stringify(statusOf(reports));
    const document = ServedDocument.fromText(LIVE_PATH, text, now, { cacheControl: LIVE_CACHE });
    // Looked at every other second, and compressed only where there is news.
    if (this.#held) document.inherit(this.#held);
    this.#held = document;
    return document;
  }
}

/** Reports as the document says them. Without a time of its own it is the same bytes until news. */
export function statusOf(reports: readonly Report[]): LiveStatus {
  return {
    v: 1,
    // As long as the slowest of them takes: none is called old before it could come again.
    ttl: reports.reduce((most, { ttl }) => Math.max(most, ttl), 0) || QUIET_TTL,
    items: reports.map(({ stationId, state, seatsFree, reportedAt }) => ({
      id: stationId,
      state,
      ...(seatsFree !== undefined && { seatsFree }),
      reported: reportedAt,
    })),
  };
}
