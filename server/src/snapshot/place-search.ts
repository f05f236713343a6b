import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { covers, holds, touches, type Bounds } from './bounds.ts';
import { NodeQueue } from './node-queue.ts';
import { insertRow, type ValuedRow } from './page.ts';
import { boxOf, onSphere, rootOf, rowsUnder, under, type PlaceTree } from './place-tree.ts';

/** Places in geohash order, with their tree. */
export interface Places {
  /** WGS-84 degrees. */
  lon: Float64Array;
  lat: Float64Array;
  tree: PlaceTree;
}

export interface NearOptions {
  within?: Bounds | undefined;
  /** Where a page before this one ended: only rows from there on, in the order asked for, count. */
  from?: { metres: number; row: number } | undefined;
}

/** The radius `distanceMetres` reckons with. */
const EARTH_RADIUS = distanceMetres([0, -90], [0, 90]) / Math.PI;
/** More than rounding can move any two places on the sphere against each other, metres. */
const MARGIN = 1;

/** The `count` nearest rows in order of (haversine distance, row), exactly. */
export function nearestRows(
  { lon, lat, tree }: Places,
  near: LonLat,
  count: number,
  { within, from = { metres: -Infinity, row: 0 } }: NearOptions = {},
): ValuedRow[] {
  const found: ValuedRow[] = [];
  if (tree.count === 0 || count < 1) return found;
  const at = onSphere(near[0], near[1]);
  const queue = new NodeQueue();
  const root = rootOf(tree);
  queue.push(0, root.node, root.level);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const farthest = found.length < count ? Infinity : (found[count - 1] as ValuedRow).value;
    if (next.value - MARGIN > farthest) break;
    const { node, level } = next;
    const children = under(tree, node, level);
    for (let child = children.from; child < children.to; child += 1) {
      if (level > 0) {
        if (within && !touches(within, boxOf(tree, child))) continue;
        const metres = leastMetres(tree.cubes, child, at);
        if (metres - MARGIN > farthest) continue;
        if (mostMetres(tree.cubes, child, at) + MARGIN < from.metres) continue;
        queue.push(metres, child, level - 1);
        continue;
      }
      const [x, y] = [lon[child] as number, lat[child] as number];
      if (within && !holds(within, x, y)) continue;
      const metres = distanceMetres(near, [x, y]);
      if (metres < from.metres || (metres === from.metres && child < from.row)) continue;
      insertRow(found, { row: child, value: metres }, count);
    }
  }
  return found;
}

/** Rows within bounds, from row `first` on, at most `most` of them; and how many there are in all. */
export function rowsWithin(
  { lon, lat, tree }: Places,
  bounds: Bounds,
  first: number,
  most: number,
): { rows: number[]; matched: number } {
  const rows: number[] = [];
  let matched = 0;
  const take = (row: number): void => {
    matched += 1;
    if (row >= first && rows.length < most) rows.push(row);
  };
  const visit = (node: number, level: number): void => {
    const box = boxOf(tree, node);
    if (!touches(bounds, box)) return;
    if (covers(bounds, box)) {
      const { from, to } = rowsUnder(tree, node, level);
      for (let row = Math.max(from, first); row < to && rows.length < most; row += 1)
        rows.push(row);
      matched += to - from;
      return;
    }
    const { from, to } = under(tree, node, level);
    for (let child = from; child < to; child += 1) {
      if (level > 0) visit(child, level - 1);
      else if (holds(bounds, lon[child] as number, lat[child] as number)) take(child);
    }
  };
  if (tree.count > 0) {
    const { node, level } = rootOf(tree);
    visit(node, level);
  }
  return { rows, matched };
}

/** No place below the node is nearer than this, metres, but for rounding. */
function leastMetres(cubes: Float64Array, node: number, from: readonly number[]): number {
  let square = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const here = from[axis] as number;
    const least = cubes[node * 6 + axis] as number;
    const most = cubes[node * 6 + 3 + axis] as number;
    const off = here < least ? least - here : here > most ? here - most : 0;
    square += off * off;
  }
  return arcOf(square);
}

/** No place below the node is farther than this, metres, but for rounding. */
function mostMetres(cubes: Float64Array, node: number, from: readonly number[]): number {
  let square = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const here = from[axis] as number;
    const least = cubes[node * 6 + axis] as number;
    const most = cubes[node * 6 + 3 + axis] as number;
    const off = Math.max(here - least, most - here);
    square += off * off;
  }
  return arcOf(square);
}

/** Metres along the sphere of a straight line through it, given by its square, radius 1. */
function arcOf(square: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square) / 2));
}
