import type { Region } from '../../../src/data/generated/types.ts';
import type { StationTable } from './station-table.ts';

/** A division of GB/T 2260 by name. */
export interface RegionName {
  code: string;
  name: string;
}

interface Sum {
  n: number;
  lon: number;
  lat: number;
}

/**
 * Counts and mean positions (WGS-84 degrees) of the named divisions, those with stations only,
 * ascending by code. A station lies in its own division and in those above it: the first two
 * digits of a code are the province, the first four the prefecture (GB/T 2260).
 */
export function summariseRegions(table: StationTable, names: readonly RegionName[]): Region[] {
  const sums = new Map<string, Sum>();
  for (let row = 0; row < table.count; row += 1) {
    const code = table.regions[row];
    if (code === undefined) continue;
    for (const at of new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])) {
      const sum = sums.get(at) ?? { n: 0, lon: 0, lat: 0 };
      sum.n += 1;
      sum.lon += table.lon[row] as number;
      sum.lat += table.lat[row] as number;
      sums.set(at, sum);
    }
  }
  const regions: Region[] = [];
  for (const { code, name } of names) {
    const sum = sums.get(code);
    if (!sum) continue;
    const center: Region['center'] = [round(sum.lon / sum.n), round(sum.lat / sum.n)];
    regions.push({ code, name, n: sum.n, center });
  }
  return regions.sort((a, b) => (a.code < b.code ? -1 : 1));
}

// A ten-thousandth of a degree, about ten metres: enough to centre a map.
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
