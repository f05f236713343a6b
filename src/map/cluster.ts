import { zoomToK } from './mercator.ts';
import { gatherAtoms, type Atoms } from './atoms.ts';
import { sortPoints, type Buckets } from './buckets.ts';
import { boxOfGrid, cells, fillGrid, meet, within } from './grid.ts';
import type { Grid } from './merge.ts';
import { sameRows, type Points } from './points.ts';
import { drained } from './slices.ts';
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

/** What the clusters found last are made of. */
export interface Gatherer {
  /** Place of the cluster of the last result that counts a row; -1 where none does. */
  find(row: number): number;
  /** Rows in the i-th cluster of the last result, ascending. */
  members(i: number): number[];
  /** Box round the members of the i-th cluster of the last result. */
  boxOf(i: number): WorldBox;
  /** Id of the division that the i-th cluster of the last result counts, where it is one. */
  idOf?(i: number): string | undefined;
  /** Whether several stations lie so close that no zoom up to `maxZoom` parts them. */
  stacked(i: number, maxZoom: number): boolean;
}

export interface Clusterer extends Gatherer {
  /** Box round all points, undefined for none. */
  readonly extent: WorldBox | undefined;
  /** Rows to count (non-zero), or null for all. The array is kept, not copied. */
  setVisible(mask: Uint8Array | null): void;
  /** A number a row to sum per cluster (1 where open now, say), or null. Kept, not copied. */
  setExtra(values: ArrayLike<number> | null): void;
  /** Clusters of a view. Costs nothing while a pan stays in what was clustered last. */
  at(view: View): Clusters;
  /** Whether `at` would take longer than a frame should: what counts has changed, for many rows. */
  needsTime(view: View): boolean;
  /** Makes ready what `at` gives, step by step; see `inSlices`. For as long as nothing changes. */
  count(view: View): Generator<void, void>;
}

/** Up to this many cells the whole data set is clustered at once and pans cost nothing at all. */
const WHOLE_CELLS = 16384;
/** Cells round the view that must be known, so that merging at the rim cannot be seen. */
const RIM = 6;
/** Windows snap to this many cells. */
const BLOCK = 8;
/** So many rows are not counted in a moment. */
const MANY = 20_000;
/** A cell at least this many buckets wide is filled from whole buckets, each kept together. */
const COARSE = 3;

/**
 * Clusters by a screen grid with merging. The grid is fixed in the world at half-zoom steps, so
 * clusters stay where they are while a person pans, and change only as the zoom passes a step.
 * Throws RangeError for columns that do not fit.
 */
