import type { ShardEntry } from '../../../src/data/generated/types.ts';
import type { ShardCell } from './shard-plan.ts';
import type { StationTable } from './station-table.ts';

/** What an index says of a shard without opening it. */
export function shardEntry(table: StationTable, cell: ShardCell, href: string): ShardEntry {
  const { from, to } = cell;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lonSum, latSum] = [0, 0];
  for (let row = from; row < to; row += 1) {
    const lon = table.lon[row] as number;
    const lat = table.lat[row] as number;
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    lonSum += lon;
    latSum += lat;
  }
  const n = to - from;
  return {
    gh: cell.gh,
    n,
    center: [round(lonSum / n), round(latSum / n)],
    // Outwards, so that no station of the shard is outside.
    bbox: [floor(west), floor(south), ceil(east), ceil(north)],
    kinds: countKinds(table, cell),
    href,
  };
}

/**
 * How many stations of a run are of each kind; a place of several kinds counts in each. In the
 * same order in every entry, which compresses best.
 */
export function countKinds(
  table: StationTable,
  { from, to }: { from: number; to: number },
): Record<string, number> {
  const counts = new Map<string, number>();
  for (let row = from; row < to; row += 1) {
    for (const kind of table.kinds[row] as readonly string[]) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// A thousandth of a degree, about a hundred metres: boxes ten times as coarse overlap more shards,
// 3 kB more for one person in twenty (docs/publish.md).
const round = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;

function floor(degrees: number): number {
  const below = Math.floor(degrees * 1e3);
  // Multiplying may have rounded up onto the line.
  return (below / 1e3 <= degrees ? below : below - 1) / 1e3;
}

const ceil = (degrees: number): number => -floor(-degrees);
