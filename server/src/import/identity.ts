/** Ids that stay: the same place or person has the same id in the next import. */

import { foldWord } from './cell-text.ts';
import { groupBy } from './group-by.ts';

/** What tells one place from another. */
export interface Place {
  name: string;
  region?: string | undefined;
  address?: string | undefined;
}

/** An id, and where it comes from. */
export interface Identity {
  id: string;
  /**
   * `own`: the list's own number; `previous`: kept from the import before although something
   * changed; `ordinal`: counted among places that differ in nothing but their position.
   */
  from: 'own' | 'derived' | 'previous' | 'ordinal';
}

/** What the rows of a list and its last import are compared by, from all to the least that tells. */
export interface Likeness<P> {
  /** What ids begin with: `st` gives `st-…`. */
  prefix: string;
  /** The first is what an id is derived from; a further one recognises what was corrected. */
  keys: readonly ((entry: P) => string)[];
  /** Ids are counted: a hash would give away a name that is not to be shown. */
  counted?: boolean;
}

/**
 * Gives ids to the rows of one list: the list's own number where it has one; else the id that a
 * previous import gave the same entry; else one derived from what tells it from others (a place by
 * region, name and address, so that better coordinates or other hours do not change it). An id
 * comes once, also where letters differ only in case, since some file systems do not tell those
 * apart.
 */
export class IdMaker<P extends { name: string }, Q extends P & { id: string }> {
  readonly #used = new Set<string>();
  readonly #like: Likeness<P>;
  readonly #byId: ReadonlyMap<string, Q>;
  readonly #previous: readonly Map<string, Q[]>[];
  readonly #listed: readonly Map<string, number>[];
  #count = 0;

  /** @param entries all of the list: a previous id is kept only where it can mean one of them. */
  constructor(previous: readonly Q[], entries: readonly P[], like: Likeness<P>) {
    this.#like = like;
    this.#byId = new Map(previous.map(entry => [entry.id, entry]));
    this.#previous = like.keys.map(key => groupBy(previous, key));
    this.#listed = like.keys.map(key => countBy(entries, key));
  }

  /** The id for the list's own number; undefined when another row has it already. */
  own(text: string): Identity | undefined {
    return this.#take(text) ? { id: text, from: 'own' } : undefined;
  }

  /** The id for an entry without a number of its own. */
  derived(place: P): Identity {
    const known = this.#knownBefore(place);
    if (known && this.#take(known.entry.id)) return { id: known.entry.id, from: known.from };
    const { prefix, keys, counted } = this.#like;
    if (counted) return { id: this.#next(prefix), from: 'derived' };
    const key = keys[0]!(place);
    const id = shortHash(key, prefix);
    if (this.#take(id)) return { id, from: 'derived' };
    for (let ordinal = 2; ; ordinal++) {
      const next = shortHash(`${key}\n${ordinal}`, prefix);
      if (this.#take(next)) return { id: next, from: 'ordinal' };
    }
  }

  /**
   * The previous entry that one without a good row is: by the list's own number where it has one,
   * else as `derived` would recognise it. Its id is taken then.
   */
  recall(place: P, number: string): Q | undefined {
    const entry = this.#byId.get(number) ?? this.#knownBefore(place)?.entry;
    return entry && this.#take(entry.id) ? entry : undefined;
  }

  #knownBefore(place: P): { entry: Q; from: 'derived' | 'previous' } | undefined {
    if (place.name === '') return undefined;
    for (const [level, key] of this.#like.keys.entries()) {
      const candidates = this.#previous[level]!.get(key(place)) ?? [];
      // What is not unique on both sides could be any of several.
      if (candidates.length !== 1 || this.#listed[level]!.get(key(place)) !== 1) continue;
      return { entry: candidates[0]!, from: level === 0 ? 'derived' : 'previous' };
    }
    return undefined;
  }

  /** The next number that no entry has or had. */
  #next(prefix: string): string {
    for (;;) {
      const id = `${prefix}-${++this.#count}`;
      if (!this.#byId.has(id) && this.#take(id)) return id;
    }
  }

  #take(id: string): boolean {
    const key = id.toLowerCase();
    if (this.#used.has(key)) return false;
    this.#used.add(key);
    return true;
  }
}

/**
 * Whether the numbers of a sheet merely count its rows (1, 2, 3 …, or on from the sheet before):
 * whole numbers that ascend no faster than the rows. Such a number names another place as soon as a
 * row is added.
 *
 * @param numbered numbers with their rows (from 1), in order.
 * @param before last number of the sheet before, else 0.
 */
export function isRunning(
  numbered: readonly { text: string; row: number }[],
  before: number,
): boolean {
  return numbered.every(({ text, row }, index) => {
    const number = Number(text);
    const ascends = index === 0 || number > Number(numbered[index - 1]!.text);
    return /^[1-9]\d*$/.test(text) && ascends && number <= before + row;
  });
}

/** From all that identifies a place to what a corrected list still shares with the last one. */
export const LIKE_PLACES: Likeness<Place> = {
  prefix: 'st',
  keys: [
    ({ region, name, address }) =>
      [region ?? '', foldWord(name), foldWord(address ?? '')].join('\n'),
    ({ region, name }) => `${region ?? ''}\n${foldWord(name)}`,
    ({ name, address }) => `${foldWord(name)}\n${foldWord(address ?? '')}`,
  ],
};

function countBy<T>(entries: readonly T[], key: (entry: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1);
  return counts;
}

/** Letters and digits that cannot be taken for each other (Crockford's base 32, lower case). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_DIGITS = 12;

/** `<prefix>-` and 60 bits of the text's FNV-1a hash: short, the same everywhere, not meant as a secret. */
export function shortHash(text: string, prefix: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  let id = '';
  for (let i = 0; i < ID_DIGITS; i++) {
    id += ALPHABET[Number(hash & 31n)];
    hash >>= 5n;
  }
  return `${prefix}-${id}`;
}
