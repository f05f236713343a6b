/** Ids that stay: the same place has the same id in the next import. */

import { foldWord } from './cell-text.ts';
import type { PreviousStation } from './types.ts';

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

/**
 * Gives ids to the rows of one list: the list's own number where it has one; else the id that a
 * previous import gave the same place; else one derived from region, name and address alone, so that
 * better coordinates or other hours do not change it. An id comes once, also where letters differ
 * only in case, since some file systems do not tell those apart.
 */
export class IdMaker {
  readonly #used = new Set<string>();
  readonly #byId: ReadonlyMap<string, PreviousStation>;
  readonly #previous: readonly Map<string, PreviousStation[]>[];
  readonly #listed: readonly Map<string, number>[];

  /** @param places all places of the list: a previous id is kept only where it can mean one of them. */
  constructor(previous: readonly PreviousStation[], places: readonly Place[]) {
    this.#byId = new Map(previous.map(station => [station.id, station]));
    this.#previous = KEYS.map(key => groupBy(previous, key));
    this.#listed = KEYS.map(key => countBy(places, key));
  }

  /** The id for the list's own number; undefined when another row has it already. */
  own(text: string): Identity | undefined {
    return this.#take(text) ? { id: text, from: 'own' } : undefined;
  }

  /** The id for a place without a number of its own. */
  derived(place: Place): Identity {
    const known = this.#knownBefore(place);
    if (known && this.#take(known.station.id)) return { id: known.station.id, from: known.from };
    const key = EXACT(place);
    const id = shortHash(key);
    if (this.#take(id)) return { id, from: 'derived' };
    for (let ordinal = 2; ; ordinal++) {
      const next = shortHash(`${key}\n${ordinal}`);
      if (this.#take(next)) return { id: next, from: 'ordinal' };
    }
  }

  /**
   * The previous station that a place without a good row is: by the list's own number where it has
   * one, else as `derived` would recognise it. Its id is taken then.
   */
  recall(place: Place, number: string): PreviousStation | undefined {
    const station = this.#byId.get(number) ?? this.#knownBefore(place)?.station;
    return station && this.#take(station.id) ? station : undefined;
  }

  #knownBefore(
    place: Place,
  ): { station: PreviousStation; from: 'derived' | 'previous' } | undefined {
    if (place.name === '') return undefined;
    for (const [level, key] of KEYS.entries()) {
      const candidates = this.#previous[level]!.get(key(place)) ?? [];
      // What is not unique on both sides could be any of several places.
      if (candidates.length !== 1 || this.#listed[level]!.get(key(place)) !== 1) continue;
      return { station: candidates[0]!, from: level === 0 ? 'derived' : 'previous' };
    }
    return undefined;
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

type Key = (place: Place) => string;

const EXACT: Key = ({ region, name, address }) =>
  [region ?? '', foldWord(name), foldWord(address ?? '')].join('\n');

/** From all that identifies a place to what a corrected list still shares with the last one. */
const KEYS: readonly Key[] = [
  EXACT,
  ({ region, name }) => `${region ?? ''}\n${foldWord(name)}`,
  ({ name, address }) => `${foldWord(name)}\n${foldWord(address ?? '')}`,
];

function groupBy(places: readonly PreviousStation[], key: Key): Map<string, PreviousStation[]> {
  const groups = new Map<string, PreviousStation[]>();
  for (const place of places) {
    const group = groups.get(key(place));
    if (group) group.push(place);
    else groups.set(key(place), [place]);
  }
  return groups;
}

function countBy(places: readonly Place[], key: Key): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(key(place), (counts.get(key(place)) ?? 0) + 1);
  return counts;
}

/** Letters and digits that cannot be taken for each other (Crockford's base 32, lower case). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_DIGITS = 12;

/** `st-` and 60 bits of the text's FNV-1a hash: short, the same everywhere, not meant as a secret. */
export function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  let id = '';
  for (let i = 0; i < ID_DIGITS; i++) {
    id += ALPHABET[Number(hash & 31n)];
    hash >>= 5n;
  }
  return `st-${id}`;
}
