/** Keeps at most `limit` of the things it is given, each as likely as the other, the same every run. */
export class Sample<T> {
  readonly #limit: number;
  readonly #kept: T[] = [];
  #given = 0;
  #state = 1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Algorithm R (Vitter, 1985). */
  add(thing: T): void {
    this.#given += 1;
    if (this.#kept.length < this.#limit) this.#kept.push(thing);
    else {
      const at = Math.floor(this.#random() * this.#given);
      if (at < this.#limit) this.#kept[at] = thing;
    }
  }

  get given(): number {
    return this.#given;
  }

  get kept(): readonly T[] {
    return this.#kept;
  }

  /** Uniform in [0, 1) (mulberry32): a second check looks at the same documents. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
