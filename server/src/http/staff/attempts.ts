/** Wrong tokens an address may try at once. */
const ALLOWED = 10;
/** One more is allowed after so many milliseconds. */
const REFILL = 60_000;
/** Addresses remembered at most; whoever has many shall not fill the memory. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts failed sign-ins by address, in memory: ten at once, then one a minute. The tokens are too
 * long to be guessed; this keeps whoever tries from being a load on the database.
 */
export class FailedAttempts {
  /** By address: when its allowance will be whole again, milliseconds. */
  readonly #wholeAt = new Map<string, number>();
  readonly #now: () => number;

  /** @param now Milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Seconds the address has to wait before the next try; 0 when it may try now. */
  wait(address: string): number {
    const owed = this.#owed(address) - (ALLOWED - 1) * REFILL;
    return owed <= 0 ? 0 : Math.ceil(owed / 1000);
  }

  /**
   * Takes one try of the address before it is judged, so that tries made at the same time count;
   * `giveBack` when it turns out to be right.
   */
  take(address: string): void {
    const owed = this.#owed(address) + REFILL;
    const key = networkOf(address);
    // Put at the end, so that the first of the map is the one longest quiet.
    this.#wholeAt.delete(key);
    this.#wholeAt.set(key, this.#now() + owed);
    const [eldest] = this.#wholeAt.keys();
    if (this.#wholeAt.size > MOST_ADDRESSES && eldest !== undefined) this.#wholeAt.delete(eldest);
  }

  giveBack(address: string): void {
    const owed = this.#owed(address) - REFILL;
    const key = networkOf(address);
    if (owed > 0) this.#wholeAt.set(key, this.#now() + owed);
    else this.#wholeAt.delete(key);
  }

  #owed(address: string): number {
    return Math.max(0, (this.#wholeAt.get(networkOf(address)) ?? 0) - this.#now());
  }
}

/** One household has 2^64 IPv6 addresses: they count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
