/**
 * A place as `[lon, lat]` in degrees; WGS-84, which GPS and our documents use, where nothing else is
 * said. `datum-shift.ts` knows the other datums of Chinese maps.
 */
export type LonLat = readonly [number, number];

/** IUGG mean radius, metres. */
const EARTH_RADIUS = 6371008.8;
const RAD = Math.PI / 180;

/** Great-circle distance on the mean sphere, metres (haversine; up to 0.6 % off the ellipsoid). */
export function distanceMetres([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
