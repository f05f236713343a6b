import type { StationFeature } from '../../../src/data/generated/types.ts';
import { encodeGeohash } from '../../../src/rules/geohash.ts';
import { comparePlaces, type StationRow } from './station-table.ts';

/** Characters of a station's geohash: a few centimetres. */
const GEOHASH_LENGTH = 12;

/** The geohash a station is filed under. */
export function geohashOf({ geometry }: StationFeature): string {
  const [lon, lat] = geometry.coordinates;
  return encodeGeohash(lon, lat, GEOHASH_LENGTH);
}

/**
 * Features as rows in table order.
 * @param updatedAt RFC 3339 time of their last change.
 */
export function rowsOf(features: readonly StationFeature[], updatedAt: string): StationRow[] {
  return features
    .map(feature => ({
      id: feature.id,
      geohash: geohashOf(feature),
      feature: JSON.stringify(feature),
      updatedAt,
    }))
    .sort(comparePlaces);
}
