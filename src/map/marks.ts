import type { Clusters } from './cluster.ts';
import type { Rect } from './labels.ts';
import type { View } from './view.ts';

/** A cluster or a single point as it lies on screen. */
export interface Mark {
  /** Place in the clusters it was made from. */
  at: number;
  /** Row of the point where it is a single station, else -1. */
  index: number;
  /** Middle and radius, CSS pixels. */
  x: number;
  y: number;
  r: number;
  /** Stations; 1 for a pin. */
  count: number;
  /** A division's: its name, and half the width and height of its plate. */
  name?: string;
  half?: readonly [x: number, y: number];
}

/** Whether a mark is one station, not several nor one row that stands for many. */
export function isStation({ index, count }: Mark): boolean {
  return index >= 0 && count === 1;
}

/** Radius of a pin at type scale 1, CSS pixels. */
const PIN_RADIUS = 13;

/** Radius of a cluster by magnitude, at type scale 1, CSS pixels: under 100, under 1,000, more. */
export function clusterRadius(count: number): number {
  return count < 100 ? 17 : count < 1000 ? 20 : 25;
}

function touches({ half, r, ...mark }: Mark, x: number, y: number, slack: number): boolean {
  if (!half) return Math.hypot(mark.x - x, mark.y - y) <= r + slack;
  return Math.abs(mark.x - x) <= half[0] + slack && Math.abs(mark.y - y) <= half[1] + slack;
}

/** Room a mark takes. */
export function roomOf({ x, y, r, half: [w, h] = [r, r] }: Mark): Rect {
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

/** Marks of all clusters on or touching the canvas. */
export function layMarks(clusters: Clusters, view: View, scale: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < clusters.length; at++) {
    const count = clusters.count[at]!;
    const r = (count === 1 ? PIN_RADIUS : clusterRadius(count)) * scale;
    const x = clusters.x[at]! * view.k + view.tx;
    const y = clusters.y[at]! * view.k + view.ty;
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    marks.push({ at, index: clusters.index[at]!, x, y, r, count });
  }
  return marks;
}

/** The mark under a position: the nearest whose disc, widened by `slack` CSS pixels, holds it. */
export function hitMark(
  marks: readonly Mark[],
  x: number,
  y: number,
  slack: number,
): Mark | undefined {
  let best: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const d = Math.hypot(mark.x - x, mark.y - y);
    if (!touches(mark, x, y, slack) || d >= least) continue;
    best = mark;
    least = d;
  }
  return best;
}
