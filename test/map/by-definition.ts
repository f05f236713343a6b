import type { Clusters } from '../../src/map/cluster.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import type { Points } from '../../src/map/points.ts';
import { zoomOf, type View } from '../../src/map/view.ts';

const RADIUS = 60;
const NEAR = 30;

export const levelOf = (view: View): number => Math.floor(zoomOf(view) * 2 + 1e-6) / 2;
export const radiusAt = (level: number): number => (level >= 15 ? NEAR : RADIUS);

/**
 * What a definition in words starts from: single rows; or, where a cell is three times as wide as one
 * of the 512 × 512 buckets that the data lie in, the rows of each bucket, which stay together.
 */
function unitsOf({ x, y }: Points, side: number, mask?: Uint8Array): number[][] {
  const rows = Array.from(x.keys()).filter(i => mask?.[i] !== 0);
  const low = [least(x), least(y)] as const;
  const wide = [-least(x.map(v => -v)) - low[0], -least(y.map(v => -v)) - low[1]] as const;
  if (Math.max(...wide) / 512 > side / 3) return rows.map(i => [i]);
  const at = (v: number, axis: 0 | 1) =>
    Math.min(511, Math.floor((v - low[axis]) * (512 / wide[axis])));
  const buckets = new Map<number, number[]>();
  for (const i of rows) {
    const bucket = at(y[i]!, 1) * 512 + at(x[i]!, 0);
    const known = buckets.get(bucket);
    if (known) known.push(i);
    else buckets.set(bucket, [i]);
  }
  return [...buckets.values()];
}

/** Members of every cluster, as the definition in words has them, by comparing all with all. */
export function byDefinition(points: Points, view: View, { covers }: Clusters, mask?: Uint8Array) {
  const level = levelOf(view);
  const side = radiusAt(level) / zoomToK(level);
  const weigh = (members: number[]) =>
    members.reduce((sum, i) => sum + (points.weight?.[i] ?? 1), 0);
  const middle = (axis: Float64Array, members: number[]) =>
    members.reduce((sum, i) => sum + axis[i]! * (points.weight?.[i] ?? 1), 0) / weigh(members);
  const cells = new Map<string, { row: number; column: number; members: number[] }>();
  for (const unit of unitsOf(points, side, mask)) {
    const column = Math.floor(middle(points.x, unit) / side);
    const row = Math.floor(middle(points.y, unit) / side);
    const [x, y] = [(column + 0.5) * side, (row + 0.5) * side];
    if (x < covers.x0 || x > covers.x1 || y < covers.y0 || y > covers.y1) continue;
    const key = `${row}/${column}`;
    if (!cells.has(key)) cells.set(key, { row, column, members: [] });
    for (const i of unit) cells.get(key)!.members.push(i);
  }
  let groups = [...cells.values()];
  for (;;) {
    const seen = groups
      .map(group => ({
        group,
        x: middle(points.x, group.members),
        y: middle(points.y, group.members),
        count: weigh(group.members),
        gone: false,
      }))
      .sort(
        (a, b) => b.count - a.count || a.group.row - b.group.row || a.group.column - b.group.column,
      );
    for (const a of seen) {
      if (a.gone) continue;
      for (const b of seen) {
        if (b === a || b.gone || Math.hypot(a.x - b.x, a.y - b.y) >= side) continue;
        for (const i of b.group.members) a.group.members.push(i);
        b.gone = true;
      }
    }
    const left = seen.filter(s => !s.gone).map(s => s.group);
    if (left.length === groups.length) break;
    groups = left;
  }
  return sorted(groups.map(g => g.members));
}

export function sorted(groups: number[][]): number[][] {
  return groups.map(g => g.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

/** Without a spread: an engine takes no 180,000 arguments. */
function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}
