/**
 * Totals from the scores of the modules. The rules give each module a weight; the total is score
 * times weight added up, and weights that add up to 100 are percents. Documents from other hands
 * also have means (the sum over that of the weights), or totals that the rules do not explain: what
 * the rows show decides, so that published totals do not change when one row is corrected.
 */

import {
  MOST_DECIMALS,
  combine,
  numberOf,
  over,
  roundTo,
  rounded,
  toNumber,
  weightedSum,
} from './decimal.ts';
import { panelScore } from './panel.ts';
import { hasResult } from './standing-state.ts';
import type { Ratio } from './decimal.ts';
import type { Judging, Rules, ScoreModule, Standing } from './types.ts';
import { fold } from '../rules/fold.ts';

/** How a total is made. */
export interface Weighing {
  /** One a module, in their order. */
  readonly weights: readonly number[];
  /** What the weighted sum is divided by. */
  readonly divisor: number;
}

/** A way to make totals, and how many decimals they are kept with. */
export interface Totalling extends Weighing {
  readonly decimals: number;
}

/** The score of each module: a number, a panel's mean, or undefined where there is none yet. */
export type ModuleScores = readonly (number | Ratio | undefined)[];

/** Of ten rows with a total so many must show the same way for it to be the one. */
const MOSTLY = 0.5;
/** Totals are mostly published with two decimals where the rules do not say. */
const USUAL_DECIMALS = 2;

/** The ways a total can come from modules, the one the rules mean first. */
export function weighingsOf(modules: readonly Pick<ScoreModule, 'weight'>[]): Weighing[] {
  const weights = modules.map(({ weight }) => weight ?? 1);
  const whole = toNumber(weightedSum(weights));
  const percents = whole === 100 && modules.some(({ weight }) => weight !== undefined);
  const divisors = percents ? [100, 1] : whole > 0 && whole !== 1 ? [1, whole] : [1];
  return divisors.map(divisor => ({ weights, divisor }));
}

/** The scores weighed, exactly; those that are missing add nothing. */
export function weigh(scores: ModuleScores, { weights, divisor }: Weighing): Ratio {
  const plain = scores.every(score => typeof score !== 'object');
  const sum = plain
    ? weightedSum(
        scores.map(score => (score as number | undefined) ?? 0),
        weights,
      )
    : combine(
        scores.flatMap((score, i) => {
          if (score === undefined) return [];
          const ratio = typeof score === 'number' ? weightedSum([score]) : score;
          return [{ ratio, by: weights[i] ?? 0 }];
        }),
      );
  return divisor === 1 ? sum : over(sum, divisor);
}

/**
 * Whether a published total is the exact one rounded to so many decimals, however halves were
 * rounded, or not rounded at all.
 */
export function agrees(exact: Ratio, total: number, decimals: number = USUAL_DECIMALS): boolean {
  // A millionth of a thousandth: what spreadsheets lose in binary fractions.
  return Math.abs(toNumber(exact) - total) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** A row's score in each module: the panel's, where there are marks, else the one that is written. */
export function moduleScores(
  { scores, marks }: Standing,
  { modules = [], drop }: Rules,
): ModuleScores {
  return modules.map((_, i) => panelScore(marks?.[i], drop) ?? numberOf(scores?.[i]));
}

/**
 * The way the totals of these rows are made; undefined where the rules have no modules, or where
 * neither way explains half of the totals that are there. Those stay as they are, and none is made.
 * Where the rules do not say how many decimals are kept, it is as many as the totals have that were
 * rounded, or six.
 */
export function weighingFor(
  rows: readonly Standing[],
  { rules = {} }: Pick<Judging, 'rules'>,
): Totalling | undefined {
  const modules = rules.modules ?? [];
  if (modules.length === 0) return undefined;
  const ways = weighingsOf(modules);
  // Totals on another scale tell nothing about the weights.
  if (rules.scale) return { ...ways[0]!, decimals: MOST_DECIMALS };
  const shown = rows.filter(row => row.total !== undefined && hasResult(row));
  const decimals =
    rules.decimals ?? fold(shown, (most, { total }) => Math.max(most, placesOf(total!)), 0);
  const found = ways.map(way => ({ way, explained: 0, cut: 0 }));
  let whole = 0;
  for (const row of shown) {
    const scores = moduleScores(row, rules);
    if (scores.indexOf(undefined) >= 0) continue;
    whole += 1;
    for (const entry of found) {
      const exact = weigh(scores, entry.way);
      if (!agrees(exact, row.total!, decimals)) continue;
      entry.explained += 1;
      if (rounded(exact, MOST_DECIMALS) !== row.total) entry.cut += 1;
    }
  }
  let best = found[0]!;
  for (const other of found) if (other.explained > best.explained) best = other;
  if (best.explained < whole * MOSTLY) return undefined;
  return { ...best.way, decimals: rules.decimals ?? (best.cut > 0 ? decimals : MOST_DECIMALS) };
}

/** Decimals a number has, as far as they count. */
function placesOf(value: number): number {
  let places = 0;
  while (places < MOST_DECIMALS && roundTo(value, places) !== value) places += 1;
  return places;
}

/**
 * A row's total, before any scale. Modules without a score count nothing so far; where the smaller
 * total goes first they leave no total. Rows without any score keep the total they have.
 */
export function totalOf(
  row: Standing,
  rules: Rules,
  totalling: Totalling,
  needsAll: boolean,
): number | undefined {
  if (!hasResult(row)) return row.total;
  const scores = moduleScores(row, rules);
  if (scores.every(score => score === undefined)) return row.total;
  if (needsAll && scores.indexOf(undefined) >= 0) return undefined;
  return rounded(weigh(scores, totalling), totalling.decimals);
}
