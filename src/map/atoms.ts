import type { Buckets } from './buckets.ts';
import type { Points } from './points.ts';

/**
 * What the buckets hold of the rows that are visible, gathered once a filter: seen from far off the
 * map need not look at every row again for every zoom.
 */
export interface Atoms {
  readonly length: number;
  /** World position: the weighted middle of the rows. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Stations, weights included; 0 where no row is visible. */
  readonly count: Float64Array;
  readonly extra: Float64Array;
  /** The only visible row; -1 where there are several or none. */
  readonly only: Int32Array;
}

/** Atoms between two looks at the clock. */
const ATOMS = 1024;

/** Step by step; see `inSlices`. */
export function* gatherAtoms(
  { x, y, weight }: Points,
  { rows, from }: Buckets,
  visible: Uint8Array | null,
  extra: ArrayLike<number> | null,
): Generator<void, Atoms> {
  const length = from.length - 1;
  const atoms = {
    length,
    x: new Float64Array(length),
    y: new Float64Array(length),
    count: new Float64Array(length),
    extra: new Float64Array(length),
    only: new Int32Array(length).fill(-1),
  };
  for (let atom = 0; atom < length; atom++) {
    if (atom % ATOMS === ATOMS - 1) yield;
    let sumX = 0;
    let sumY = 0;
    let count = 0;
    let more = 0;
    let only = -1;
    for (let i = from[atom]!; i < from[atom + 1]!; i++) {
      const row = rows[i]!;
      if (visible && visible[row] === 0) continue;
      const w = weight ? weight[row]! : 1;
      only = count ? -1 : row;
      sumX += x[row]! * w;
      sumY += y[row]! * w;
      count += w;
      if (extra) more += extra[row]!;
    }
    // Exactly the place of one row: a sum divided again may lie a rounding beside it.
    atoms.x[atom] = x[only] ?? sumX / count;
    atoms.y[atom] = y[only] ?? sumY / count;
    atoms.count[atom] = count;
    atoms.extra[atom] = more;
    atoms.only[atom] = only;
  }
  return atoms;
}
