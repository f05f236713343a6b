import { Outbox, type Sent } from '../../src/form/index.ts';

/** What becomes of one send. */
export type Reply =
  'ok' | 'lost-before' | 'lost-after' | 'busy' | 'retry-after' | 'refused' | 'throws';

interface Flight {
  key: string;
  /** The page it was sent from: its answer reaches no other. */
  page: number;
  land(answer: Sent<string> | Error): void;
}

/** A page with an outbox, a net that can break, a server that keeps keys, and time by hand. */
export class World {
  now = 1_000_000;
  /** Receipts by key: what the server has acknowledged or would. */
  readonly records = new Map<string, string>();
  readonly keys = new Set<string>();
  longestTimer = 0;
  box: Outbox<string>;
  private flights: Flight[] = [];
  private timers = new Map<number, { at: number; wake: () => void }>();
  private made = 0;
  private page = 0;
  private up = true;

  constructor() {
    this.box = this.open('draft-key', 0);
  }

  /** Sends of the page that is open. */
  get flying(): number {
    return this.flights.filter(flight => flight.page === this.page).length;
  }

  clock(random: number) {
    return {
      now: () => this.now,
      random: () => random,
      setTimer: (wake: () => void, ms: number) => {
        this.longestTimer = Math.max(this.longestTimer, ms);
        this.timers.set((this.made += 1), { at: this.now + ms, wake });
        return this.made;
      },
      clearTimer: (timer: unknown) => void this.timers.delete(timer as number),
    };
  }

  /** Time goes on; timers go off in their order. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [next] = [...this.timers]
        .filter(([, { at }]) => at <= end)
        .sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      this.timers.delete(next[0]);
      this.now = Math.max(this.now, next[1].at);
      next[1].wake();
    }
    this.now = end;
  }

  network(up: boolean): void {
    this.up = up;
    if (up) this.box.online();
  }

  /** The page goes away with its timers; its sends may still arrive. */
  reload(): void {
    const { key, attempt } = this.box.saved();
    this.box.close();
    this.timers.clear();
    this.page += 1;
    this.box = this.open(key, attempt);
  }

  /** The oldest send gets there, or does not. */
  answer(reply: Reply): void {
    const flight = this.flights.shift();
    if (!flight) return;
    const lost: Sent<string> = { ok: false, status: 0, problem: { code: 'network' } };
    const refuse = (status: number, retryAfterMs?: number): Sent<string> =>
      retryAfterMs === undefined
        ? { ok: false, status, problem: {} }
        : { ok: false, status, problem: {}, retryAfterMs };
    if (!this.up || reply === 'lost-before') flight.land(lost);
    else if (reply === 'throws') flight.land(new Error('示例'));
    else if (reply === 'busy') flight.land(refuse(409));
    else if (reply === 'retry-after') flight.land(refuse(503, 120_000));
    else if (reply === 'refused' && !this.records.has(flight.key)) flight.land(refuse(422));
    else {
      // An answered key is answered again, with the same receipt.
      const receipt = this.records.get(flight.key) ?? `R-${this.records.size + 1}`;
      this.records.set(flight.key, receipt);
      flight.land(reply === 'lost-after' ? lost : { ok: true, status: 201, data: receipt });
    }
  }

  /** Lets promises run to their end. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }

  private open(key: string, attempt: number): Outbox<string> {
    const { page } = this;
    return new Outbox<string>({
      key,
      attempt,
      send: key => {
        this.keys.add(key);
        return new Promise((resolve, reject) => {
          const land = (answer: Sent<string> | Error) =>
            answer instanceof Error ? reject(answer) : resolve(answer);
          this.flights.push({ key, page, land });
        });
      },
      ...this.clock(0.3),
    });
  }
}
