import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What went wrong, as a person's words are chosen by: `code` names the case. */
export interface ResourceProblem {
  readonly code: string;
  readonly title?: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly errors?: readonly { pointer: string; code?: string; detail?: string }[];
}

/** What a loader resolves to. `stale`: the last good copy, kept since an epoch time. */
export type Loaded<T> =
  | { ok: true; data: T; stale?: { since: number; problem: ResourceProblem } }
  | { ok: false; problem: ResourceProblem };

/** The five states every widget has. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'problem';

/** Nothing for so long, and the person is told; what comes later is shown all the same. Milliseconds. */
const PATIENCE_MS = 7000;

export interface ResourceOptions<T> {
  /** Gets the data; told by the signal when nobody waits for it any more. */
  load(signal: AbortSignal): Promise<Loaded<T>>;
  isEmpty(data: T): boolean;
  /** Called after every end of a load, with the state it left. */
  settled?(state: WidgetState): void;
}

/**
 * One thing a widget shows, and the state it is in. The host decides when to load; a new load or
 * the host's removal ends the one under way, and what comes late is ignored. Data that was shown
 * stays while a reload runs.
 */
export class ResourceController<T> implements ReactiveController {
  state: WidgetState = 'loading';
  // Said outright: some pages put a member of that name on every object.
  data: T | undefined = undefined;
  problem: ResourceProblem | undefined;
  /** Epoch time of the copy shown, while the state is `stale`. */
  since: number | undefined;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private host: ReactiveControllerHost;
  private options: ResourceOptions<T>;
  private running: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<T>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.running?.abort();
    this.running = undefined;
  }

  /** True while a load runs. */
  get busy(): boolean {
    return this.running !== undefined;
  }

  /** @param waited milliseconds for which the person has looked at nothing already */
  async reload(waited = 0): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    if (this.data === undefined) this.state = 'loading';
    this.host.requestUpdate();
    const late = setTimeout(() => {
      // Data that is shown stays. A retry begins anew; else the load goes on.
      const isLate = this.running === running && this.data === undefined;
      if (isLate) this.take({ ok: false, problem: { code: 'timeout' } });
    }, PATIENCE_MS - waited);
    const result = await this.settle(running.signal);
    clearTimeout(late);
    if (this.running !== running) return;
    this.running = undefined;
    this.take(result);
  }

  /** Shows data that the page itself gave. */
  set(data: T): void {
    this.running?.abort();
    this.running = undefined;
    this.take({ ok: true, data });
  }

  private async settle(signal: AbortSignal): Promise<Loaded<T>> {
    try {
      return await this.options.load(signal);
    } catch (error) {
      // A loader says what is wrong in its result; whatever else it throws is ours to mend.
      if (!signal.aborted) console.error('union-widgets:', error);
      return { ok: false, problem: { code: 'internal', title: String(error) } };
    }
  }

  private take(result: Loaded<T>): void {
    if (result.ok) {
      this.data = result.data;
      this.problem = result.stale?.problem;
      this.since = result.stale?.since;
      if (result.stale) this.state = 'stale';
      else this.state = this.options.isEmpty(result.data) ? 'empty' : 'ready';
    } else {
      this.problem = result.problem;
      this.since = undefined;
      this.state = 'problem';
    }
    this.host.requestUpdate();
    this.options.settled?.(this.state);
  }
}
