import type { Clusters } from './cluster.ts';
import { mergeNear, type Grid } from './merge.ts';
import type { WorldBox } from './view.ts';

/** What cells are filled from: single rows, or buckets of them. Same meanings as in `Clusters`. */
export interface Items {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: ArrayLike<number> | undefined;
  readonly extra: ArrayLike<number> | null;
}

/**
 * Fill a grid's cells with items and join the cells. `next` takes each item's follower in its
 * cluster; `only` tells an item's single row, where it is not a row itself.
 */
export function fillGrid(
  grid: Grid,
  items: Items,
  next: Int32Array,
  only: Int32Array | undefined,
  fill: (put: (item: number) => void) => void,
): Clusters {
  const { scale, c0, r0, cols, rows } = grid;
  const { x, y, count: weight, extra } = items;
  const size = cols * rows;
  const sumX = new Float64Array(size);
  const sumY = new Float64Array(size);
  const count = new Float64Array(size);
  const more = new Float64Array(size);
  const head = new Int32Array(size).fill(-1);
  const tail = new Int32Array(size);

  fill(item => {
    const px = x[item]!;
    const py = y[item]!;
    const c = ((px * scale) | 0) - c0;
    const r = ((py * scale) | 0) - r0;
    if (c < 0 || r < 0 || c >= cols || r >= rows) return;
    const cell = r * cols + c;
    const w = weight ? weight[item]! : 1;
    sumX[cell]! += px * w;
    sumY[cell]! += py * w;
    count[cell]! += w;
    if (extra) more[cell]! += extra[item]!;
    if (head[cell]! < 0) tail[cell] = item;
    next[item] = head[cell]!;
    head[cell] = item;
  });

  // Close up the cells in use, in place and in row-major order.
  let length = 0;
  for (let cell = 0; cell < size; cell++) {
    if (head[cell]! < 0) continue;
    for (const column of [sumX, sumY, count, more, head, tail]) column[length] = column[cell]!;
    length++;
  }
  const alive = mergeNear({ length, sumX, sumY, count }, grid, (a, b) => {
    sumX[a]! += sumX[b]!;
    sumY[a]! += sumY[b]!;
    count[a]! += count[b]!;
    more[a]! += more[b]!;
    next[tail[a]!] = head[b]!;
    tail[a] = tail[b]!;
  });
  const single = (i: number) => (head[i] === tail[i] ? head[i]! : -1);
  return {
    length: alive.length,
    x: Float64Array.from(alive, i => x[single(i)] ?? sumX[i]! / count[i]!),
    y: Float64Array.from(alive, i => y[single(i)] ?? sumY[i]! / count[i]!),
    count: Float64Array.from(alive, i => count[i]!),
    extra: Float64Array.from(alive, i => more[i]!),
    index: Int32Array.from(alive, i => (only ? (only[single(i)] ?? -1) : single(i))),
    head: Int32Array.from(alive, i => head[i]!),
    covers: boxOfGrid(grid),
  };
}

/** Cells that touch a world box, with a rim round them, snapped outward to blocks of cells. */
export function cells(box: WorldBox, scale: number, rim: number, block: number): Grid {
  const c0 = Math.floor((Math.floor(box.x0 * scale) - rim) / block) * block;
  const r0 = Math.floor((Math.floor(box.y0 * scale) - rim) / block) * block;
  const c1 = Math.ceil((Math.floor(box.x1 * scale) + 1 + rim) / block) * block;
  const r1 = Math.ceil((Math.floor(box.y1 * scale) + 1 + rim) / block) * block;
  return { scale, c0, r0, cols: c1 - c0, rows: r1 - r0 };
}

/** What two grids of one scale share; cols or rows ≤ 0 where nothing. */
export function meet(a: Grid, b: Grid): Grid {
  const c0 = Math.max(a.c0, b.c0);
  const r0 = Math.max(a.r0, b.r0);
  const cols = Math.min(a.c0 + a.cols, b.c0 + b.cols) - c0;
  const rows = Math.min(a.r0 + a.rows, b.r0 + b.rows) - r0;
  return { scale: a.scale, c0, r0, cols, rows };
}

export function within(inner: Grid, outer: Grid): boolean {
  if (inner.cols <= 0 || inner.rows <= 0) return outer.cols <= 0 || outer.rows <= 0;
  const shared = meet(inner, outer);
  return shared.cols === inner.cols && shared.rows === inner.rows;
}

export function boxOfGrid({ scale, c0, r0, cols, rows }: Grid): WorldBox {
  return { x0: c0 / scale, y0: r0 / scale, x1: (c0 + cols) / scale, y1: (r0 + rows) / scale };
}
