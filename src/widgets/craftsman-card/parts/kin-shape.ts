import type { KinNode } from '../../../rules/people/kin.ts';
import { textWidth } from './text-width.ts';
import { tidyTree, type Branch } from './tidy-tree.ts';
import { fold } from '../../../rules/fold.ts';

/** Where somebody stands in a drawing, by the key of their place in the lines. */
export interface KinSpot {
  /** Generation, from 0. */
  readonly depth: number;
  /** Top and height of their room, px. */
  readonly top: number;
  readonly height: number;
}

export interface KinShape {
  readonly spots: ReadonlyMap<string, KinSpot>;
  /** Height of the drawing, px, and its generations. */
  readonly height: number;
  readonly depths: number;
  /**
   * From each mentor to each apprentice, in a box of 100 by 100 that is read from left to right: as
   * wide as all generations, as high as the drawing.
   */
  readonly paths: readonly string[];
}

/** What the words of an entry take, px. */
export interface Room {
  /** How large letters are, 1 for 16 px; the elder-friendly mode has larger ones. */
  readonly scale: number;
  /** Width for an entry of a generation. */
  width(depth: number): number;
  /** What stands below the name. */
  below(node: KinNode): readonly string[];
}

/** Rows left free between two lines. */
const BETWEEN = 0.5;
/** Room before a generation that the lines to it have for themselves, as a share of its column. */
export const NECK = 0.25;

/** Generations side by side: mentors in the middle of their apprentices. */
export function columnsShape(lines: readonly KinNode[], room: Room): KinShape {
  const row = Math.max(48, ...everyone(lines).map(([node, depth]) => needOf(node, depth, room)));
  const spots = new Map<string, KinSpot>();
  const pairs: [KinSpot, KinSpot][] = [];
  let rows = 0;
  let depths = 0;
  for (const root of lines) {
    const tidy = tidyTree(branchOf(root));
    for (const { value, depth, row: at, parent } of tidy.nodes) {
      const spot = { depth, top: (rows + at) * row, height: row };
      spots.set(value.key, spot);
      if (parent) pairs.push([spots.get(parent.value.key)!, spot]);
    }
    rows += tidy.rows + BETWEEN;
    depths = Math.max(depths, tidy.depths);
  }
  const height = Math.max(0, rows - BETWEEN) * row;
  const x = (depth: number): number => (100 * depth) / depths;
  const y = (spot: KinSpot): number => (100 * (spot.top + spot.height / 2)) / height;
  const paths = pairs.map(([from, to]) => bump(x(to.depth - NECK), y(from), x(to.depth), y(to)));
  return { spots, height, depths, paths };
}

/** One below the other, each generation further in, for a narrow screen. */
export function rowsShape(lines: readonly KinNode[], room: Room): KinShape {
  const spots = new Map<string, KinSpot>();
  const pairs: [KinSpot, KinSpot][] = [];
  let top = 0;
  let depths = 0;
  const place = (node: KinNode, depth: number, above?: KinSpot): void => {
    const height = Math.max(44, needOf(node, depth, room));
    const spot = { depth, top, height };
    top += height;
    spots.set(node.key, spot);
    if (above) pairs.push([above, spot]);
    depths = Math.max(depths, depth + 1);
    for (const apprentice of node.apprentices) place(apprentice, depth + 1, spot);
  };
  for (const root of lines) place(root, 0);
  const x = (depth: number): string => ((100 * depth) / depths).toFixed(2);
  const y = (px: number): string => ((100 * px) / top).toFixed(2);
  const paths = pairs.map(([from, to]) => {
    const under = y(from.top + from.height - ROOM / 2 + 2);
    return `M${x(from.depth + 0.35)} ${under}V${y(to.top + to.height / 2)}H${x(to.depth - 0.15)}`;
  });
  return { spots, height: top, depths, paths };
}

/** A line that leaves and arrives level, as d3-shape's curveBumpX draws it, without its 4 kB. */
function bump(x0: number, y0: number, x1: number, y1: number): string {
  const [left, right, middle, from, to] = [x0, x1, (x0 + x1) / 2, y0, y1].map(n => n.toFixed(2));
  return `M${left},${from}C${middle},${from} ${middle},${to} ${right},${to}`;
}

/** Sizes of the styles, px at scale 1: letters and lines of a name and of what stands below, room between. */
const NAME = { letter: 16, line: 22 };
const BELOW = { letter: 14, line: 20 };
const ROOM = 14;

/** How high an entry is, px: its words, broken where they must be. */
function needOf(node: KinNode, depth: number, { width, below, scale }: Room): number {
  const room = Math.max(width(depth), 4 * NAME.letter * scale);
  const heightOf = (text: string, { letter, line }: typeof NAME): number =>
    Math.ceil((textWidth(text) * letter * scale) / room) * line * scale;
  const rest = below(node).map(text => heightOf(text, BELOW));
  return fold(rest, (sum, height) => sum + height, heightOf(node.name, NAME)) + ROOM;
}

function everyone(lines: readonly KinNode[], depth = 0): [KinNode, number][] {
  return lines.flatMap(node => [
    [node, depth] as [KinNode, number],
    ...everyone(node.apprentices, depth + 1),
  ]);
}

const branchOf = (node: KinNode): Branch<KinNode> => ({
  value: node,
  children: node.apprentices.map(branchOf),
});
