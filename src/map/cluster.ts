import { zoomToK } from './mercator.ts';
import { makeBuckets, type Buckets } from './buckets.ts';
import { mergeNear, type Grid } from './merge.ts';
import { boxOfPoints, sameRows, type Points } from './points.ts';
import { worldBoxOf, zoomOf, type View, type WorldBox } from './view.ts';

export interface ClusterOptions {
  /** Least distance between two clusters, CSS pixels. Default 60. */
  radius?: number;
  /** The same from `nearZoom` on, where people look for single doors. Default 30. */
  nearRadius?: number;
  /** Default 15. */
  nearZoom?: number;
}

/** Clusters and single points, column-wise. Valid until the next call of `at`. */
export interface Clusters {
  readonly length: number;
  /** World position: the weighted middle, or exactly the point where there is one. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Stations, weights included. */
  readonly count: Float64Array;
  /** Sum of the `extra` column over the members; all 0 without one. */
  readonly extra: Float64Array;
  /** Row of the only member; -1 where there are several. */
  readonly index: Int32Array;
  /** First member's row, from which `members` walks on. */
  readonly head: Int32Array;
  /** Everything visible in this box is counted; outside it nothing is. */
  readonly covers: WorldBox;
}

export interface Clusterer {
  /** Box round all points, undefined for none. */
  readonly extent: WorldBox | undefined;
  /** Rows to count (non-zero), or null for all. The array is kept, not copied. */
  setVisible(mask: Uint8Array | null): void;
  /** A number a row to sum per cluster (1 where open now, say), or null. Kept, not copied. */
  setExtra(values: ArrayLike<number> | null): void;
  /** Clusters of a view. Costs nothing while a pan stays in what was clustered last. */
  at(view: View): Clusters;
  /** Place of the cluster of the last result that counts a row; -1 where none does. */
  find(row: number): number;
  /** Rows in the i-th cluster of the last result. */
  members(i: number): number[];
  /** Box round the members of the i-th cluster of the last result. */
  boxOf(i: number): WorldBox;
  /** Whether several stations lie so close that no zoom up to `maxZoom` parts them. */
  stacked(i: number, maxZoom: number): boolean;
}

/** Up to this many cells the whole data set is clustered at once and pans cost nothing at all. */
const WHOLE_CELLS = 16384;
/** Cells round the view that must be known, so that merging at the rim cannot be seen. */
const RIM = 6;
/** Windows snap to this many cells. */
const BLOCK = 8;

/**
 * Clusters by a screen grid with merging. The grid is fixed in the world at half-zoom steps, so
 * clusters stay where they are while a person pans, and change only as the zoom passes a step.
 * Throws RangeError for columns that do not fit (see `boxOfPoints`, whose result may be given).
 */
