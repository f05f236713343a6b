import type { Group, Grouping, GroupLevel } from '../map/index.ts';
import type { RegionNode } from './region-tree.ts';
import type { StationModel } from './station-model.ts';

/** Below these zooms stations are counted by province, by city, by district; then by distance. */
const UNTIL = [6.25, 8.75, 11.25] as const;

/** A group's place that says: not counted, for its division counts it already. */
const LEFT_OUT = -2;

/**
 * Stations by division, for a map that counts by province, city and district. Undefined where no
 * division is known, or where what is not loaded cannot be told apart by a filter that is on.
 */
export function mapGroups(model: StationModel, isFiltered: boolean): Grouping | undefined {
  const { regions, table, pending } = model;
  if (!regions.size || (pending.length && isFiltered)) return undefined;
  const codes = table.regions.values;
  const loaded = pending.length ? countByCode(model) : undefined;
  const levels = UNTIL.map((until, level): GroupLevel => {
    const nodes = regions.all().filter(node => isOf(node, level));
    const places = new Map(nodes.map((node, at) => [node.code, at]));
    const of = codes.map(code => {
      const [node] = regions
        .path(code)
        .filter(above => above.level <= level)
        .slice(-1);
      return (node && places.get(node.code)) ?? -1;
    });
    // One more, for the shards that are not loaded: their divisions say how many they hold.
    return { until, of: [...of, LEFT_OUT], groups: nodes.map(node => groupOf(node, loaded)) };
  });
  return {
    rows: withPending(table.regions.rows, table.size, pending.length, codes.length),
    levels,
  };
}

/** A division of a level, or one above it with nothing below: Beijing has districts and no city. */
function isOf({ level, children }: RegionNode, asked: number): boolean {
  if (level === asked) return true;
  return level < asked && !children.some(child => child.level <= asked);
}

function groupOf(node: RegionNode, loaded: ReadonlyMap<string, number> | undefined): Group {
  const { name, center, box, code, n } = node;
  const bbox = box.west < box.east && box.south < box.north ? { bbox: { ...box } } : {};
  const more = loaded ? Math.max(0, n - countWithin(loaded, code)) : 0;
  return { id: code, name, lon: center[0], lat: center[1], ...bbox, ...(more && { more }) };
}

/** Stations that are loaded, by the code they carry. */
function countByCode({ table }: StationModel): Map<string, number> {
  const counts = new Float64Array(table.regions.values.length);
  for (let row = 0; row < table.size; row++) counts[table.regions.rows[row]!]! += 1;
  return new Map(table.regions.values.map((code, at) => [code, counts[at]!]));
}

function countWithin(counts: ReadonlyMap<string, number>, code: string): number {
  const start = code.replace(/(?:00){1,2}$/, '');
  let sum = 0;
  for (const [other, n] of counts) if (other.startsWith(start)) sum += n;
  return sum;
}

function withPending(
  rows: Uint16Array | Uint32Array,
  size: number,
  pending: number,
  place: number,
): ArrayLike<number> {
  if (!pending) return rows;
  const whole = new Uint32Array(size + pending).fill(place, size);
  whole.set(rows.subarray(0, size));
  return whole;
}
