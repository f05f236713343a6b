import type { ShardEntry } from '../data/generated/types.ts';
import { geohashBounds } from '../rules/geohash.ts';
import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import { fold } from '../rules/fold.ts';

/** Degrees; `west` > `east` never comes: China does not cross the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Of a shard entry: not asked for, on its way, here, or refused by the server. */
export type ShardState = 'known' | 'loading' | 'loaded' | 'failed';

interface Cell {
  readonly entry: ShardEntry;
  readonly box: Box;
  state: ShardState;
}

/** More stations than this are not loaded for one view: the counts per shard are drawn instead. */
export const MAX_STATIONS_IN_VIEW = 6000;

/**
 * Which shards of a large collection there are, which are here, and which a view or a place needs.
 * An entry that is itself an index is replaced by its own entries when it is opened.
 */
export class ShardSet {
  private cells = new Map<string, Cell>();

  constructor(entries: readonly ShardEntry[]) {
    this.open(undefined, entries);
  }

  /** Adds entries; those of an opened index take its place. */
  open(index: ShardEntry | undefined, entries: readonly ShardEntry[]): void {
    if (index) this.cells.delete(index.href);
    for (const entry of entries) {
      const box = boxOfEntry(entry);
      if (!this.cells.has(entry.href)) this.cells.set(entry.href, { entry, box, state: 'known' });
    }
  }

  mark(entry: ShardEntry, state: ShardState): void {
    const cell = this.cells.get(entry.href);
    // What is here stays here, though a second load of it was called off.
    if (cell && cell.state !== 'loaded') cell.state = state;
  }

  /** Entries whose stations are not on the map yet: they are drawn as counts. */
  pending(): ShardEntry[] {
    return [...this.cells.values()]
      .filter(({ state }) => state !== 'loaded')
      .map(({ entry }) => entry);
  }

  get failed(): ShardEntry[] {
    return [...this.cells.values()].flatMap(cell => (cell.state === 'failed' ? [cell.entry] : []));
  }

  /** Whether a part of the map has stations that are not loaded. */
  lacks(box: Box): boolean {
    return [...this.cells.values()].some(cell => cell.state !== 'loaded' && overlap(cell.box, box));
  }

  /** What to load for a view: nothing while the view holds more than can be shown one by one. */
  neededFor(box: Box): ShardEntry[] {
    const cells = [...this.cells.values()].filter(cell => overlap(cell.box, box));
    const stations = fold(cells, (sum, { entry }) => sum + entry.n, 0);
    const indexes = cells.filter(({ entry }) => entry.type === 'index');
    // An index is small; a few of them may be opened even where their stations are too many.
    if (stations > MAX_STATIONS_IN_VIEW) {
      return indexes.length <= 4 ? known(indexes) : [];
    }
    return known(cells);
  }

  /**
   * The next shards to load so that the `count` nearest stations are certain: those that begin
   * nearer than the farthest of the stations found so far. Empty when the answer is exact.
   *
   * @param farthest metres of the count-th station found so far, or Infinity.
   */
  neededNear(place: LonLat, farthest: number): ShardEntry[] {
    const open = [...this.cells.values()]
      // What is on its way for a view is waited for: the nearest may be in it.
      .filter(({ state }) => state === 'known' || state === 'loading')
      .map(cell => ({ cell, metres: metresTo(cell.box, place) }))
      .sort((a, b) => a.metres - b.metres);
    const first = open[0];
    if (!first || first.metres >= farthest) return [];
    // Nearest first; a neighbour that the visitor all but stands in comes in the same step.
    return open
      .filter(({ metres }, at) => at === 0 || (at < 4 && metres < 500))
      .map(o => o.cell.entry);
  }
}

function known(cells: readonly Cell[]): ShardEntry[] {
  return cells.filter(({ state }) => state === 'known').map(({ entry }) => entry);
}

function boxOfEntry({ bbox, gh }: ShardEntry): Box {
  if (!bbox) {
    const [first, ...others] = gh.split(' ').map(geohashBounds);
    return fold(others, hull, first!);
  }
  const [west, south, east, north] = bbox;
  return { west, south, east, north };
}

function hull(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  };
}

/** A box a hair larger, so that rounding leaves none of what made it outside. */
export function widened({ west, south, east, north }: Box): Box {
  const hair = 1e-6;
  return { west: west - hair, south: south - hair, east: east + hair, north: north + hair };
}

/** Whether a box holds the whole of another. */
export function covers(whole: Box, part: Box): boolean {
  return (
    whole.west <= part.west &&
    part.east <= whole.east &&
    whole.south <= part.south &&
    part.north <= whole.north
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** Metres from a place to the nearest point of a box; 0 inside. */
export function metresTo(box: Box, place: LonLat): number {
  const [lon, lat] = place;
  // From beyond the date line the far side, by its degrees, may be the near one.
  const sides = lon >= box.west && lon <= box.east ? [lon] : [box.west, box.east];
  const points = sides.flatMap((side): LonLat[] => {
    // On a meridian the nearest point lies poleward of the place's own latitude, or at an end.
    const across = Math.cos(lat * RADIAN) * Math.cos((side - lon) * RADIAN);
    const foot = Math.atan2(Math.sin(lat * RADIAN), across) / RADIAN;
    const inside = Math.min(Math.max(foot, box.south), box.north);
    return [inside, box.south, box.north].map(at => [side, at]);
  });
  return Math.min(...points.map(point => distanceMetres(place, point)));
}

const RADIAN = Math.PI / 180;
