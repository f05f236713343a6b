import type { Region } from '../../../src/data/generated/types.ts';
import { regionByCode } from '../import/regions.ts';
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
  const sums = sumsOf(table, { from: 0, to: table.count });
  return regionsOf(sums, new Map(names.map(({ code, name }) => [code, name])));
}

/**
 * All divisions that stations of a run lie in, and those above: a map shows them by province, city
 * and district. Those that `known` does not name are called as GB/T 2260 does.
 *
 * @param levels `province`: the provinces alone; `below`: all but the provinces.
 */
export function divisionsOf(
  table: StationTable,
  run: { from: number; to: number },
  known: readonly RegionName[],
  levels: 'all' | 'province' | 'below',
): Region[] {
  const sums = sumsOf(table, run);
  const names = new Map(known.map(({ code, name }) => [code, name]));
  for (const code of sums.keys()) {
    const isProvince = code.endsWith('0000');
    if (levels !== 'all' && isProvince !== (levels === 'province')) {
      sums.delete(code);
      continue;
    }
    // A municipality has no prefecture; the table calls it as the municipality itself.
    const listed = names.has(code) ? undefined : regionByCode(code);
    if (listed?.code === code) names.set(code, listed.fullName);
  }
  return regionsOf(sums, names);
}

function sumsOf(table: StationTable, { from, to }: { from: number; to: number }): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (let row = from; row < to; row += 1) {
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
  return sums;
}

function regionsOf(sums: ReadonlyMap<string, Sum>, names: ReadonlyMap<string, string>): Region[] {
  const regions: Region[] = [];
  for (const [code, sum] of sums) {
    const name = names.get(code);
    if (name === undefined) continue;
    const center: Region['center'] = [round(sum.lon / sum.n), round(sum.lat / sum.n)];
    regions.push({ code, name, n: sum.n, center });
  }
  return regions.sort((a, b) => (a.code < b.code ? -1 : 1));
}

// A ten-thousandth of a degree, about ten metres: enough to centre a map.
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
