/** Long lists of names in the order of `compareNames`, by integers instead of comparisons. */

import { ordering } from './order.ts';
import { finish, sortInSteps } from './steps.ts';
import { byPinyin } from '../rules/pinyin-initial.ts';
import { CHINESE, compareFiled, compareNames, fileName } from './pinyin-order.ts';
import type { FiledName } from './pinyin-order.ts';
import { numbered } from '../rules/numbered.ts';

/** What can stand in a key: its place among the others does not depend on what is beside it. */
const SIMPLE = /[\p{Script=Han}\p{P}\p{S}\p{Zs}0]/u;
/** What a collator passes over, or reads together with its neighbours. */
const ENTANGLED = /[\p{M}\p{C}]|(?![0-9\u3007])\p{N}/u;
/** Code points from here on are no letters. */
const CODES = 0x40000;
const DIGITS = /^\d{1,15}(?!\d)/;
/** Goes before letters of other scripts, and behind all that is simple. */
const FIRST_LETTER = 'a';

/** Names that are looked at in a step. */
const STEP = 10_000;
/** Bits of a character's place. */
const BITS = 15;
const MOST = (1 << BITS) - 1;
/** The code of `0`. */
const ZERO = 48;

/**
 * The place of each name in the list of them all, from 0; names that `compareNames` finds equal
 * share the first of their places. Chinese names become keys of integers, which a radix sort puts in
 * order; only names whose keys are equal, and those in other scripts, are compared.
 */
export function placesOfNames(names: readonly string[]): Int32Array {
  return finish(placingNames(names));
}

/** The same in steps. */
export function* placingNames(names: readonly string[]): Generator<void, Int32Array> {
  const ranks = yield* ranksOfCharacters(names);
  return yield* ranks ? placesByKeys(names, ranks) : placesByComparing(names);
}

function* placesByComparing(names: readonly string[]): Generator<void, Int32Array> {
  const order = Uint32Array.from(names, (_, i) => i);
  yield* sortInSteps(order, (a, b) => compareNames(names[a]!, names[b]!));
  return placesIn(order, (a, b) => compareNames(names[a]!, names[b]!) === 0);
}

/** Places from an order with equals side by side. */
function placesIn(order: Uint32Array, isSame: (a: number, b: number) => boolean): Int32Array {
  const places = new Int32Array(order.length);
  for (let i = 1; i < order.length; i += 1) {
    places[order[i]!] = isSame(order[i - 1]!, order[i]!) ? places[order[i - 1]!]! : i;
  }
  return places;
}

/**
 * The place, from 1, of every character that keys are made of, by code point: digits share that of
 * `0`, characters without one have 0. Undefined where a name has what no key can hold; such a list
 * is compared name by name.
 */
function* ranksOfCharacters(names: readonly string[]): Generator<void, Uint16Array | undefined> {
  const seen = new Uint8Array(CODES);
  seen[ZERO] = 1;
  const see = (text: string) => {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i)!;
      if (code > 0xffff) i += 1;
      // The last code of a plane is no character: such a name is entangled.
      seen[Math.min(code, CODES - 1)] = 1;
    }
  };
  for (const [i, name] of numbered(names)) {
    if (i % STEP === 0) yield;
    const { script, sound, surname, rest } = fileName(name);
    if (script !== CHINESE) continue;
    see(sound);
    see(surname);
    see(rest);
  }
  const found: string[] = [];
  for (const [code, is] of numbered(seen)) if (is) found.push(String.fromCodePoint(code));
  if (found.some(character => ENTANGLED.test(character))) return undefined;
  const { compare } = byPinyin();
  const sorted = found.filter(character => SIMPLE.test(character)).sort(compare);
  // Characters that differ in less than their letter would have to wait for the rest of the name.
  const isClear = sorted.every((character, i) => i === 0 || differs(sorted[i - 1]!, character));
  const isFirst = compare(sorted[sorted.length - 1]!, FIRST_LETTER) < 0;
  if (!isClear || !isFirst || sorted.length >= MOST) return undefined;
  const ranks = new Uint16Array(CODES);
  for (const [i, character] of numbered(sorted)) ranks[character.codePointAt(0)!] = i + 1;
  ranks.fill(ranks[ZERO]!, ZERO, ZERO + 10);
  return ranks;
}

