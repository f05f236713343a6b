import type { StandingsDelta } from './generated/types.ts';
import { parseJson } from './json.ts';
import type { Problem } from './problem.ts';
import { checkDelta } from './standings-delta-check.ts';
import { joinDeltas } from './standings-feed-batch.ts';
import {
  listen,
  quiet,
  withDefaults,
  type FollowOptions,
  type FollowSetting,
} from './standings-feed-options.ts';
import { NewsDesk } from './standings-feed-poll.ts';
import { openStream } from './standings-feed-stream.ts';
import type { Revision } from './standings.ts';

/** What is followed: the links of the standings at hand, their own address, their revision. */
export interface Followed {
  feed?: string | undefined;
  delta?: string | undefined;
  /** Address of the first page. */
  page: string;
  rev: Revision;
}

/**
 * `live`: news come as they happen; `polling`: they are asked for every few seconds; `connecting`:
 * on the way to either; `ended`: nothing more will come, by `stop()`, a reload or a refusal.
 */
export type FollowState =
  'connecting' | 'live' | 'polling' | 'paused' | 'hidden' | 'offline' | 'ended';

/** Why the standings have to be read anew. */
export type ReloadReason = 'revision' | 'hash';

export interface FollowEvents {
  /**
   * What changed, at most once a frame. Gives the digest of the standings after it, where that is
   * known: one that differs from the server's ends in `reload`.
   */
  delta(delta: StandingsDelta): string | undefined;
  /** The standings have to be read anew; this following has ended. */
  reload(reason: ReloadReason): void;
  /** The state, and what failed last; the problem is absent while all is well. */
  state?(state: FollowState, problem: Problem | undefined): void;
}

/** Milliseconds between two questions, a quarter more or less, so that a city does not ask in step. */
const POLL_MS = 10_000;
const LONGEST_POLL_MS = 300_000;
/** A feed that says nothing at first may have left something out. */
const SILENCE_MS = 4_000;
/** A feed that failed is tried again after this, then after twice as long. */
const FEED_REST_MS = 60_000;
const LONGEST_FEED_REST_MS = 900_000;

/**
 * Follows the standings of an event from the revision at hand: by the live feed where there is one
 * and it works, by asking otherwise. Rests while the page is hidden or the device off line.
 */
export function followStandings(
  followed: Followed,
  on: FollowEvents,
  options: FollowOptions = {},
): Following {
  return new Following(followed, on, options);
}

export class Following {
  /** The last revision that came in; what came is handed over with the next frame. */
  rev: Revision;
  state: FollowState = 'connecting';

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly feed: string | undefined;
  private readonly on: FollowEvents;
  private readonly options: FollowSetting;
  private readonly desk: NewsDesk;
  private readonly life = new AbortController();
  /** The connection or the asking under way. */
  private run: AbortController | undefined;
  private paused = false;
  private waiting: StandingsDelta[] = [];
  private dropFrame: (() => void) | undefined;
  /** A question is under way; what the feed tells meanwhile is not lost, only asked for again. */
  private asking = false;
  private missed = false;
  private failures = 0;
  private feedRest = FEED_REST_MS;
  private feedFrom = 0;

  constructor({ feed, delta, page, rev }: Followed, on: FollowEvents, options: FollowOptions) {
    this.rev = rev;
    this.feed = feed;
    this.on = on;
    this.options = withDefaults(options);
    this.desk = new NewsDesk({ delta, page }, this.options);
    const { sight, network } = this.options;
    const { signal } = this.life;
    const look = (): void => this.look();
    listen(sight, 'visibilitychange', look, signal);
    listen(network, 'online', look, signal);
    listen(network, 'offline', look, signal);
    this.look(false);
  }

  /** Takes no news until `resume()`, which gets all that was missed. */
  pause(): void {
    this.paused = true;
    this.look();
  }

  resume(): void {
    this.paused = false;
    this.look();
  }

  /** Ends it for good; what was not handed over yet is not. */
  stop(): void {
    this.end(undefined);
  }

  /** Starts or ends the run, as the person and the device will have it. */
  private look(again = true): void {
    if (this.state === 'ended') return;
    const rest = this.resting();
    if (rest) {
      this.run?.abort();
      this.run = undefined;
      this.tell(rest);
    } else if (!this.run) {
      this.failures = 0;
      this.run = new AbortController();
      this.tell('connecting');
      if (!this.stream(this.run.signal)) void this.poll(this.run.signal, again);
    }
  }

