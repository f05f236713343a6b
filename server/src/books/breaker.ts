import { Crowded, SourceFault } from './book-source.ts';

export interface BreakerOptions {
  /** Failures one after the other that open it. */
  failures?: number;
  /** Milliseconds it stays open. */
  restMs?: number;
  /** Milliseconds of a clock that never goes back. */
  clock: () => number;
}

/**
 * Leaves a catalogue alone that fails again and again: for half a minute everybody hears at once what
 * the last one waited for. Then one may try, and the others still do not wait for it.
 */
export class Breaker {
  readonly #failures: number;
  readonly #restMs: number;
  readonly #clock: () => number;
  #inRow = 0;
  #openUntil = -Infinity;
  #trying = false;
  #last: SourceFault | undefined;

  constructor({ failures = 3, restMs = 30_000, clock }: BreakerOptions) {
    this.#failures = failures;
    this.#restMs = restMs;
    this.#clock = clock;
  }

  get isOpen(): boolean {
    return this.#clock() < this.#openUntil;
  }

  /** Runs a work, or fails at once as the last did. @throws SourceFault */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const last = this.#last;
    if (last && (this.isOpen || this.#trying)) throw last;
    const isTrial = this.#inRow >= this.#failures;
    this.#trying = isTrial;
    try {
      const done = await work();
      this.#inRow = 0;
      this.#last = undefined;
      return done;
    } catch (error) {
      if (error instanceof SourceFault && !(error instanceof Crowded)) this.#count(error);
      throw error;
    } finally {
      if (isTrial) this.#trying = false;
    }
  }

  #count(fault: SourceFault): void {
    this.#inRow += 1;
    const asked = fault.retryAfter;
    if (asked === undefined && this.#inRow < this.#failures) return;
    this.#last = fault;
    this.#openUntil =
      this.#clock() + Math.max(asked ?? 0, this.#inRow < this.#failures ? 0 : this.#restMs);
  }
}
