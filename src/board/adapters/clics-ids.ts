/** Ids as CLICS allows them. */

import type { Faults } from './foreign.ts';

/** Letters, digits, `_`, `.` and `-`, at most 36, with no dash or dot in front and no dot at the end. */
const ALLOWED = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,34}[A-Za-z0-9_-])?$/;

/** Ids of one endpoint: the same as ours where they are allowed, else counted. */
export class ClicsIds {
  readonly #prefix: string;
  readonly #faults: Faults;
  readonly #ids = new Map<string, string>();
  readonly #taken: Set<string>;

  /** @param all ids of ours, so that one made up is none of them. */
  constructor(prefix: string, all: readonly string[], faults: Faults) {
    this.#prefix = prefix;
    this.#faults = faults;
    this.#taken = new Set(all);
  }

  /** The id there for one of ours. */
  of(id: string, pointer: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const made = ALLOWED.test(id) ? id : this.#free();
    if (made !== id) this.#faults.add('id-changed', pointer, made);
    this.#ids.set(id, made);
    this.#taken.add(made);
    return made;
  }

  #free(): string {
    for (let n = this.#ids.size + 1; ; n++) {
      const id = `${this.#prefix}${n}`;
      if (!this.#taken.has(id)) return id;
    }
  }
}
