import type { Points } from './points.ts';
import type { WorldBox } from './view.ts';

/** Buckets a side. 512² keep a large city's 10,000 points in some tens of buckets. */
const SIDE = 512;
/** Rows between two looks at the clock. */
const ROWS = 4096;

/** Rows in a coarse grid over the points. */
export interface Buckets {
  /** Box round all points, undefined for none. */
  readonly extent: WorldBox | undefined;
  /** Longer side of a bucket, world units. */
  readonly side: number;
  /** Rows by bucket; those of the i-th bucket that has any run from `from[i]` to `from[i + 1]`. */
  readonly rows: Uint32Array;
  readonly from: Uint32Array;
  /** Call `visit` with every row whose bucket touches the box, in an order the box never alters. */
  within(box: WorldBox, visit: (row: number) => void): void;
}

/** Sort rows into buckets (counting sort) step by step; see `inSlices`. Rows out of the world have none. */
export function* sortPoints({ x, y }: Points): Generator<void, Buckets> {
  const n = x.length;
  const extent = { x0: 1, y0: 1, x1: 0, y1: 0 };
  let known = 0;
  for (let i = 0; i < n; i++) {
    if (i % ROWS === 0) yield;
    const px = x[i]!;
    const py = y[i]!;
    if (!isInWorld(px, py)) continue;
    known++;
    if (px < extent.x0) extent.x0 = px;
    if (px > extent.x1) extent.x1 = px;
    if (py < extent.y0) extent.y0 = py;
    if (py > extent.y1) extent.y1 = py;
  }
  const perX = SIDE / (extent.x1 - extent.x0 || 1);
  const perY = SIDE / (extent.y1 - extent.y0 || 1);
  const held = (v: number) => (v < 0 ? 0 : v < SIDE ? v | 0 : SIDE - 1);
  const column = (v: number) => held((v - extent.x0) * perX);
  const row = (v: number) => held((v - extent.y0) * perY);

  const start = new Uint32Array(SIDE * SIDE + 1);
  const bucket = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    if (i % ROWS === 0) yield;
    if (!isInWorld(x[i]!, y[i]!)) continue;
    const at = row(y[i]!) * SIDE + column(x[i]!);
    bucket[i] = at;
    start[at + 1]!++;
  }
  let taken = 0;
  for (let b = 0; b < SIDE * SIDE; b++) {
    if (start[b + 1]!) taken++;
    start[b + 1]! += start[b]!;
  }
  yield;
  const ids = new Uint32Array(taken);
  const from = new Uint32Array(taken + 1).fill(known);
  for (let b = 0, i = 0; i < taken; b++) {
    if (start[b + 1] === start[b]) continue;
    ids[i] = b;
    from[i++] = start[b]!;
  }
  yield;
  const rows = new Uint32Array(known);
  for (let i = 0; i < n; i++) {
    if (i % ROWS === 0) yield;
    if (isInWorld(x[i]!, y[i]!)) rows[start[bucket[i]!]!++] = i;
  }
  return {
    extent: known ? extent : undefined,
    side: Math.max(1 / perX, 1 / perY),
    rows,
    from,
    within(box, visit) {
      if (box.x1 < extent.x0 || box.x0 > extent.x1 || box.y1 < extent.y0 || box.y0 > extent.y1) {
        return;
      }
      const c0 = column(box.x0);
      const c1 = column(box.x1);
      for (let r = row(box.y0); r <= row(box.y1); r++) {
        const to = from[placeOf(ids, r * SIDE + c1 + 1)]!;
        for (let i = from[placeOf(ids, r * SIDE + c0)]!; i < to; i++) visit(rows[i]!);
      }
    },
  };
}

/** Written so that NaN is not. */
function isInWorld(x: number, y: number): boolean {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

/** Where a number stands, or would stand, in an ascending list. */
function placeOf(list: Uint32Array, number: number): number {
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    if (list[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
