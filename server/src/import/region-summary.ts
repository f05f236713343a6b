import type { RegionSummary } from './types.ts';
import type { StationDraft } from './station-draft.ts';

/** The divisions that stations lie in, by code, with their number and mean position. */
export function summariseRegions(drafts: readonly StationDraft[]): RegionSummary[] {
  const sums = new Map<string, { name: string; n: number; lon: number; lat: number }>();
  for (const { region, position } of drafts) {
    if (!region) continue;
    const sum = sums.get(region.code) ?? { name: region.fullName, n: 0, lon: 0, lat: 0 };
    sums.set(region.code, sum);
    sum.n++;
    sum.lon += position.wgs84[0];
    sum.lat += position.wgs84[1];
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { name, n, lon, lat }]) => ({
      code,
      name,
      n,
      center: [rounded(lon / n), rounded(lat / n)],
    }));
}

/** A metre is fine enough for the middle of a district. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
