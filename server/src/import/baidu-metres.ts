/**
 * Baidu's own Mercator projection (BD-09 metres, `bd09mc`). It is no formula but a polynomial of the
 * sixth degree for each band of 15° of latitude; the coefficients are those that Baidu's JavaScript
 * map API has published since its version 1.0 as `MCBAND` and `MC2LL`. There are no others, so a
 * conversion with them is exact.
 */

import type { LonLat } from '../../../src/rules/coordinates.ts';

interface Band {
  /** Metres north of the equator where the band begins. */
  from: number;
  /** Longitude: constant, and degrees a metre. */
  lon: readonly [number, number];
  /** Latitude: coefficients of the powers 0 to 6 of northing / `scale`. */
  lat: readonly [number, number, number, number, number, number, number];
  scale: number;
}

/** From 60° N to the equator: China lies between 3° and 54°. */
const BANDS: readonly Band[] = [
  {
    from: 5591021,
    lon: [-3.030883460898826e-8, 0.00000898305509983578],
    lat: [
      0.30071316287616, 59.74293618442277, 7.357984074871, -25.38371002664745, 13.45380521110908,
      -3.29883767235584, 0.32710905363475,
    ],
    scale: 6856817.37,
  },
  {
    from: 3481989.83,
    lon: [-1.981981304930552e-8, 0.000008983055099779535],
    lat: [
      0.03278182852591, 40.31678527705744, 0.65659298677277, -4.44255534477492, 0.85341911805263,
      0.12923347998204, -0.04625736007561,
    ],
    scale: 4482777.06,
  },
  {
    from: 1678043.12,
    lon: [3.09191371068437e-9, 0.000008983055096812155],
    lat: [
      0.00006995724062, 23.10934304144901, -0.00023663490511, -0.6321817810242, -0.00663494467273,
      0.03430082397953, -0.00466043876332,
    ],
    scale: 2555164.4,
  },
  {
    from: 0,
    lon: [2.890871144776878e-9, 0.000008983055095805407],
    lat: [
      -3.068298e-8, 7.47137025468032, -0.00000353937994, -0.02145144861037, -0.00001234426596,
      0.00010322952773, -0.00000323890364,
    ],
    scale: 826088.5,
  },
];

/** Metres of a Mercator projection, Baidu's or the Web's, that lie in the box of China. */
export function isMercatorMetres(x: number, y: number): boolean {
  return x >= 8_120_000 && x <= 15_150_000 && y >= 330_000 && y <= 7_170_000;
}

/** Baidu metres (`isMercatorMetres`) as BD-09 degrees, longitude first. */
export function degreesOfBaidu(x: number, y: number): LonLat {
  const { lon, lat, scale } = BANDS.find(({ from }) => y >= from)!;
  const t = y / scale;
  return [lon[0] + lon[1] * x, lat.reduceRight((sum, coefficient) => sum * t + coefficient, 0)];
}
