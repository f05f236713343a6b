import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sleep as realSleep } from '../../data/abort.ts';
import type { StandingsDelta } from '../../data/generated/types.ts';
import type { Problem } from '../../data/problem.ts';
import {
  followStandings,
  type Followed,
  type Following,
  type FollowState,
  type ReloadReason,
} from '../../data/standings-feed.ts';

/** The rows that are kept up to date. */
export interface LiveTarget {
  readonly total: number;
  /** Takes a delta in; gives the ids of the rows that changed. */
  apply(delta: StandingsDelta): readonly string[];
  /** Digest of all rows, for those who have all rows. */
  hash?(): string;
}

export interface LiveOptions {
  /** Rows or the state have changed: show them. */
  update(): void;
  /** Everything has to be loaded again; `start` comes after it. */
  reload(reason: ReloadReason): void;
  /** Says how many rows have changed since it was last said; not more often than every 30 s. */
  announce(rows: number): void;
  follow?: typeof followStandings;
  now?: () => number;
  sleep?: typeof realSleep;
}

/** Milliseconds between two announcements: who listens wants to hear something else as well. */
const QUIET_MS = 30_000;
/** Between a reload and the next: twice as long each time they come that fast. */
const RELOAD_MS = 30_000;
const LONGEST_RELOAD_MS = 960_000;
/** With more rows a digest after every change would be felt; there the chain of revisions holds. */
const MOST_HASHED = 50_000;

/**
 * Keeps the standings shown up to date while the widget is in the page: applies what changed, says
 * so now and then, and has everything loaded again where the rows cannot be the server's.
 */
export class LiveStandings implements ReactiveController {
  /** `off` until there is something to follow. */
  state: FollowState | 'off' = 'off';
  /** What failed last, while it does. */
  problem: Problem | undefined;
  /** RFC 3339; of the last delta, where it says. */
  asOf: string | undefined;
  /** Whether a person has stopped it. */
  paused = false;

  #options: Required<LiveOptions>;
  #followed: Followed | undefined;
  #target: LiveTarget | undefined;
  #following: Following | undefined;
  /** Whether digests are worth comparing: another server may make them in another way. */
  #sameHash: boolean | undefined;
  #news = new Set<string>();
  #telling: AbortController | undefined;
  #reloading: AbortController | undefined;
  #reloadFrom = 0;
  #reloadRest = RELOAD_MS;

  constructor(host: ReactiveControllerHost, options: LiveOptions) {
    this.#options = { follow: followStandings, now: Date.now, sleep: realSleep, ...options };
    host.addController(this);
  }

  /** Follows from `followed.rev` on; what was followed before is not any more. */
  start(followed: Followed, target: LiveTarget): void {
    this.stop();
    this.#followed = followed;
    this.#target = target;
    this.#sameHash = undefined;
    this.asOf = undefined;
    this.#begin();
  }

  /** Ends it, and forgets what was followed. */
  stop(): void {
    this.#rest();
    this.#followed = this.#target = undefined;
    this.state = 'off';
  }

  hostConnected(): void {
    if (this.#followed && !this.#following) this.#begin();
  }

  /** Nothing stays behind; back in the page it goes on where it was. */
  hostDisconnected(): void {
    this.#rest();
  }

  /** Stops for a while, or goes on. */
  toggle(): void {
    this.paused = !this.paused;
    if (this.paused) this.#following?.pause();
    else this.#following?.resume();
    this.#options.update();
  }

  /** These rows have changed: shows it, and says so now and then. */
  told(ids: readonly string[]): void {
    for (const id of ids) this.#news.add(id);
    if (this.#news.size) void this.#announce();
    this.#options.update();
  }

  #begin(): void {
    const [followed, target] = [this.#followed!, this.#target!];
    const following = this.#options.follow(followed, {
      delta: delta => this.#take(delta, target),
      reload: reason => void this.#reload(reason),
      state: (state, problem) => this.#tell(state, problem),
    });
    this.#following = following;
    this.state = following.state;
    if (this.paused) following.pause();
  }

  #rest(): void {
    this.#telling?.abort();
    this.#reloading?.abort();
    this.#telling = this.#reloading = undefined;
    this.#news.clear();
    const following = this.#following;
    this.#following = undefined;
    following?.stop();
  }

  #take(delta: StandingsDelta, target: LiveTarget): string | undefined {
    const changed = target.apply(delta);
    if (this.#followed) this.#followed = { ...this.#followed, rev: delta.rev };
    if (delta.asOf !== undefined) this.asOf = delta.asOf;
    this.told([...changed, ...(delta.removed ?? [])]);
    const hash = this.#sameHash === false ? undefined : this.#hash(delta.hash, target);
    if (hash === undefined) return undefined;
    // The first delta fits rows that were just loaded: a digest that differs then is of another kind.
    this.#sameHash ??= hash === delta.hash;
    return this.#sameHash ? hash : undefined;
  }

  #hash(given: string | undefined, target: LiveTarget): string | undefined {
    if (given === undefined || target.total > MOST_HASHED) return undefined;
    return target.hash?.();
  }

  async #announce(): Promise<void> {
    if (this.#telling) return;
    const telling = new AbortController();
    this.#telling = telling;
    while (this.#news.size) {
      this.#options.announce(this.#news.size);
      this.#news.clear();
      await this.#options.sleep(QUIET_MS, telling.signal).catch(() => undefined);
      if (telling.signal.aborted) return;
    }
    this.#telling = undefined;
  }

  /** A server that always differs must not have the whole city load again and again. */
  async #reload(reason: ReloadReason): Promise<void> {
    const { now, sleep, reload } = this.#options;
    const wait = Math.max(0, this.#reloadFrom - now());
    this.#reloadRest = wait ? Math.min(LONGEST_RELOAD_MS, 2 * this.#reloadRest) : RELOAD_MS;
    this.#reloadFrom = now() + wait + this.#reloadRest;
    const reloading = new AbortController();
    this.#reloading = reloading;
    if (wait) await sleep(wait, reloading.signal).catch(() => undefined);
    if (!reloading.signal.aborted) reload(reason);
  }

  #tell(state: FollowState, problem: Problem | undefined): void {
    // Its own end, while another is begun or nothing is, is nobody's news.
    if (!this.#following && state === 'ended') return;
    this.state = state;
    this.problem = problem;
    this.#options.update();
  }
}
