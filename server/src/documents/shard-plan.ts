/**
 * Divides a sorted list of places into small documents a map can fetch one at a time.
 *
 * A cell of the geohash grid is halved (west–east and south–north in turn, one bit of the hash at
 * a time) until it holds at most `SHARD_SIZE` places, so thinly settled neighbours stay together
 * in one document and a crowded district gets several. Cell names depend only on the ground they
 * cover, never on the data, so a document keeps its address from one import to the next.
 *
 * The numbers below were chosen by trying: 180,000 places, the nearest 20 of 6,000 people, figures
 * in docs/publish.md. Larger shards cost bytes, smaller ones requests; a root of more regions cuts
 * through more cities, and whoever stands at such a cut has two indexes to read.
 */

/** Most places in one shard; the contract allows 800. */
export const SHARD_SIZE = 500;

/** Most cells the country is divided into before shards join them in the root. */
export const ROOT_CELLS = 40;

/** Most entries in the root index: enough to draw a country, small enough for a phone. */
export const ROOT_ENTRIES = 80;

/** Above this many places a site publishes shards instead of one collection. */
export const SINGLE_COLLECTION_MAX = 2000;

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
const HASH_LENGTH = 12;

/** A run `[from, to)` of the sorted list that one document holds. */
export interface ShardCell {
  /** File name without extension: `wtw3`, half a cell `wtw-8g`, a crowded point `wtw3e0q5b7zu_2`. */
  name: string;
  /** The longest geohash (1–12 characters) that contains all its places. */
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

/** How a plan divides. */
export interface PlanSizes {
  shardSize: number;
  rootCells: number;
  rootEntries: number;
}

const SIZES: PlanSizes = {
  shardSize: SHARD_SIZE,
  rootCells: ROOT_CELLS,
  rootEntries: ROOT_ENTRIES,
};

/**
 * Plans the shards of `hashes`, the 12-character geohashes of all places in ascending order.
 * The runs of the returned cells are disjoint, in order, and cover every place.
 */
export function planShards(
  hashes: readonly string[],
  { shardSize, rootCells, rootEntries }: PlanSizes = SIZES,
): readonly RootCell[] {
  const open = firstCells(hashes);
  // The fullest cell is opened first: the root shows most where most is.
  for (;;) {
    let fullest = -1;
    for (let at = 0; at < open.length; at += 1) {
      const cell = open[at] as Cell;
      if (isLeaf(cell, shardSize)) continue;
      if (fullest < 0 || count(cell) > count(open[fullest] as Cell)) fullest = at;
    }
    if (fullest < 0) break;
    const halves = halve(open[fullest] as Cell, hashes);
    if (open.length + halves.length - 1 > rootCells) break;
    open.splice(fullest, 1, ...halves);
  }
  const cells = open.map(cell => ({
    ...describe(cell, hashes),
    shards: leaves(cell, hashes, shardSize),
  }));
  return withoutSmallIndexes(cells, rootEntries);
}

/**
 * Lets shards take the place of the index that lists them, as far as the root has room: a request
 * less for whoever looks there. Where many places stand in few shards it helps most.
 */
function withoutSmallIndexes(cells: readonly RootCell[], rootEntries: number): RootCell[] {
  const more = (cell: RootCell): number => cell.shards.length - 1;
  const gain = (cell: RootCell): number => (cell.to - cell.from) / more(cell);
  let room = rootEntries - cells.length;
  const opened = new Set<RootCell>();
  for (const cell of cells.filter(cell => more(cell) > 0).sort((a, b) => gain(b) - gain(a))) {
    if (more(cell) > room) continue;
    room -= more(cell);
    opened.add(cell);
  }
  return cells.flatMap(cell =>
    opened.has(cell) ? cell.shards.map(shard => ({ ...shard, shards: [shard] })) : [cell],
  );
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
  const { name, gh, from, to } = describe(cell, hashes);
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

function describe({ prefix, low, high, from, to }: Cell, hashes: readonly string[]): ShardCell {
  const half = high - low < 32;
  const name = half ? `${prefix}-${ALPHABET.charAt(low)}${ALPHABET.charAt(high - 1)}` : prefix;
  return { name, gh: commonStart(hashes[from] as string, hashes[to - 1] as string), from, to };
}

/** What all hashes between two in order begin with. */
function commonStart(first: string, last: string): string {
  let length = 0;
  while (length < first.length && first.charAt(length) === last.charAt(length)) length += 1;
  return first.slice(0, length);
}

function isLeaf(cell: Cell, size: number): boolean {
  return count(cell) <= size || cell.prefix.length >= HASH_LENGTH;
}

function count(cell: Cell): number {
  return cell.to - cell.from;
}
