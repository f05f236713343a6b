/**
 * Divides a sorted list of places into small documents a map can fetch one at a time.
 *
 * A cell of the geohash grid is halved (west–east and south–north in turn, one bit of the hash at
 * a time) until it holds at most `SHARD_SIZE` places, so thinly settled neighbours stay together
 * in one document and a crowded district gets several. Cell names depend only on the ground they
 * cover, never on the data, so a document keeps its address from one import to the next.
 */

/** Most places in one shard. */
export const SHARD_SIZE = 800;

/** Most entries in the root index: enough to draw a country, small enough for a phone. */
export const ROOT_ENTRIES = 96;

/** Above this many places a site publishes shards instead of one collection. */
export const SINGLE_COLLECTION_MAX = 2000;

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
const HASH_LENGTH = 12;

/** A run `[from, to)` of the sorted list that one document holds. */
export interface ShardCell {
  /** File name without extension: `wtw3`, half a cell `wtw-8g`, a crowded point `wtw3e0q5b7zu_2`. */
  name: string;
  /** The longest geohash (1–12 characters) that contains the whole cell. */
  gh: string;
  from: number;
  to: number;
}

/** A node of the root index: a shard, or an index of the shards inside it. */
export interface RootCell extends ShardCell {
  shards: readonly ShardCell[];
}

interface Cell {
  prefix: string;
  /** Children `[low, high)` of `prefix` in the geohash alphabet; a power of two of them. */
  low: number;
  high: number;
  from: number;
  to: number;
}

/**
 * Plans the shards of `hashes`, the 12-character geohashes of all places in ascending order.
 * The runs of the returned cells are disjoint, in order, and cover every place.
 */
export function planShards(
  hashes: readonly string[],
  size = SHARD_SIZE,
  rootEntries = ROOT_ENTRIES,
): readonly RootCell[] {
  const open = firstCells(hashes);
  // The fullest cell is opened first: the root shows most where most is.
  for (;;) {
    let fullest = -1;
    for (let at = 0; at < open.length; at += 1) {
      const cell = open[at] as Cell;
      if (isLeaf(cell, size)) continue;
      if (fullest < 0 || count(cell) > count(open[fullest] as Cell)) fullest = at;
    }
    if (fullest < 0) break;
    const halves = halve(open[fullest] as Cell, hashes);
    if (open.length + halves.length - 1 > rootEntries) break;
    open.splice(fullest, 1, ...halves);
  }
  return open.map(cell => ({ ...describe(cell), shards: leaves(cell, hashes, size) }));
}

/** The one-character cells that hold anything; `gh` is therefore never empty. */
function firstCells(hashes: readonly string[]): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  while (from < hashes.length) {
    const prefix = (hashes[from] as string).charAt(0);
    const to = firstAtOrAfter(hashes, from, hashes.length, 0, ALPHABET.indexOf(prefix) + 1);
    cells.push({ prefix, low: 0, high: 32, from, to });
    from = to;
  }
  return cells;
}

function leaves(cell: Cell, hashes: readonly string[], size: number): ShardCell[] {
  if (!isLeaf(cell, size)) return halve(cell, hashes).flatMap(half => leaves(half, hashes, size));
  const { name, gh, from, to } = describe(cell);
  if (count(cell) <= size) return [{ name, gh, from, to }];
  // More places on one point than a shard takes: numbered pages of the same cell.
  const pages: ShardCell[] = [];
  for (let at = from, page = 1; at < to; at += size, page += 1) {
    pages.push({ name: `${name}_${page}`, gh, from: at, to: Math.min(at + size, to) });
  }
  return pages;
}

function halve(cell: Cell, hashes: readonly string[]): Cell[] {
  const { prefix, low, high, from, to } = cell;
  const middle = (low + high) / 2;
  const border = firstAtOrAfter(hashes, from, to, prefix.length, middle);
  return [
    { prefix, low, high: middle, from, to: border },
    { prefix, low: middle, high, from: border, to },
  ]
    .filter(half => half.to > half.from)
    .map(half =>
      half.high - half.low > 1
        ? half
        : { ...half, prefix: prefix + ALPHABET.charAt(half.low), low: 0, high: 32 },
    );
}

/** First index in `[from, to)` whose character at `column` is child `child` or a later one. */
function firstAtOrAfter(
  hashes: readonly string[],
  from: number,
  to: number,
  column: number,
  child: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ALPHABET.indexOf((hashes[middle] as string).charAt(column)) < child) low = middle + 1;
    else high = middle;
  }
  return low;
}

function describe({ prefix, low, high, from, to }: Cell): ShardCell {
  const half = high - low < 32;
  const name = half ? `${prefix}-${ALPHABET.charAt(low)}${ALPHABET.charAt(high - 1)}` : prefix;
  return { name, gh: prefix, from, to };
}

function isLeaf(cell: Cell, size: number): boolean {
  return count(cell) <= size || cell.prefix.length >= HASH_LENGTH;
}

function count(cell: Cell): number {
  return cell.to - cell.from;
}
