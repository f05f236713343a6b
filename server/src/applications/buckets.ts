/** Keys remembered at most; whoever has many addresses shall not fill the memory. */
const MOST_KEYS = 20_000;

/**
 * Leaky buckets by key, in memory: so many at once, and as many again over the window.
 */
export class Buckets {
  /** By key: when its bucket will be empty again, milliseconds. */
  readonly #emptyAt = new Map<string, number>();
  readonly #capacity: number;
  readonly #each: number;
  readonly #now: () => number;

  /**
   * @param capacity How many fit.
   * @param window Milliseconds in which that many drain.
   * @param now Milliseconds of a clock that never goes back.
   */
  constructor(capacity: number, window: number, now: () => number) {
    this.#capacity = capacity;
    this.#each = window / Math.max(1, capacity);
    this.#now = now;
  }

  /** Milliseconds until one more fits; 0 when it does now. */
  wait(key: string): number {
    return Math.max(0, this.#level(key) - (this.#capacity - 1) * this.#each);
  }

  /** Puts one in, whether it fits or not. */
  add(key: string): void {
    const level = this.#level(key) + this.#each;
    // Put at the end, so that the first of the map is the one longest quiet.
    this.#emptyAt.delete(key);
    this.#emptyAt.set(key, this.#now() + level);
    const [eldest] = this.#emptyAt.keys();
    if (this.#emptyAt.size > MOST_KEYS && eldest !== undefined) this.#emptyAt.delete(eldest);
  }

  #level(key: string): number {
    return Math.max(0, (this.#emptyAt.get(key) ?? 0) - this.#now());
  }
}
