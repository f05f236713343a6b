import type { Points } from './points.ts';
import type { WorldBox } from './view.ts';

/** Buckets a side. 256² keep a large city's 10,000 points in a handful of buckets. */
const SIDE = 256;

export interface Buckets {
  /** Call `visit` with every row whose bucket touches the box, in an order the box never alters. */
  within(box: WorldBox, visit: (index: number) => void): void;
}

/** Sort rows into a coarse grid (counting sort), so that a small view reads only its own rows. */
export function makeBuckets(points: Points, extent: WorldBox): Buckets {
  const { x, y } = points;
  const n = x.length;
  const perX = SIDE / (extent.x1 - extent.x0 || 1);
  const perY = SIDE / (extent.y1 - extent.y0 || 1);
  const column = (v: number) => Math.max(0, Math.min(SIDE - 1, ((v - extent.x0) * perX) | 0));
  const row = (v: number) => Math.max(0, Math.min(SIDE - 1, ((v - extent.y0) * perY) | 0));

  const start = new Uint32Array(SIDE * SIDE + 1);
  const bucket = new Uint16Array(n);
  for (let i = 0; i < n; i++) {
    const at = row(y[i]!) * SIDE + column(x[i]!);
    bucket[i] = at;
    start[at + 1]!++;
  }
  for (let b = 0; b < SIDE * SIDE; b++) start[b + 1]! += start[b]!;
  const fill = start.slice();
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[fill[bucket[i]!]!++] = i;

  return {
    within(box, visit) {
      if (box.x1 < extent.x0 || box.x0 > extent.x1 || box.y1 < extent.y0 || box.y0 > extent.y1) {
        return;
      }
      const c0 = column(box.x0);
      const c1 = column(box.x1);
      for (let r = row(box.y0); r <= row(box.y1); r++) {
        const to = start[r * SIDE + c1 + 1]!;
        for (let i = start[r * SIDE + c0]!; i < to; i++) visit(rows[i]!);
      }
    },
  };
}