export function makeClusterer(
  points: Points,
  options: ClusterOptions = {},
  buckets: Buckets = drained(sortPoints(points)),
): Clusterer {
  const { radius = 60, nearRadius = 30, nearZoom = 15 } = options;
  const { x, y, weight } = points;
  const { extent, side, rows: sorted, from } = buckets;
  const n = x.length;
  let visible: Uint8Array | null = null;
  let extra: ArrayLike<number> | null = null;
  let atoms: Atoms | undefined;
  let last: { level: number; grid: Grid; whole: boolean } | undefined;
  let found: Clusters = nothing();
  /** Whether what was found last is made of buckets; each one's next in its cluster, or each row's. */
  let coarse = false;
  let next = new Int32Array(0);
  /** A list may ask for one row frame after frame. */
  let sought: { row: number; among: Clusters; place: number } | undefined;

  const radiusAt = (level: number) => (level >= nearZoom ? nearRadius : radius);

  function at(view: View): Clusters {
    if (!extent) return found;
    const level = levelOf(view);
    const scale = zoomToK(level) / radiusAt(level);
    const all = cells(extent, scale, 0, 1);
    const whole = all.cols * all.rows <= WHOLE_CELLS;
    const needed = meet(cells(worldBoxOf(view), scale, RIM, 1), all);
    if (last?.level === level && (last.whole || within(needed, last.grid))) return found;
    const grid = whole ? all : meet(cells(worldBoxOf(view), scale, RIM + BLOCK, BLOCK), all);
    last = { level, grid, whole };
    coarse = isCoarse(scale);
    found = grid.cols > 0 && grid.rows > 0 ? cluster(grid) : nothing();
    return found;
  }

  const isCoarse = (scale: number) => side * scale * COARSE <= 1;

  function needsTime(view: View): boolean {
    const level = levelOf(view);
    return n > MANY && !atoms && extent !== undefined && isCoarse(zoomToK(level) / radiusAt(level));
  }

  function* count(view: View): Generator<void, void> {
    while (needsTime(view)) {
      const [rows, more] = [visible, extra];
      const gathered = yield* gatherAtoms(points, buckets, rows, more);
      // Meanwhile others may count.
      if (rows === visible && more === extra) atoms ??= gathered;
      yield;
    }
    at(view);
  }

  function cluster(grid: Grid): Clusters {
    if (coarse) {
      atoms ??= drained(gatherAtoms(points, buckets, visible, extra));
      next = sized(next, atoms.length);
      const { length, count, only } = atoms;
      return fillGrid(grid, atoms, next, only, put => {
        for (let atom = 0; atom < length; atom++) if (count[atom]) put(atom);
      });
    }
    next = sized(next, n);
    return fillGrid(grid, { x, y, count: weight, extra }, next, undefined, put =>
      buckets.within(boxOfGrid(grid), row => {
        if (!visible || visible[row] !== 0) put(row);
      }),
    );
  }

  /** Call `visit` with the rows of the i-th cluster until it says true. */
  function someRow(i: number, visit: (row: number) => boolean | void): boolean {
    for (let item = found.head[i] ?? -1; item >= 0; item = next[item]!) {
      if (!coarse) {
        if (visit(item)) return true;
        continue;
      }
      for (let at = from[item]!; at < from[item + 1]!; at++) {
        const row = sorted[at]!;
        if ((!visible || visible[row] !== 0) && visit(row)) return true;
      }
    }
    return false;
  }

  function members(i: number): number[] {
    const rows: number[] = [];
    someRow(i, row => void rows.push(row));
    return rows.sort((a, b) => a - b);
  }

  function boxOf(i: number): WorldBox {
    const box = { x0: 1, y0: 1, x1: 0, y1: 0 };
    someRow(i, row => {
      box.x0 = Math.min(box.x0, x[row]!);
      box.x1 = Math.max(box.x1, x[row]!);
      box.y0 = Math.min(box.y0, y[row]!);
      box.y1 = Math.max(box.y1, y[row]!);
    });
    return box;
  }

  function find(row: number): number {
    const [px, py] = [x[row], y[row]];
    if (px === undefined || py === undefined || visible?.[row] === 0) return -1;
    if (sought?.row !== row || sought.among !== found) {
      const off = (i: number) => Math.hypot(found.x[i]! - px, found.y[i]! - py);
      const order = [...found.head.keys()].sort((a, b) => off(a) - off(b));
      const place = order.find(i => someRow(i, member => member === row)) ?? -1;
      sought = { row, among: found, place };
    }
    return sought.place;
  }

  /** Other rows count, or otherwise. */
  function afresh(): void {
    last = atoms = undefined;
  }

  return {
    extent,
    at,
    needsTime,
    count,
    find,
    members,
    boxOf,
    setVisible(mask) {
      visible = sameRows(mask, n, 'visible');
      afresh();
    },
    setExtra(values) {
      extra = sameRows(values, n, 'extra');
      afresh();
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

/** The small addend keeps a whole zoom, computed through logarithms, on its own step. */
function levelOf(view: View): number {
  return Math.floor(zoomOf(view) * 2 + 1e-6) / 2;
}

/** A column that is long enough. */
function sized(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return column.length < length ? new Int32Array(length) : column;
}

function nothing(): Clusters {
  const none = new Float64Array(0);
  const rows = new Int32Array(0);
  const covers = { x0: 0, y0: 0, x1: 0, y1: 0 };
  return { length: 0, x: none, y: none, count: none, extra: none, index: rows, head: rows, covers };
}
