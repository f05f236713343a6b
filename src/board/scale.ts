/** Totals put on another scale, exactly up to the rounding at the end. */

import { combine, over, sumOf, toNumber, weightedSum } from './decimal.ts';
import type { Ratio } from './decimal.ts';
import type { Rules, Scale } from './types.ts';
import type { Weighing } from './total.ts';
import { fold } from '../rules/fold.ts';

/** From a total to the exact one on the new scale. */
export type ToScale = (total: number) => Ratio;

/**
 * - `linear`: the highest possible total becomes `max`; where the modules do not all tell their
 *   highest score, the best total does. Without `max`, the mean total becomes `mean`.
 * - `normal`: the mean total becomes `mean`, the standard deviation of all of them (that of a
 *   population) `deviation`; either stays where it is absent. It is how marks of different skills are
 *   made comparable. The WorldSkills Scale is of this sort, with a formula of its own: it puts the
 *   median mark of a skill at 700 and most others between 600 and 800 (skillshub.io/worldskills-scale,
 *   after the Competition Rules, WSI OD03); `mean: 700` with a `deviation` is in its manner.
 *
 * @param totals of the rows that are ranked, with six decimals at most
 * @param highest the highest possible total
 * @returns undefined where the scale changes nothing, is of an unknown kind, or there is no total
 */
export function scaleFor(
  totals: readonly number[],
  { kind, mean, deviation, max }: Scale,
  highest?: number,
): ToScale | undefined {
  if (totals.length === 0) return undefined;
  if (kind === 'normal') return normal(totals, mean, deviation);
  if (kind !== 'linear') return undefined;
  const best = () => fold(totals, (most, total) => Math.max(most, total), 0);
  // The mean is the sum by the number of them: a quotient need not have an end.
  const [from, to, by] =
    max === undefined
      ? [toNumber(sumOf(totals)), mean ?? 0, totals.length]
      : [highest ?? best(), max, 1];
  if (from <= 0 || to <= 0) return undefined;
  return total => over(combine([{ ratio: weightedSum([total], [to]), by }]), from);
}

/** The total of whoever has the highest score in every module; undefined where one is open. */
export function highestTotal(
  { modules = [] }: Pick<Rules, 'modules'>,
  { weights, divisor }: Weighing,
): number | undefined {
  const most = modules.map(({ max }, i) => (weights[i] === 0 ? 0 : max));
  const known = most.filter((max): max is number => max !== undefined);
  if (known.length < most.length) return undefined;
  return toNumber(over(weightedSum(known, weights), divisor));
}

/** Totals are whole millionths inside; so many decimals are there before anything is rounded. */
const MICRO = 1e6;
const PLACES = 12;

/**
 * With n totals, S their sum and Q that of their squares, a total x lies (nx − S) / √(nQ − S²)
 * standard deviations from the mean: whole numbers but for one square root, of which so many digits
 * are taken that rounding later on goes the right way.
 */
function normal(totals: readonly number[], mean?: number, deviation?: number): ToScale {
  const units = totals.map(micro);
  const n = BigInt(units.length);
  const sum = fold(units, (all, unit) => all + unit, BigInt(0));
  const squares = fold(units, (all, unit) => all + unit * unit, BigInt(0));
  const spread = n * squares - sum * sum;
  const den = BigInt(10) ** BigInt(PLACES);
  const perMicro = den / BigInt(MICRO);
  const centre = mean === undefined ? (sum * perMicro) / n : micro(mean) * perMicro;
  // Distances from the centre are squared offset × stretch, over this.
  const below = deviation === undefined ? n * n : spread;
  const stretch = perMicro * (deviation === undefined ? BigInt(1) : micro(deviation));
  const known = new Map<number, Ratio>();
  return total => {
    let scaled = known.get(total);
    if (!scaled) {
      const distance = (n * micro(total) - sum) * stretch;
      scaled = { num: below === BigInt(0) ? centre : beside(centre, distance, below), den };
      known.set(total, scaled);
    }
    return scaled;
  };
}

function micro(value: number): bigint {
  return BigInt(Math.round(value * MICRO));
}

/** `centre` + `distance` / √`below`, cut off towards zero: halves stay halves. */
function beside(centre: bigint, distance: bigint, below: bigint): bigint {
  const square = distance * distance;
  const whole = root(square / below);
  if (distance >= BigInt(0)) return centre + whole;
  const away = whole * whole * below === square ? whole : whole + BigInt(1);
  return centre >= away ? centre - away : centre - whole;
}

/** The square root of a whole number, cut off (Newton's method, from above). */
function root(square: bigint): bigint {
  if (square < BigInt(2)) return square;
  let guess = BigInt(Math.floor(Math.sqrt(Number(square)) * 1.000001)) + BigInt(1);
  for (;;) {
    const next = (guess + square / guess) / BigInt(2);
    if (next >= guess) return guess;
    guess = next;
  }
}
