/**
 * Web Mercator (EPSG:3857) on the unit square: world x and y run 0..1, x eastward from 180° W,
 * y southward from 85.05° N. Float64 throughout: at zoom 20 a pixel is 3.7e-9 of the world.
 */

/** Radius of the sphere Web Mercator stands on, metres (WGS-84 semi-major axis). */
export const EARTH_RADIUS = 6378137;

/** Where the square world ends north and south, degrees. */
export const MAX_LATITUDE = 85.0511287798066;

/** Pixels of the whole world at zoom 0. */
const WORLD_PIXELS = 256;

const RAD = Math.PI / 180;

/** Longitude in degrees → world x. */
export function lonToX(lon: number): number {
  return lon / 360 + 0.5;
}

/** Latitude in degrees → world y; latitudes beyond the square are held at its edge. */
export function latToY(lat: number): number {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin(held * RAD);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  // At the edge rounding leads a hair out of the square, where no point may be.
  return Math.max(0, Math.min(1, y));
}

/** World x → longitude in degrees. */
export function xToLon(x: number): number {
  return (x - 0.5) * 360;
}

/** World y → latitude in degrees. */
export function yToLat(y: number): number {
  return (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RAD;
}

/** Pixels per world at a zoom (zoom 0 = 256). */
export function zoomToK(zoom: number): number {
  return WORLD_PIXELS * 2 ** zoom;
}

/** Zoom at a number of pixels per world. */
export function kToZoom(k: number): number {
  return Math.log2(k / WORLD_PIXELS);
}

/** Metres on the ground along one CSS pixel at a latitude, for `k` pixels per world. */
export function metresPerPixel(lat: number, k: number): number {
  return (2 * Math.PI * EARTH_RADIUS * Math.cos(lat * RAD)) / k;
}