let bases: Intl.Collator | undefined;

function differs(a: string, b: string): boolean {
  bases ??= new Intl.Collator('zh-u-co-pinyin', { sensitivity: 'base' });
  return bases.compare(a, b) !== 0 && bases.compare(b, '') !== 0;
}

function* placesByKeys(names: readonly string[], ranks: Uint16Array): Generator<void, Int32Array> {
  const n = names.length;
  const sounds = new Int32Array(n);
  const starts = new Int32Array(n);
  const ends = new Int32Array(n);
  /** Of names whose key ends at a number, the number. */
  const numbers = new Float64Array(n);
  /** Names that their key does not say all of. */
  const partial = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    if (i % STEP === 0) yield;
    const filed = fileName(names[i]!);
    const { part, number, isPartial } = keyOf(filed, ranks);
    sounds[i] = (filed.script << BITS) | part[0]!;
    starts[i] = (part[1]! << BITS) | part[2]!;
    ends[i] = (part[3]! << BITS) | part[4]!;
    numbers[i] = number;
    partial[i] = isPartial ? 1 : 0;
  }
  const keys = [sounds, starts, ends, numbers].map(values => ({ values, dir: 'asc' as const }));
  const order = yield* ordering(keys, n);
  const isAlike = (a: number, b: number) =>
    sounds[a] === sounds[b] &&
    starts[a] === starts[b] &&
    ends[a] === ends[b] &&
    numbers[a] === numbers[b];
  for (let from = 0, next = 0; from < n;) {
    if (from >= next) {
      yield;
      next = from + STEP;
    }
    let to = from + 1;
    while (to < n && isAlike(order[from]!, order[to]!)) to += 1;
    const run = order.subarray(from, to);
    if (run.length > 1 && run.some(row => partial[row]!)) yield* compareRun(run, names);
    from = to;
  }
  return placesIn(
    order,
    (a, b) =>
      isAlike(a, b) && (!(partial[a] || partial[b]) || compareNames(names[a]!, names[b]!) === 0),
  );
}

interface Key {
  /** Places of the sound, of the surname, and of the next three characters; 0 where none is. */
  readonly part: readonly number[];
  readonly number: number;
  readonly isPartial: boolean;
}

const PARTS = 5;

function keyOf({ script, sound, surname, rest }: FiledName, ranks: Uint16Array): Key {
  const part = [0, 0, 0, 0, 0];
  if (script !== CHINESE) return { part, number: 0, isPartial: true };
  part[0] = ranks[sound.codePointAt(0)!]!;
  part[1] = ranks[surname.codePointAt(0)!]!;
  let at = 2;
  for (let i = 0; i < rest.length; i += 1, at += 1) {
    if (at === PARTS) return { part, number: 0, isPartial: true };
    const code = rest.codePointAt(i)!;
    part[at] = ranks[code] || MOST;
    if (ranks[code] === ranks[ZERO]) {
      const digits = DIGITS.exec(rest.slice(i));
      return { part, number: Number(digits?.[0] ?? 0), isPartial: true };
    }
    if (!ranks[code]) return { part, number: 0, isPartial: true };
    if (code > 0xffff) i += 1;
  }
  return { part, number: 0, isPartial: false };
}

/** Puts rows whose keys are alike in order. */
function* compareRun(rows: Uint32Array, names: readonly string[]): Generator<void, void> {
  const filed = new Map<number, FiledName>();
  for (const [i, row] of numbered(rows)) {
    if (i % STEP === STEP - 1) yield;
    filed.set(row, fileName(names[row]!));
  }
  yield* sortInSteps(rows, (a, b) => compareFiled(filed.get(a)!, filed.get(b)!));
}
