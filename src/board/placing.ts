import { settled, stepsOf } from './between.ts';
import { compareIds } from './ids.ts';
import { comparatorOf, orderBy } from './order.ts';
import { isRanked, partOf } from './standing-state.ts';
import type { Criterion } from './chain.ts';
import type { SortKey } from './order.ts';
import type { Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/** Rows put in order, by their indexes. */
export interface Placing {
  readonly order: Uint32Array;
  /** Whether nothing that decides tells two rows apart. */
  isSame(a: number, b: number): boolean;
}

/**
 * The order of rows that have their totals: results by what decides, then rows without a total, then
 * those without a result by their state. Whom nothing tells apart stand in order of id, so it does
 * not matter in what order rows come in.
 */
export function placingOf(rows: readonly Standing[], chain: readonly Criterion[]): Placing {
  const n = rows.length;
  const keys: SortKey[] = [{ values: Int32Array.from(rows, partOf), dir: 'asc' }];
  for (const step of stepsOf(chain)) {
    const [{ read, dir, among }] = step as [Criterion];
    if (among) keys.push({ values: placesAmong(rows, keys, step), dir: 'asc' });
    else {
      const values = new Float64Array(n).fill(NaN);
      for (const [i, row] of numbered(rows)) if (partOf(row) === 0) values[i] = read(row) ?? NaN;
      keys.push({ values, dir });
    }
  }
  const order = orderBy(keys, n);
  const compare = comparatorOf(keys);
  const isSame = (a: number, b: number) => compare(a, b) === 0;
  for (const [from, to] of runsOf(order, isSame)) {
    order.subarray(from, to).sort((a, b) => compareIds(rows[a]!.id, rows[b]!.id));
  }
  return { order, isSame };
}

/** By row, its place among those who are equal by the keys so far; guests have none. */
function placesAmong(
  rows: readonly Standing[],
  keys: readonly SortKey[],
  step: readonly Criterion[],
): Float64Array {
  const places = new Float64Array(rows.length).fill(NaN);
  const order = orderBy(keys, rows.length);
  const compare = comparatorOf(keys);
  for (const [from, to] of runsOf(order, (a, b) => compare(a, b) === 0)) {
    const equals = [...order.subarray(from, to)].filter(index => isRanked(rows[index]!));
    const groups = settled(
      equals.map(index => rows[index]!),
      step,
    );
    const placeOf = new Map(groups.flatMap((group, place) => group.map(row => [row, place])));
    for (const index of equals) places[index] = placeOf.get(rows[index]!)!;
  }
  return places;
}

/** The stretches [from, to) of two or more equals. */
function* runsOf(
  order: Uint32Array,
  isSame: (a: number, b: number) => boolean,
): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && isSame(order[to - 1]!, order[to]!)) to += 1;
    if (to - from > 1) yield [from, to];
    from = to;
  }
}
