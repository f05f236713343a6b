/** Looks at a small grey copy of a photo for what staff would send it back for. Advice, never a verdict. */
import type { Grey } from './shrink.ts';
import { fold } from '../../../rules/fold.ts';

/** `blur` not sharp, `cut` a paper that goes on outside the picture, `far` a paper that is small in it. */
export type Advice = 'blur' | 'cut' | 'far';

/** Below this spread of brightness (variance) a picture has too little in it to tell. */
const PLAIN = 30;
/**
 * Variance of the Laplacian below which hardly an edge is left, and its least part of the spread.
 * Print is all edges; a face in soft light has few.
 */
const PAPER = { least: 220, part: 0.1 };
const SCENE = { least: 30, part: 0.02 };
/** A difference of brightness between neighbours that counts as an edge. */
const EDGE = 22;
/** The outer frame, as a part of the shorter side. */
const FRAME = 0.03;
/** Part of a side's frame that edges may take up: a table, a shadow, a finger. */
const CROSSED = 0.3;
/** Least part of the picture's width and height that a paper takes up. */
const NEAR = 0.4;

/**
 * @param paper whether it shows a card or a paper, which should lie in it whole and large. A face or
 * a place may go on outside the picture.
 */
export function adviceOn(grey: Grey, paper: boolean): Advice | undefined {
  const spread = spreadOf(grey.data);
  if (spread < PLAIN) return undefined;
  const sharp = sharpness(grey);
  const { least, part } = paper ? PAPER : SCENE;
  if (sharp < least && sharp < spread * part) return 'blur';
  return paper ? frameAdvice(grey) : undefined;
}

/** Variance of the Laplacian: how much of what there is are edges. */
function sharpness({ width, height, data }: Grey): number {
  const values = new Int16Array(Math.max(0, (width - 2) * (height - 2)));
  let at = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      values[at++] =
        4 * data[i]! - data[i - 1]! - data[i + 1]! - data[i - width]! - data[i + width]!;
    }
  }
  return spreadOf(values);
}

function spreadOf(values: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    sum += values[i]!;
    squares += values[i]! ** 2;
  }
  const mean = sum / values.length;
  return squares / values.length - mean * mean;
}

/** Edges along the four sides of the frame, and the box that holds nearly all edges. */
function frameAdvice({ width, height, data }: Grey): Advice | undefined {
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  const frame = Math.max(2, Math.round(FRAME * Math.min(width, height)));
  const reached = {
    top: new Set<number>(),
    bottom: new Set<number>(),
    left: new Set<number>(),
    right: new Set<number>(),
  };
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width - 1; x += 1) {
      const i = y * width + x;
      const edge = Math.max(
        Math.abs(data[i]! - data[i + 1]!),
        Math.abs(data[i]! - data[i + width]!),
      );
      if (edge < EDGE) continue;
      columns[x]! += 1;
      rows[y]! += 1;
      if (y < frame) reached.top.add(x);
      if (y >= height - 1 - frame) reached.bottom.add(x);
      if (x < frame) reached.left.add(y);
      if (x >= width - 1 - frame) reached.right.add(y);
    }
  }
  const crossed =
    Math.max(reached.top.size, reached.bottom.size) > CROSSED * width ||
    Math.max(reached.left.size, reached.right.size) > CROSSED * height;
  if (crossed) return 'cut';
  return Math.max(extent(columns), extent(rows)) < NEAR ? 'far' : undefined;
}

/** Part of the line that holds the middle 96 % of the edges. */
function extent(counts: Float64Array): number {
  const total = fold(counts, (sum, count) => sum + count, 0);
  let from = 0;
  let to = counts.length - 1;
  for (let sum = counts[from]!; sum < total * 0.02; sum += counts[from]!) from += 1;
  for (let sum = counts[to]!; sum < total * 0.02; sum += counts[to]!) to -= 1;
  return (to - from + 1) / counts.length;
}