  private resting(): FollowState | undefined {
    if (this.paused) return 'paused';
    if (this.options.sight.hidden) return 'hidden';
    return this.options.network.navigator.onLine ? undefined : 'offline';
  }

  /** Opens the feed; false where there is none, or it failed not long ago. */
  private stream(signal: AbortSignal): boolean {
    const { EventSource, now, sleep } = this.options;
    if (!this.feed || !EventSource || now() < this.feedFrom) return false;
    let heard = false;
    const close = openStream(EventSource, this.feed, {
      open: () => {
        this.tell('live');
        void quiet(sleep(SILENCE_MS, signal)).then(() => {
          if (!heard && !signal.aborted) void this.ask(signal);
        });
      },
      message: text => {
        heard = true;
        this.feedRest = FEED_REST_MS;
        this.hear(text, signal);
      },
      broken: () => {
        heard = false;
        this.tell('connecting');
      },
      closed: () => {
        this.restFeed();
        void this.poll(signal, true);
      },
    });
    if (!close) {
      this.restFeed();
      return false;
    }
    signal.addEventListener('abort', close, { once: true });
    return true;
  }

  private restFeed(): void {
    this.feedFrom = this.options.now() + this.feedRest;
    this.feedRest = Math.min(LONGEST_FEED_REST_MS, 2 * this.feedRest);
  }

  private hear(text: string, signal: AbortSignal): void {
    const json = parseJson(text);
    const checked = json.ok ? checkDelta(json.value) : undefined;
    if (checked?.ok && checked.data.rev === this.rev) return;
    if (checked?.ok && checked.data.from === this.rev) this.take(checked.data);
    else void this.ask(signal);
  }

  /** Asks again and again until the run ends or the feed may be tried once more. */
  private async poll(signal: AbortSignal, soon: boolean): Promise<void> {
    const { sleep, random } = this.options;
    this.tell('polling');
    let wait = soon ? 0 : POLL_MS;
    while (!signal.aborted) {
      await quiet(sleep(wait * (0.75 + random() / 2), signal));
      if (signal.aborted) return;
      const asked = await this.ask(signal);
      if (signal.aborted || this.stream(signal)) return;
      const slower = Math.min(LONGEST_POLL_MS, POLL_MS * 2 ** this.failures);
      wait = Math.max(slower, asked?.retryAfterMs ?? 0);
      this.tell(this.failures ? 'connecting' : 'polling', asked);
    }
  }

  /** One question, and what follows from its answer; gives what failed. */
  private async ask(signal: AbortSignal): Promise<Problem | undefined> {
    this.missed = this.asking;
    if (this.asking) return undefined;
    this.asking = true;
    try {
      const news = await this.desk.ask(this.rev, signal);
      if (signal.aborted) return undefined;
      this.failures = news.kind === 'failed' ? this.failures + 1 : 0;
      if (news.kind === 'delta') this.take(news.delta);
      if (news.kind === 'changed') this.reload('revision');
      if (news.kind === 'refused') this.end(news.problem);
      return news.kind === 'failed' ? news.problem : undefined;
    } catch {
      // Only the run's end makes a question reject.
      return undefined;
    } finally {
      this.asking = false;
      if (this.missed && !signal.aborted) void this.ask(signal);
    }
  }

  private take(delta: StandingsDelta): void {
    // The feed and an answer can tell the same: the first to come counts.
    if (delta.from !== this.rev) return;
    this.rev = delta.rev;
    this.waiting.push(delta);
    this.dropFrame ??= this.options.frame(() => {
      this.dropFrame = undefined;
      const joined = joinDeltas(this.waiting);
      this.waiting = [];
      const hash = this.on.delta(joined);
      const differs = hash !== undefined && joined.hash !== undefined && hash !== joined.hash;
      if (differs) this.reload('hash');
    });
  }

  private reload(reason: ReloadReason): void {
    if (this.state === 'ended') return;
    this.end(undefined);
    this.on.reload(reason);
  }

  private end(problem: Problem | undefined): void {
    this.life.abort();
    this.run?.abort();
    this.dropFrame?.();
    this.waiting = [];
    this.tell('ended', problem);
  }

  private tell(state: FollowState, problem?: Problem): void {
    if (state === this.state && !problem) return;
    this.state = state;
    this.on.state?.(state, problem);
  }
}
