import { KIND_PATHS } from '../elements/icon/kind-paths.ts';
import type { ShardEntry } from '../data/generated/types.ts';
import type { Bounds, Label, Places } from '../map/index.ts';
import { entryCount } from './shard-count.ts';
import type { Regions } from './station-model.ts';
import { DEGREE, type StationTable } from './station-table.ts';

/** A kind is drawn by its place among the drawings. */
const SYMBOLS = new Map(Object.keys(KIND_PATHS).map((kind, at) => [kind, at]));
/** No glyph has this place: a plain dot is drawn. */
const NO_SYMBOL = SYMBOLS.size;

/**
 * What the map draws: every loaded station, then every shard that is not loaded, which stands for
 * as many stations as it holds (of the kinds asked for).
 */
export function mapPoints(
  table: StationTable,
  pending: readonly ShardEntry[],
  kinds: readonly string[],
): Places {
  const symbols = table.kinds.judge(([first = '']) => SYMBOLS.get(first) ?? NO_SYMBOL);
  return {
    length: table.size,
    lon: table.lonE7,
    lat: table.latE7,
    per: DEGREE,
    symbol: table.kinds.spread(symbols, table.size),
    more: pending.map(entry => ({
      lon: entry.center[0],
      lat: entry.center[1],
      weight: Math.max(1, entryCount(entry, kinds)),
    })),
  };
}

/** 1 for every point to draw: the matches, and the shards that hold any of the kinds. */
export function visiblePoints(
  mask: Uint8Array,
  pending: readonly ShardEntry[],
  kinds: readonly string[],
): Uint8Array {
  if (pending.length === 0) return mask;
  const visible = new Uint8Array(mask.length + pending.length);
  visible.set(mask);
  pending.forEach((entry, at) => {
    visible[mask.length + at] = entryCount(entry, kinds) > 0 ? 1 : 0;
  });
  return visible;
}

/** Place names for a map without a base, from the divisions the data names. */
export function placeLabels(tree: Regions): Label[] {
  return tree
    .all()
    .sort((a, b) => b.n - a.n)
    .map(({ name, level, center }) => ({
      lon: center[0],
      lat: center[1],
      text: name,
      rank: level,
    }));
}

/** Box round the rows of a mask and all shards, WGS-84 degrees; undefined for none. */
export function boxOfRows(
  { size, lonE7, latE7 }: StationTable,
  mask: Uint8Array,
  pending: readonly ShardEntry[],
): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < size; row++) {
    if (!mask[row]) continue;
    const [lon, lat] = [lonE7[row]!, latE7[row]!];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  const corners = [
    [west / DEGREE, south / DEGREE],
    [east / DEGREE, north / DEGREE],
  ] as const;
  return boxOf([...(west <= east ? corners : []), ...pending.map(({ center }) => center)]);
}

/** A box that takes in all positions; undefined for none. */
export function boxOf(positions: Iterable<readonly [number, number]>): Bounds | undefined {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of positions) {
    box.west = Math.min(box.west, lon);
    box.south = Math.min(box.south, lat);
    box.east = Math.max(box.east, lon);
    box.north = Math.max(box.north, lat);
  }
  return box.west <= box.east ? box : undefined;
}

/** How many at each end of the map count as far off, one in so many, and how far that must be. */
const FAR_OFF = 20;
const TIMES_AS_LARGE = 4;

/**
 * A box that takes in nearly all positions, where the few that lie far off would make it many times
 * as large; else all of them.
 */
export function bulkOf(positions: readonly (readonly [number, number])[]): Bounds | undefined {
  const whole = boxOf(positions);
  const skip = Math.floor(positions.length / FAR_OFF);
  if (!whole || skip === 0) return whole;
  const ends = (axis: 0 | 1): [number, number] => {
    const sorted = positions.map(position => position[axis]).sort((a, b) => a - b);
    return [sorted[skip]!, sorted[sorted.length - 1 - skip]!];
  };
  const [west, east] = ends(0);
  const [south, north] = ends(1);
  const across = Math.max(east - west, north - south);
  const all = Math.max(whole.east - whole.west, whole.north - whole.south);
  return across > 0 && all > TIMES_AS_LARGE * across ? { west, south, east, north } : whole;
}
