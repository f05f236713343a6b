import { finish } from './steps.ts';
import type { Direction } from './types.ts';

/** A column to sort by: the value of each row at the row's index. */
export interface SortKey {
  readonly values: Int32Array | Float64Array;
  readonly dir: Direction;
}

/** No value in an `Int32Array`; in a `Float64Array` it is `NaN`. Either goes last, up or down. */
export const MISSING = -0x80000000;

/** A counting sort over so many bits keeps its counters in the processor's nearest cache. */
const DIGIT_BITS = 11;
/** One pass over this many bits still beats two. */
const ONE_PASS_BITS = 16;

/**
 * Rows in order of the keys, the first of them deciding first; rows that all keys find equal keep
 * the order they had. Counting sorts over typed arrays, the last key first, so the time grows with
 * the rows alone.
 * @param n how many rows the columns hold; they are sorted as 0 … n − 1
 * @param rows the rows to sort, in the order they have now; all when absent
 */
export function orderBy(keys: readonly SortKey[], n: number, rows?: Uint32Array): Uint32Array {
  return finish(ordering(keys, n, rows));
}

/** The same in steps, one a pass. */
export function* ordering(
  keys: readonly SortKey[],
  n: number,
  rows?: Uint32Array,
): Generator<void, Uint32Array> {
  // What is counted and converted does not depend on the order: read along the columns, it is fast.
  const along = rows ?? identity(n);
  let order: Uint32Array = along.slice();
  let spare: Uint32Array = new Uint32Array(order.length);
  for (let k = keys.length - 1; k >= 0; k -= 1) {
    for (const words of wordsOf(keys[k]!, along)) {
      for (const digit of digitsOf(words)) {
        yield;
        countingPass(words.at, digit, along, order, spare);
        [order, spare] = [spare, order];
      }
    }
  }
  return order;
}

/** The same order for two rows at a time; 0 where all keys find them equal. */
export function comparatorOf(keys: readonly SortKey[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const { values, dir } of keys) {
      const left = values[a]!;
      const right = values[b]!;
      if (left === right) continue;
      const [noLeft, noRight] = [isMissing(values, left), isMissing(values, right)];
      if (noLeft && noRight) continue;
      if (noLeft || noRight) return noLeft ? 1 : -1;
      return left < right === (dir === 'asc') ? -1 : 1;
    }
    return 0;
  };
}

function isMissing(values: Int32Array | Float64Array, value: number): boolean {
  return values instanceof Int32Array ? value === MISSING : Number.isNaN(value);
}

function identity(n: number): Uint32Array {
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row += 1) rows[row] = row;
  return rows;
}

/** Unsigned words by row, in the order of the values, and how many bits of them differ. */
interface Words {
  readonly at: Uint32Array;
  readonly bits: number;
}

/** A key as words that stand in its order; where one is not enough, the low ones first. */
function wordsOf({ values, dir }: SortKey, rows: Uint32Array): Words[] {
  if (values instanceof Int32Array) return [wholeWords(values, dir, rows)];
  const whole = asWhole(values, rows);
  return whole ? [wholeWords(whole, dir, rows)] : doubleWords(values, dir, rows);
}

/** Counted from the least, or down from the greatest; missing ones come behind. */
function wholeWords(values: Int32Array, dir: Direction, rows: Uint32Array): Words {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < rows.length; i += 1) {
    const value = values[rows[i]!]!;
    if (value === MISSING) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const at = new Uint32Array(values.length);
  if (least > greatest) return { at, bits: 0 };
  const behind = greatest - least + 1;
  const [first, sign] = dir === 'asc' ? [least, 1] : [greatest, -1];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    const value = values[row]!;
    at[row] = value === MISSING ? behind : sign * (value - first);
  }
  return { at, bits: 32 - Math.clz32(behind) };
}

/** Units tried: scores have two decimals as a rule, times three. */
const UNITS = [1, 10, 100, 1000];
const MOST_WHOLE = 0x7fffffff;

/** Doubles as whole numbers of one decimal unit; undefined where they are finer or too large. */
function asWhole(values: Float64Array, rows: Uint32Array): Int32Array | undefined {
  let u = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value)) continue;
    // A double is the decimal it is nearest to: dividing the whole number gives it back.
    while (u < UNITS.length && Math.round(value * UNITS[u]!) / UNITS[u]! !== value) u += 1;
    if (u === UNITS.length) return undefined;
  }
  const unit = UNITS[u]!;
  const whole = new Int32Array(values.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    const value = values[row]!;
    if (Math.abs(value * unit) > MOST_WHOLE) return undefined;
    whole[row] = Number.isNaN(value) ? MISSING : Math.round(value * unit);
  }
  return whole;
}

/** Any doubles: their bits, turned so that they stand in order as unsigned numbers. */
function doubleWords(values: Float64Array, dir: Direction, rows: Uint32Array): Words[] {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const one = new DataView(new ArrayBuffer(8));
  const turn = dir === 'desc' ? 0xffffffff : 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    const value = values[row]!;
    // Adding zero makes −0 what it equals.
    one.setFloat64(0, value + 0);
    const top = one.getUint32(0);
    const bottom = one.getUint32(4);
    const isMissing = Number.isNaN(value);
    const isNegative = top >>> 31 === 1;
    high[row] = isMissing ? 0xffffffff : (isNegative ? ~top : top ^ 0x80000000) ^ turn;
    low[row] = isMissing ? 0xffffffff : (isNegative ? ~bottom : bottom) ^ turn;
  }
  return [
    { at: low, bits: 32 },
    { at: high, bits: 32 },
  ];
}

interface Digit {
  readonly shift: number;
  readonly bits: number;
}

/** The passes a word takes, lowest digit first. */
function digitsOf({ bits }: Words): Digit[] {
  if (bits === 0) return [];
  const passes = bits <= ONE_PASS_BITS ? 1 : Math.ceil(bits / DIGIT_BITS);
  const width = Math.ceil(bits / passes);
  return [...Array(passes).keys()].map(pass => ({ shift: pass * width, bits: width }));
}

/** Puts the rows of `from` into `to` by one digit, equals in the order they had. */
function countingPass(
  words: Uint32Array,
  { shift, bits }: Digit,
  along: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
): void {
  const mask = (1 << bits) - 1;
  const next = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < along.length; i += 1) next[((words[along[i]!]! >>> shift) & mask) + 1]!++;
  for (let digit = 0; digit < mask; digit += 1) next[digit + 1]! += next[digit]!;
  for (let i = 0; i < from.length; i += 1) {
    const row = from[i]!;
    to[next[(words[row]! >>> shift) & mask]!++] = row;
  }
}
