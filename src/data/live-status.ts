import { sleep as realSleep } from './abort.ts';
import { checkBy } from './check.ts';
import type { Client } from './client.ts';
import type { LiveStatus as LiveStatusDocument, LiveStatusItem } from './generated/types.ts';
import { validateLiveStatus } from './generated/validators/live-status.js';

/** What a station reported last. */
export interface LiveReport {
  /** State word of the document: open, closed, full, or one of the site's own. */
  readonly state: string;
  readonly seatsFree?: number;
  /** When it was reported, else when it came; epoch milliseconds, never in the future. */
  readonly at: number;
  /** Whether that is known of the report itself. */
  readonly isReported: boolean;
  /** Nothing newer came for three times as long as a report holds: it may have changed. */
  readonly isOld: boolean;
}

export interface LiveOptions {
  /** A report came, or the last one grew old. */
  changed: () => void;
  /** Epoch milliseconds. */
  now?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** The document, as far as it tells whether it is seen. */
  sight?: EventTarget & { readonly hidden: boolean };
}

/** A document that holds for a second is still not asked for more often than this. */
const SHORTEST_WAIT_MS = 15_000;
/** After failures. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** A timer holds no more than 24 days. */
const LONGEST_HOLD_MS = 86_400_000;
/** So many times as long as it holds, and a report is old. */
const OLD = 3;

const checkStatus = checkBy<LiveStatusDocument>(validateLiveStatus, {
  cuts: ['/items/*'],
  vital: ['/v', '/ttl'],
});

/**
 * Follows the live status of a site's stations: reads the document, and reads it again when it no
 * longer holds, as long as the page is seen. A read that fails leaves what is known, which grows old.
 * Nothing is kept on the device. `stop()` ends timer and load; `start()` goes on.
 */
export class LiveStatus {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private items = new Map<string, LiveStatusItem>();
  private ttlMs = 0;
  private cameAt = 0;
  private failures = 0;
  private run: AbortController | undefined;
  private readonly url: string;
  private readonly client: Client;
  private readonly options: Required<LiveOptions>;
  private readonly look = (): void => this.follow();
  private isStarted = false;

  constructor(url: string, client: Client, options: LiveOptions) {
    this.url = url;
    this.client = client;
    const nowhere = Object.assign(new EventTarget(), { hidden: false });
    const sight = (globalThis as Partial<typeof globalThis>).document ?? nowhere;
    this.options = { now: () => client.now(), sleep: realSleep, sight, ...options };
  }

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.options.sight.addEventListener('visibilitychange', this.look);
    this.follow();
  }

  stop(): void {
    this.isStarted = false;
    this.options.sight.removeEventListener('visibilitychange', this.look);
    this.follow();
  }

  /** Reads now, whatever still holds: a person asked for all anew. */
  again(): void {
    this.failures = 0;
    this.run?.abort();
    this.run = undefined;
    this.follow(true);
  }

  /** What a station reported last, seen at an instant; undefined where it did not. */
  of(id: string, now = this.options.now()): LiveReport | undefined {
    const item = this.items.get(id);
    if (!item) return undefined;
    const told = Date.parse(item.reported ?? '');
    // A clock that is fast reports from the future.
    const at = Math.min(Number.isNaN(told) ? this.cameAt : told, this.cameAt);
    return {
      state: item.state,
      ...(item.seatsFree === undefined ? {} : { seatsFree: item.seatsFree }),
      at,
      isReported: !Number.isNaN(told),
      isOld: now - at > OLD * this.ttlMs,
    };
  }

  private follow(isAtOnce = false): void {
    const { sight, now } = this.options;
    if (!this.isStarted || sight.hidden) {
      this.run?.abort();
      this.run = undefined;
    } else if (!this.run) {
      this.run = new AbortController();
      // Back after a glance elsewhere: what still holds is not asked for again.
      const left = this.ttlMs && !isAtOnce ? this.cameAt + this.ttlMs - now() : 0;
      void this.poll(this.run.signal, left);
    }
  }

  /** Reads again and again. Never rejects. */
  private async poll(signal: AbortSignal, first: number): Promise<void> {
    try {
      for (let wait = first; ; wait = this.wait()) {
        if (wait > 0) await this.options.sleep(wait, signal);
        await this.read(signal);
        if (signal.aborted) return;
        this.options.changed();
      }
    } catch (error) {
      if (!signal.aborted) console.warn('union-widgets: 实时状态不再更新。', error);
    }
  }

  private async read(signal: AbortSignal): Promise<void> {
    // `typed`: a copy of how things were is of no use to anybody later.
    const result = await this.client.get(this.url, {
      check: checkStatus,
      fresh: true,
      typed: true,
      signal,
    });
    if (!result.ok || result.stale) {
      this.failures += 1;
      return;
    }
    this.failures = 0;
    this.cameAt = this.options.now();
    this.ttlMs = result.data.ttl * 1000;
    this.items = new Map(result.data.items.map(item => [item.id, item]));
  }

  /** Until the next read; after failures twice as long each time. */
  private wait(): number {
    const usual = Math.min(Math.max(SHORTEST_WAIT_MS, this.ttlMs), LONGEST_HOLD_MS);
    const wait = Math.max(usual, Math.min(LONGEST_WAIT_MS, usual * 2 ** this.failures));
    // Not all widgets of a city in step.
    return wait * (0.9 + Math.random() / 5);
  }
}
