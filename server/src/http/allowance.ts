import { Buckets } from '../applications/buckets.ts';
import { networkOf } from './staff/attempts.ts';

export interface AllowanceOptions {
  /** How many requests an address may make at once, and again over the window. */
  most: number;
  /** Milliseconds. */
  windowMs: number;
  /** Milliseconds of a clock that never goes back. */
  clock?: () => number;
}

/**
 * How many requests an address may still make; the addresses of an IPv6 household are one. Kept in
 * memory, and written nowhere.
 */
export class Allowance {
  readonly #buckets: Buckets;

  constructor({ most, windowMs, clock = () => performance.now() }: AllowanceOptions) {
    this.#buckets = new Buckets(most, windowMs, clock);
  }

  /** Takes one request; returns 0, or the seconds to wait when none is left, which takes nothing. */
  take(address: string): number {
    const network = networkOf(address);
    const wait = this.#buckets.wait(network);
    if (wait > 0) return Math.ceil(wait / 1000);
    this.#buckets.add(network);
    return 0;
  }
}
