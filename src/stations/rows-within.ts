import type { Box } from './shard-set.ts';
import { DEGREE, type StationTable } from './station-table.ts';

/** Of the rows of a mask those that lie in a part of the map, its edges included. */
export function rowsWithin(
  { lonE7, latE7 }: Pick<StationTable, 'lonE7' | 'latE7'>,
  mask: Uint8Array,
  box: Box,
): Uint8Array {
  const [west, south] = [Math.floor(box.west * DEGREE), Math.floor(box.south * DEGREE)];
  const [east, north] = [Math.ceil(box.east * DEGREE), Math.ceil(box.north * DEGREE)];
  const inside = new Uint8Array(mask.length);
  for (let row = 0; row < mask.length; row += 1) {
    if (!mask[row]) continue;
    const [lon, lat] = [lonE7[row]!, latE7[row]!];
    if (lon >= west && lon <= east && lat >= south && lat <= north) inside[row] = 1;
  }
  return inside;
}
