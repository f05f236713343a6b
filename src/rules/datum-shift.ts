import type { LonLat } from './coordinates.ts';
import type { Datum } from './vocabulary.ts';

/**
 * The three datums of Chinese maps. WGS-84 is what GPS and our documents use; GCJ-02 (Amap, Tencent)
 * shifts it by a formula never published but widely known, on the Krasovsky 1940 ellipsoid; BD-09
 * (Baidu) shifts GCJ-02 once more. Points are `[lon, lat]` in degrees.
 */
const RAD = Math.PI / 180;

/** Krasovsky 1940: semi-major axis in metres and first eccentricity squared. */
const KRASOVSKY_A = 6378245;
const KRASOVSKY_EE = 0.006693421622965943;

const BD_WAVE = (Math.PI * 3000) / 180;
const BD_LON = 0.0065;
const BD_LAT = 0.006;

/** Some 10 micrometres on the ground, a thousandth of what is promised. */
const INVERSE_TOLERANCE = 1e-10;
/** Each step gains about two digits; a point needs six at most. */
const INVERSE_STEPS = 20;

/**
 * Whether GCJ-02 shifts a WGS-84 point: the box of the well-known formula, 72.004–137.8347° E and
 * 0.8293–55.8271° N. It is no border; it covers much of China's neighbours and seas.
 */
export function inChina([lon, lat]: LonLat): boolean {
  return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

/**
 * Converts between datums; there and back stays within 1 mm inside the box. Outside it WGS-84 and
 * GCJ-02 are one and the same, while BD-09 is shifted everywhere.
 */
export function convertDatum(p: LonLat, from: Datum, to: Datum): LonLat {
  if (from === to) return p;
  const gcj = from === 'wgs84' ? toGcj(p) : from === 'bd09' ? inverse(toBd, p) : p;
  return to === 'wgs84' ? fromGcj(gcj) : to === 'bd09' ? toBd(gcj) : gcj;
}

function toGcj(p: LonLat): LonLat {
  return inChina(p) ? shiftToGcj(p) : p;
}

function fromGcj(p: LonLat): LonLat {
  const wgs = inverse(shiftToGcj, p);
  return inChina(wgs) ? wgs : p;
}

function shiftToGcj([lon, lat]: LonLat): LonLat {
  const x = lon - 105;
  const y = lat - 35;
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const root = Math.sqrt(Math.abs(x));
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + wave + northWave(y);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + wave + eastWave(x);
  // Metres to degrees by the radii of curvature at this latitude.
  const sin = Math.sin(lat * RAD);
  const w = 1 - KRASOVSKY_EE * sin * sin;
  const meridian = (KRASOVSKY_A * (1 - KRASOVSKY_EE)) / (w * Math.sqrt(w));
  const parallel = (KRASOVSKY_A / Math.sqrt(w)) * Math.cos(lat * RAD);
  return [lon + east / (parallel * RAD), lat + north / (meridian * RAD)];
}

function northWave(y: number): number {
  const short = 20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI);
  const long = 160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y / 30) * Math.PI);
  return (short + long) * (2 / 3);
}

function eastWave(x: number): number {
  const short = 20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI);
  const long = 150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI);
  return (short + long) * (2 / 3);
}

function toBd([lon, lat]: LonLat): LonLat {
  const radius = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * BD_WAVE);
  const angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * BD_WAVE);
  return [radius * Math.cos(angle) + BD_LON, radius * Math.sin(angle) + BD_LAT];
}

/**
 * Undoes a small shift by fixed-point steps: the shift hardly varies over its own length, so what
 * the guess misses shrinks a hundredfold each time.
 */
function inverse(shift: (p: LonLat) => LonLat, target: LonLat): LonLat {
  let [lon, lat] = target;
  for (let step = 0; step < INVERSE_STEPS; step += 1) {
    const [x, y] = shift([lon, lat]);
    const missLon = target[0] - x;
    const missLat = target[1] - y;
    lon += missLon;
    lat += missLat;
    if (Math.abs(missLon) + Math.abs(missLat) < INVERSE_TOLERANCE) break;
  }
  return [lon, lat];
}
