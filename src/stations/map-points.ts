import type { ShardEntry } from '../data/generated/types.ts';
import type { Label, Points } from '../map/index.ts';
import { projectPoints } from '../map/points.ts';
import { KINDS } from '../rules/vocabulary.ts';
import type { FilterResult } from './station-filter.ts';
import type { RegionTree } from './region-tree.ts';
import type { StationTable } from './station-table.ts';

const SYMBOLS = new Map<string, number>(KINDS.map((kind, at) => [kind, at]));
/** No glyph has this place: a plain dot is drawn. */
const NO_SYMBOL = KINDS.length;

/**
 * What the map draws: every loaded station, then every shard that is not loaded, which stands for
 * as many stations as it holds (of the kinds asked for).
 */
export function mapPoints(
  table: StationTable,
  pending: readonly ShardEntry[],
  kinds: readonly string[],
): Points {
  const size = table.size + pending.length;
  const lon = new Float64Array(size);
  const lat = new Float64Array(size);
  const weight = new Uint32Array(size).fill(1);
  const symbol = new Uint8Array(size);
  lon.set(table.lon.subarray(0, table.size));
  lat.set(table.lat.subarray(0, table.size));
  table.features.forEach(({ properties }, row) => {
    symbol[row] = SYMBOLS.get(properties.kinds[0] ?? '') ?? NO_SYMBOL;
  });
  pending.forEach((entry, at) => {
    [lon[table.size + at], lat[table.size + at]] = entry.center;
    weight[table.size + at] = Math.max(1, entryCount(entry, kinds));
  });
  return projectPoints(lon, lat, { weight, symbol });
}

/** Stations of a shard that are of these kinds; a place of several kinds may count more than once. */
export function entryCount(entry: ShardEntry, kinds: readonly string[]): number {
  if (kinds.length === 0) return entry.n;
  const sum = kinds.reduce((total, kind) => total + (entry.kinds[kind] ?? 0), 0);
  return Math.min(entry.n, sum);
}

/** 1 for every point to draw: the matches, and the shards that hold any of the kinds. */
export function visiblePoints(
  result: FilterResult,
  pending: readonly ShardEntry[],
  kinds: readonly string[],
): Uint8Array {
  const visible = new Uint8Array(result.mask.length + pending.length);
  visible.set(result.mask);
  pending.forEach((entry, at) => {
    visible[result.mask.length + at] = entryCount(entry, kinds) > 0 ? 1 : 0;
  });
  return visible;
}

/** Place names for a map without a base, from the divisions the data names. */
export function placeLabels(tree: RegionTree): Label[] {
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
