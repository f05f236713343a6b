import type { Bounds } from './bounds.ts';

/** Rows under a leaf, and nodes under a node above. */
const WIDTH = 16;

/**
 * A tree over places in geohash order, where neighbours in the list are neighbours on the ground:
 * every 16 rows have a node, every 16 nodes another. Building it is one pass, without sorting.
 */
export interface PlaceTree {
  /** How many places. */
  count: number;
  /**
   * Six numbers a node: least x, y, z of its places on the unit sphere, then greatest. Straight
   * lines through the globe are in the same order as arcs on it, and know no date line and no pole.
   */
  cubes: Float64Array;
  /** Four numbers a node, in degrees: least longitude and latitude, then greatest. */
  boxes: Float64Array;
  /** Where the nodes of each level start, leaves first; and one past the root. */
  levels: Uint32Array;
}

/** Builds the tree of places in geohash order, WGS-84 degrees. */
export function buildPlaceTree(lon: Float64Array, lat: Float64Array): PlaceTree {
  const count = lon.length;
  const levels = [0];
  for (let n = count; n > 1 || levels.length === 1;) {
    n = Math.ceil(n / WIDTH);
    levels.push((levels.at(-1) as number) + n);
  }
  const nodes = levels.at(-1) as number;
  const cubes = noBoxes(nodes, 3);
  const boxes = noBoxes(nodes, 2);
  for (let row = 0; row < count; row += 1) {
    const node = Math.floor(row / WIDTH);
    const [x, y] = [lon[row] as number, lat[row] as number];
    stretch(boxes, node, [x, y, x, y]);
    const at = onSphere(x, y);
    stretch(cubes, node, [...at, ...at]);
  }
  for (let level = 1; level < levels.length - 1; level += 1) {
    const [below, first] = [levels[level - 1] as number, levels[level] as number];
    for (let node = below; node < first; node += 1) {
      const parent = first + Math.floor((node - below) / WIDTH);
      stretch(boxes, parent, boxes.subarray(node * 4, node * 4 + 4));
      stretch(cubes, parent, cubes.subarray(node * 6, node * 6 + 6));
    }
  }
  return { count, cubes, boxes, levels: Uint32Array.from(levels) };
}

/** The point of the unit sphere at WGS-84 degrees. */
export function onSphere(lon: number, lat: number): [x: number, y: number, z: number] {
  const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}

/** The root's number and level. */
export function rootOf({ levels }: PlaceTree): { node: number; level: number } {
  return { node: (levels.at(-1) as number) - 1, level: levels.length - 2 };
}

/** What lies right under a node: rows `[from, to)` below a leaf, else nodes. */
export function under(
  { count, levels }: PlaceTree,
  node: number,
  level: number,
): { from: number; to: number } {
  const from = (node - (levels[level] as number)) * WIDTH;
  if (level === 0) return { from, to: Math.min(from + WIDTH, count) };
  const below = levels[level - 1] as number;
  return { from: below + from, to: Math.min(below + from + WIDTH, levels[level] as number) };
}

/** All rows `[from, to)` below a node. */
export function rowsUnder(
  { count, levels }: PlaceTree,
  node: number,
  level: number,
): { from: number; to: number } {
  const span = WIDTH ** (level + 1);
  const from = (node - (levels[level] as number)) * span;
  return { from, to: Math.min(from + span, count) };
}

/** The box of a node's places. */
export function boxOf({ boxes }: PlaceTree, node: number): Bounds {
  const at = node * 4;
  return {
    west: boxes[at] as number,
    south: boxes[at + 1] as number,
    east: boxes[at + 2] as number,
    north: boxes[at + 3] as number,
  };
}

/** `count` boxes that hold nothing: least values infinite, greatest values minus infinite. */
function noBoxes(count: number, axes: number): Float64Array {
  const boxes = new Float64Array(count * axes * 2);
  for (let at = 0; at < boxes.length; at += 1) {
    boxes[at] = at % (axes * 2) < axes ? Infinity : -Infinity;
  }
  return boxes;
}

/** Lets a node's box hold another. */
function stretch(boxes: Float64Array, node: number, other: ArrayLike<number>): void {
  const axes = other.length / 2;
  const at = node * other.length;
  for (let axis = 0; axis < axes; axis += 1) {
    const [least, most] = [at + axis, at + axes + axis];
    boxes[least] = Math.min(boxes[least] as number, other[axis] as number);
    boxes[most] = Math.max(boxes[most] as number, other[axes + axis] as number);
  }
}
