/**
 * Decimal numbers without float error. A number means the decimal it is written as (`0.1` is a
 * tenth), sums and quotients are kept as whole number over whole number, and rounding goes half
 * away from zero, as on paper: 91.145 to two decimals is 91.15.
 */

import type { Score } from './types.ts';
import { fold } from '../rules/fold.ts';

/**
 * An exact number: `num` over `den`, whole, `den` above zero. Doubles while they hold it exactly
 * (below 2⁵³), else big integers; both of one sort.
 */
export type Ratio =
  { readonly num: number; readonly den: number } | { readonly num: bigint; readonly den: bigint };

/** Most decimals a total may be kept with (`decimals` of the contest's rules). */
export const MOST_DECIMALS = 6;

/** Numbers with more decimals than this are reckoned with big integers. */
const QUICK_PLACES = 6;
const POWERS = [...Array(QUICK_PLACES + 1).keys()].map(places => 10 ** places);
const MOST = Number.MAX_SAFE_INTEGER;

/** The sum of numbers, exactly. */
export function sumOf(values: readonly number[]): Ratio {
  return weightedSum(values, undefined);
}

/** The sum of the values, each times the weight of its place, exactly. */
export function weightedSum(values: readonly number[], weights?: readonly number[]): Ratio {
  const unit = unitOf(values);
  const weightUnit = weights ? unitOf(weights) : 1;
  if (unit !== undefined && weightUnit !== undefined) {
    let num = 0;
    let size = 0;
    for (let i = 0; i < values.length; i += 1) {
      const weight = weights ? Math.round((weights[i] ?? 0) * weightUnit) : 1;
      const product = Math.round(values[i]! * unit) * weight;
      num += product;
      size += Math.abs(product);
    }
    if (size <= MOST) return { num, den: unit * weightUnit };
  }
  return fold(
    values.map((value, i) => times(bigRatio(value), bigRatio(weights ? (weights[i] ?? 0) : 1))),
    plus,
    bigRatio(0),
  );
}

/** A ratio divided by a number above zero. */
export function over({ num, den }: Ratio, divisor: number): Ratio {
  if (typeof num === 'number' && typeof den === 'number') {
    const unit = unitOf([divisor]) ?? Infinity;
    const [above, below] = [num * unit, den * Math.round(divisor * unit)];
    if (Math.abs(above) <= MOST && below <= MOST) return { num: above, den: below };
  }
  const by = bigRatio(divisor);
  return { num: BigInt(num) * by.den, den: BigInt(den) * by.num };
}

/** A sum of ratios, each times a number. */
export function combine(parts: readonly { readonly ratio: Ratio; readonly by: number }[]): Ratio {
  return fold(
    parts.map(({ ratio, by }) =>
      times({ num: BigInt(ratio.num), den: BigInt(ratio.den) }, bigRatio(by)),
    ),
    plus,
    bigRatio(0),
  );
}

/** The number with so many decimals that is nearest; of two, the one farther from zero. */
export function rounded({ num, den }: Ratio, decimals: number): number {
  if (typeof num === 'number' && typeof den === 'number') {
    const unit = 10 ** decimals;
    const size = Math.abs(num) * unit;
    if (size <= MOST && 2 * den <= MOST) {
      const rest = size % den;
      const whole = (size - rest) / den + (2 * rest >= den ? 1 : 0);
      return whole === 0 ? 0 : (Math.sign(num) * whole) / unit;
    }
  }
  const [above, below] = [BigInt(num), BigInt(den)];
  const negative = above < BigInt(0);
  const size = (negative ? -above : above) * tenTo(decimals);
  const rest = size % below;
  const whole = size / below + (rest * BigInt(2) >= below ? BigInt(1) : BigInt(0));
  return Number(`${negative && whole > BigInt(0) ? '-' : ''}${whole}e-${decimals}`);
}

/** A number with so many decimals at most, half away from zero: `roundTo(1.005, 2)` is 1.01. */
export function roundTo(value: number, decimals: number): number {
  return Number.isFinite(value) ? rounded(sumOf([value]), decimals) : value;
}

/** The difference of two numbers, without float error: 0.3 − 0.1 is 0.2. */
export function difference(left: number, right: number): number {
  return toNumber(sumOf([left, -right]));
}

/** Digits that a double can tell apart, and as many again. */
const DIGITS = 34;

/** The double nearest to it, the same for equal ratios however they were reckoned. */
export function toNumber(ratio: Ratio): number {
  const { num, den } = ratio;
  if (typeof num === 'number' && typeof den === 'number') return num / den;
  return rounded(ratio, DIGITS + Math.max(0, String(den).length - String(num).length));
}

/** A number written with exactly so many decimals, no grouping: `fixed(92.5, 2)` is `92.50`. */
export function fixed(value: number, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals);
}

const PLAIN_NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,9})?$/;

/** The number a score is, also where it stands as text (`"92.50"`); undefined for words and gaps. */
export function numberOf(score: Score | undefined): number | undefined {
  if (typeof score === 'number') return Number.isFinite(score) ? score : undefined;
  if (typeof score !== 'string') return undefined;
  const text = score.trim();
  return PLAIN_NUMBER.test(text) ? Number(text) : undefined;
}

/** The power of ten that makes all of them whole; undefined where none of the small ones does. */
function unitOf(values: readonly number[]): number | undefined {
  let places = 0;
  for (const value of values) {
    // A double is the decimal it is nearest to: dividing the whole number gives it back.
    while (Math.round(value * POWERS[places]!) / POWERS[places]! !== value) {
      if (places === QUICK_PLACES) return undefined;
      places += 1;
    }
  }
  return POWERS[places];
}

interface BigRatio {
  readonly num: bigint;
  readonly den: bigint;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as the decimal that JavaScript writes it as. */
function bigRatio(value: number): BigRatio {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    WRITTEN.exec(String(value)) ?? [];
  const units = BigInt(`${sign}${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places >= 0
    ? { num: units, den: tenTo(places) }
    : { num: units * tenTo(-places), den: BigInt(1) };
}

function times(a: BigRatio, b: BigRatio): BigRatio {
  return { num: a.num * b.num, den: a.den * b.den };
}

function plus(a: BigRatio, b: BigRatio): BigRatio {
  return a.den === b.den
    ? { num: a.num + b.num, den: a.den }
    : { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

function tenTo(places: number): bigint {
  return BigInt(10) ** BigInt(places);
}
