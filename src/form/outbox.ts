/** Why nothing came of a send, in the members of RFC 9457 that decide what to do next. */
export interface SendProblem {
  code?: string;
  /** Proof of work that is asked for before the same request is taken. */
  challenge?: unknown;
}

/** The answer to a send; status 0 where none came. */
export type Sent<T, P extends SendProblem = SendProblem> =
  | { ok: true; status: number; data: T }
  | { ok: false; status: number; problem: P; retryAfterMs?: number };

/** What may be written to storage: it holds no answers. */
export interface SavedOutbox {
  /** Idempotency key: one for a draft, the same for every send of it. */
  key: string;
  /** How often it was sent; above 0 it may have arrived. */
  attempt: number;
}

export type OutboxState<T, P extends SendProblem = SendProblem> =
  | { is: 'idle'; attempt: number }
  | { is: 'sending'; attempt: number }
  | { is: 'waiting'; attempt: number; /** Epoch ms. */ until: number; status: number }
  | { is: 'sent'; attempt: number; data: T }
  | { is: 'refused'; attempt: number; status: number; problem: P };

export interface OutboxOptions<T, P extends SendProblem = SendProblem> {
  /** Of a draft that was never sent: a fresh random one. */
  key: string;
  attempt?: number;
  /**
   * Sends what is to be sent, always the same while the outbox is sending or waiting. A rejection
   * counts as no answer.
   */
  send(key: string): Promise<Sent<T, P>>;
  changed?(state: OutboxState<T, P>): void;
  now?(): number;
  /** From 0 to below 1. */
  random?(): number;
  setTimer?(wake: () => void, ms: number): unknown;
  clearTimer?(timer: unknown): void;
}

const SHORTEST_MS = 1000;
const LONGEST_MS = 300_000;
/** Timers above 2³¹ ms go off at once: a long wait is waited for in parts. */
const LONGEST_TIMER_MS = 3_600_000;

/** Answers that a later send may mend: none, taken at the moment (409), too early, a server in trouble. */
function isPassing(status: number, { challenge }: SendProblem): boolean {
  if (status === 429) return challenge === undefined;
  return [0, 408, 409, 425].includes(status) || status >= 500;
}

/**
 * Sends one application until there is an answer to it, under one idempotency key, never two sends at
 * once. Waits between 1 s and 5 min, longer each time and at random, so that the phones of a whole
 * city do not come back in step; a `Retry-After` wins.
 *
 * What is sent must not change while it is sending or waiting: it may have arrived already, and the
 * same key with other words is refused. After a refusal it may, the key stays.
 */
export class Outbox<T, P extends SendProblem = SendProblem> {
  state: OutboxState<T, P>;
  private readonly options: OutboxOptions<T, P>;
  private timer: unknown;
  /** A wait the server asked for is not cut short by the network's return. */
  private ordered = false;
  private closed = false;

  constructor(options: OutboxOptions<T, P>) {
    this.options = options;
    this.state = { is: 'idle', attempt: options.attempt ?? 0 };
  }

  /** Sends now, from the start, after a refusal, or instead of waiting on; else nothing happens. */
  submit(): void {
    if (this.closed || this.state.is === 'sending' || this.state.is === 'sent') return;
    this.wake();
  }

  /** The network is back: tries at once what waits for no other reason. */
  online(): void {
    if (this.state.is === 'waiting' && !this.ordered) this.submit();
  }

  /** For good: no further send; an answer that is still on its way is not told. */
  close(): void {
    this.closed = true;
    this.stopTimer();
  }

  /** To go on with after a reload, see `OutboxOptions`. */
  saved(): SavedOutbox {
    return { key: this.options.key, attempt: this.state.attempt };
  }

  private wake(): void {
    this.stopTimer();
    const attempt = this.state.attempt + 1;
    this.turn({ is: 'sending', attempt });
    let sending: Promise<Sent<T, P>>;
    try {
      sending = this.options.send(this.options.key);
    } catch (error) {
      sending = Promise.reject(error);
    }
    sending.then(
      sent => this.answered(sent, attempt),
      () => this.wait(attempt, 0),
    );
  }

  private answered(sent: Sent<T, P>, attempt: number): void {
    const { status } = sent;
    if (sent.ok) this.turn({ is: 'sent', attempt, data: sent.data });
    else if (isPassing(status, sent.problem)) this.wait(attempt, status, sent.retryAfterMs);
    else this.turn({ is: 'refused', attempt, status, problem: sent.problem });
  }

  private wait(attempt: number, status: number, retryAfterMs?: number): void {
    if (this.closed) return;
    const { now = Date.now, random = Math.random } = this.options;
    const spread = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** attempt) - SHORTEST_MS;
    const ms = retryAfterMs ?? SHORTEST_MS + Math.round(random() * spread);
    this.ordered = retryAfterMs !== undefined;
    this.turn({ is: 'waiting', attempt, until: now() + ms, status });
    this.sleep(ms);
  }

  /** Counts the wait down by timers, not by the clock: that one may be set back. */
  private sleep(ms: number): void {
    const part = Math.min(ms, LONGEST_TIMER_MS);
    const { setTimer = (wake, ms) => setTimeout(wake, ms) } = this.options;
    this.timer = setTimer(() => (ms > part ? this.sleep(ms - part) : this.wake()), part);
  }

  private stopTimer(): void {
    const { clearTimer = timer => clearTimeout(timer as number) } = this.options;
    if (this.timer !== undefined) clearTimer(this.timer);
    this.timer = undefined;
  }

  private turn(state: OutboxState<T, P>): void {
    if (this.closed) return;
    this.state = state;
    this.options.changed?.(state);
  }
}