export function makeClusterer(
  points: Points,
  options: ClusterOptions = {},
  extent: WorldBox | undefined = boxOfPoints(points),
): Clusterer {
  const { radius = 60, nearRadius = 30, nearZoom = 15 } = options;
  const { x, y, weight } = points;
  const next = new Int32Array(x.length);
  let buckets: Buckets | undefined;
  let visible: Uint8Array | null = null;
  let extra: ArrayLike<number> | null = null;
  let last: { level: number; grid: Grid; whole: boolean } | undefined;
  let found: Clusters = nothing();

  const radiusAt = (level: number) => (level >= nearZoom ? nearRadius : radius);

  function at(view: View): Clusters {
    if (!extent) return found;
    // The small addend keeps a whole zoom, computed through logarithms, on its own step.
    const level = Math.floor(zoomOf(view) * 2 + 1e-6) / 2;
    const scale = zoomToK(level) / radiusAt(level);
    const all = cells(extent, scale, 0, 1);
    const whole = all.cols * all.rows <= WHOLE_CELLS;
    const needed = meet(cells(worldBoxOf(view), scale, RIM, 1), all);
    if (last?.level === level && (last.whole || within(needed, last.grid))) return found;
    const grid = whole ? all : meet(cells(worldBoxOf(view), scale, RIM + BLOCK, BLOCK), all);
    last = { level, grid, whole };
    found = grid.cols > 0 && grid.rows > 0 ? cluster(grid, whole, extent) : nothing();
    return found;
  }

  function cluster(grid: Grid, whole: boolean, box: WorldBox): Clusters {
    const { scale, c0, r0, cols, rows } = grid;
    const size = cols * rows;
    const sumX = new Float64Array(size);
    const sumY = new Float64Array(size);
    const count = new Float64Array(size);
    const more = new Float64Array(size);
    const head = new Int32Array(size).fill(-1);
    const tail = new Int32Array(size);

    const put = (i: number) => {
      if (visible && visible[i] === 0) return;
      const px = x[i]!;
      const py = y[i]!;
      const c = ((px * scale) | 0) - c0;
      const r = ((py * scale) | 0) - r0;
      if (c < 0 || r < 0 || c >= cols || r >= rows) return;
      const cell = r * cols + c;
      const w = weight ? weight[i]! : 1;
      sumX[cell]! += px * w;
      sumY[cell]! += py * w;
      count[cell]! += w;
      if (extra) more[cell]! += extra[i]!;
      if (head[cell]! < 0) tail[cell] = i;
      next[i] = head[cell]!;
      head[cell] = i;
    };
    if (whole) {
      for (let i = 0; i < x.length; i++) put(i);
    } else {
      buckets ??= makeBuckets(points, box);
      buckets.within(boxOfGrid(grid), put);
    }

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
      index: Int32Array.from(alive, single),
      head: Int32Array.from(alive, i => head[i]!),
      covers: boxOfGrid(grid),
    };
  }

  function members(i: number): number[] {
    const rows: number[] = [];
    for (let row = found.head[i] ?? -1; row >= 0; row = next[row]!) rows.push(row);
    return rows.sort((a, b) => a - b);
  }

  function boxOf(i: number): WorldBox {
    const box = { x0: 1, y0: 1, x1: 0, y1: 0 };
    for (let row = found.head[i] ?? -1; row >= 0; row = next[row]!) {
      box.x0 = Math.min(box.x0, x[row]!);
      box.x1 = Math.max(box.x1, x[row]!);
      box.y0 = Math.min(box.y0, y[row]!);
      box.y1 = Math.max(box.y1, y[row]!);
    }
    return box;
  }

  function find(row: number): number {
    if (row < 0 || row >= x.length) return -1;
    return found.head.findIndex(head => {
      for (let at = head; at >= 0; at = next[at]!) if (at === row) return true;
      return false;
    });
  }

  return {
    extent,
    at,
    find,
    members,
    boxOf,
    setVisible(mask) {
      visible = sameRows(mask, points, 'visible');
      last = undefined;
    },
    setExtra(values) {
      extra = sameRows(values, points, 'extra');
      last = undefined;
    },
    stacked(i, maxZoom) {
      if (found.index[i] !== -1) return false;
      const rows = members(i);
      // A row that stands for many comes apart when its own stations are loaded.
      if (weight && rows.some(row => weight[row]! > 1)) return false;
      const { x0, y0, x1, y1 } = boxOf(i);
      return Math.hypot(x1 - x0, y1 - y0) * zoomToK(maxZoom) < radiusAt(maxZoom);
    },
  };
}

/** Cells that touch a world box, with a rim round them, snapped outward to blocks of cells. */
function cells(box: WorldBox, scale: number, rim: number, block: number): Grid {
  const c0 = Math.floor((Math.floor(box.x0 * scale) - rim) / block) * block;
  const r0 = Math.floor((Math.floor(box.y0 * scale) - rim) / block) * block;
  const c1 = Math.ceil((Math.floor(box.x1 * scale) + 1 + rim) / block) * block;
  const r1 = Math.ceil((Math.floor(box.y1 * scale) + 1 + rim) / block) * block;
  return { scale, c0, r0, cols: c1 - c0, rows: r1 - r0 };
}

/** What two grids of one scale share; cols or rows ≤ 0 where nothing. */
function meet(a: Grid, b: Grid): Grid {
  const c0 = Math.max(a.c0, b.c0);
  const r0 = Math.max(a.r0, b.r0);
  const cols = Math.min(a.c0 + a.cols, b.c0 + b.cols) - c0;
  const rows = Math.min(a.r0 + a.rows, b.r0 + b.rows) - r0;
  return { scale: a.scale, c0, r0, cols, rows };
}

function within(inner: Grid, outer: Grid): boolean {
  if (inner.cols <= 0 || inner.rows <= 0) return outer.cols <= 0 || outer.rows <= 0;
  const shared = meet(inner, outer);
  return shared.cols === inner.cols && shared.rows === inner.rows;
}

function boxOfGrid({ scale, c0, r0, cols, rows }: Grid): WorldBox {
  return { x0: c0 / scale, y0: r0 / scale, x1: (c0 + cols) / scale, y1: (r0 + rows) / scale };
}

function nothing(): Clusters {
  const none = new Float64Array(0);
  const rows = new Int32Array(0);
  const covers = { x0: 0, y0: 0, x1: 0, y1: 0 };
  return { length: 0, x: none, y: none, count: none, extra: none, index: rows, head: rows, covers };
}
