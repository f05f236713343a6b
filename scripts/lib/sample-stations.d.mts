import type { StationDetail, StationFeature } from '../../src/data/generated/types.ts';

/** `count` stations and the names of the divisions they lie in, the same for the same seed. */
export function sampleStations(
  count: number,
  seed?: number,
): {
  stations: { feature: StationFeature; detail: StationDetail }[];
  regions: { code: string; name: string }[];
};
