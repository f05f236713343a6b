/**
 * The merging half of clustering. Grid cells leave neighbours that touch; these rounds join them.
 *
 * One round: in order of size (more stations first, equal ones by row, then column of the cell
 * they began in), each group takes in every smaller group nearer than the radius to it, both
 * measured where they lay when the round began. Rounds repeat until no two are that near, so
 * groups that come out are always at least one radius apart. Each taking leaves one group fewer:
 * it ends.
 */

/** Groups under way, one a grid cell that is not empty, in row-major order of the cells. */
export interface Groups {
  length: number;
  /** Sums of world x and y over the stations. */
  sumX: Float64Array;
  sumY: Float64Array;
  /** Stations, weights included. */
  count: Float64Array;
}

/** The grid the groups lie in; `scale` is cells a world, so 1/scale is the radius. */
export interface Grid {
  scale: number;
  c0: number;
  r0: number;
  cols: number;
  rows: number;
}

/**
 * Join groups nearer than 1/scale. `absorb(a, b)` must add b's sums to a's. Returns the indexes
 * of the groups that remain, ascending.
 */
export function mergeNear(
  groups: Groups,
  grid: Grid,
  absorb: (into: number, from: number) => void,
): Uint32Array {
  const { length, sumX, sumY, count } = groups;
  const { scale, c0, r0, cols, rows } = grid;
  const near = 1 / (scale * scale);
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const column = new Int32Array(length);
  const row = new Int32Array(length);
  const first = new Int32Array(cols * rows);
  const following = new Int32Array(length);
  const gone = new Uint8Array(length);
  let alive = Uint32Array.from({ length }, (_, i) => i);

  for (;;) {
    first.fill(-1);
    for (const i of alive) {
      x[i] = sumX[i]! / count[i]!;
      y[i] = sumY[i]! / count[i]!;
      // A centroid can lie a rounding error outside its grid.
      column[i] = Math.max(0, Math.min(cols - 1, ((x[i]! * scale) | 0) - c0));
      row[i] = Math.max(0, Math.min(rows - 1, ((y[i]! * scale) | 0) - r0));
      const cell = row[i]! * cols + column[i]!;
      following[i] = first[cell]!;
      first[cell] = i;
    }
    for (const a of bySize(alive, count, length)) {
      if (gone[a]) continue;
      const toColumn = Math.min(cols - 1, column[a]! + 1);
      const toRow = Math.min(rows - 1, row[a]! + 1);
      for (let r = Math.max(0, row[a]! - 1); r <= toRow; r++) {
        for (let c = Math.max(0, column[a]! - 1); c <= toColumn; c++) {
          for (let b = first[r * cols + c]!; b >= 0; b = following[b]!) {
            if (b === a || gone[b]) continue;
            const dx = x[a]! - x[b]!;
            const dy = y[a]! - y[b]!;
            if (dx * dx + dy * dy >= near) continue;
            absorb(a, b);
            gone[b] = 1;
          }
        }
      }
    }
    const left = alive.filter(i => !gone[i]);
    if (left.length === alive.length) return left;
    alive = left;
  }
}

/** Largest first, then lowest index. One sort of numbers: count and index packed in a float64. */
function* bySize(alive: Uint32Array, count: Float64Array, length: number): Generator<number> {
  const keys = new Float64Array(alive.length);
  for (let i = 0; i < keys.length; i++) {
    const at = alive[i]!;
    keys[i] = count[at]! * length + (length - 1 - at);
  }
  keys.sort();
  for (let i = keys.length - 1; i >= 0; i--) yield length - 1 - (keys[i]! % length);
}
