/** Reads longitudes and latitudes as people type them. */

import { isMercatorMetres } from './baidu-metres.ts';
import { narrow } from './cell-text.ts';

/** The box no list of places in China can leave, degrees. */
const LON_BOX = [73, 136] as const;
const LAT_BOX = [3, 54] as const;

export type CoordinateFault =
  | 'coords-missing'
  | 'coords-unreadable'
  | 'coords-swapped'
  | 'coords-zero'
  | 'coords-metres'
  | 'coords-mercator'
  | 'coords-outside';

export type ReadPosition =
  | {
      ok: true;
      /** Degrees, as written in the list's own datum. */
      lon: number;
      lat: number;
      /** Decimals of a degree the list gives. */
      decimals: number;
      /** False when the text was not two plain decimal numbers in cells of their own. */
      plain: boolean;
    }
  | {
      ok: false;
      fault: CoordinateFault;
      at: 'lon' | 'lat';
      /** Easting and northing in metres, where the fault is `coords-mercator`. */
      metres?: readonly [x: number, y: number];
      decimals?: number;
    };

interface Angle {
  degrees: number;
  decimals: number;
  plain: boolean;
}

/**
 * Reads a position from two cells. Understands `121.515`, full-width digits, `121,515`, `E121.515`,
 * `东经121.515°`, `121°30′54″` and `121度30分54秒`. Nothing is mended: numbers that look swapped,
 * projected or misplaced are faults.
 */
export function readPosition(lonText: string, latText: string): ReadPosition {
  if (narrow(lonText) === '') return { ok: false, fault: 'coords-missing', at: 'lon' };
  if (narrow(latText) === '') return { ok: false, fault: 'coords-missing', at: 'lat' };
  const lon = readAngle(lonText, EAST);
  const lat = readAngle(latText, NORTH);
  if (!lon) return { ok: false, fault: unreadFault(lonText, NORTH), at: 'lon' };
  if (!lat) return { ok: false, fault: unreadFault(latText, EAST), at: 'lat' };
  const fault = positionFault(lon.degrees, lat.degrees);
  // A spreadsheet drops trailing zeros, so the longer of the two is what was given.
  const decimals = Math.max(lon.decimals, lat.decimals);
  if (fault?.fault === 'coords-mercator') {
    return { ok: false, ...fault, metres: [lon.degrees, lat.degrees], decimals };
  }
  if (fault) return { ok: false, ...fault };
  return {
    ok: true,
    lon: lon.degrees,
    lat: lat.degrees,
    decimals,
    plain: lon.plain && lat.plain,
  };
}

/**
 * Reads a position from one cell that holds both, longitude first: `121.515,31.229`, `[…]`; or in any
 * order where both say which they are: `N31.229 E121.515`.
 */
export function readPair(text: string): ReadPosition {
  const spelled = narrow(text).replace(/^(?:\((.*)\)|\[(.*)\])$/, '$1$2');
  if (spelled === '') return { ok: false, fault: 'coords-missing', at: 'lon' };
  for (const divider of PAIR_DIVIDERS) {
    const parts = spelled.split(divider).filter(part => part.trim() !== '');
    if (parts.length !== 2) continue;
    const position = readPosition(parts[0]!, parts[1]!);
    if (position.ok) return { ...position, plain: false };
    // Each number says which it is: 北纬28.1，东经120.6.
    const named = isMarked(parts[0]!, NORTH) && isMarked(parts[1]!, EAST);
    const exchanged = named ? readPosition(parts[1]!, parts[0]!) : position;
    return exchanged.ok ? { ...exchanged, plain: false } : position;
  }
  return { ok: false, fault: 'coords-unreadable', at: 'lon' };
}

const PAIR_DIVIDERS = [
  /[;、|/]/,
  /,\s/,
  /,/,
  /(?<=.)(?=北纬|纬度|n\s*\d)/i,
  /(?<=.)(?=东经|经度|e\s*\d)/i,
  /\s+/,
];

/** Signs of an axis, before or after the number. */
const EAST = /^(?:e|东经|经度)|(?:e|东经)$/;
const NORTH = /^(?:n|北纬|纬度)|(?:n|北纬)$/;

const NUMBER = /^([+-]?\d{1,9})(?:[.,](\d{1,18}))?[°度]?$/;
const SEXAGESIMAL =
  /^(\d{1,3})[°度]\s*(?:(\d{1,2}(?:\.\d+)?)[′'分]\s*)?(?:(\d{1,2}(?:\.\d+)?)(?:″|"|''|秒))?$/;

/** One angle; `mark` is the letter or word for its hemisphere. */
function readAngle(text: string, mark: RegExp): Angle | undefined {
  // Signs that look like degrees are no degrees once NFKC has narrowed them, so they go first.
  const spelled = narrow(text.replace(/[º˚]/g, '°').replace(/´/g, '′'))
    .toLowerCase()
    .replace(/[’‘`]/g, '′')
    .replace(/[”“]|′′/g, '″');
  const bare = spelled.replace(mark, '').replace(/^[\s:]+|\s+$/g, '');
  const number = NUMBER.exec(bare);
  if (number) {
    const fraction = number[2] ?? '';
    const plain = /^\d+(?:\.\d+)?$/.test(text.trim());
    return { degrees: Number(`${number[1]}.${fraction || 0}`), decimals: fraction.length, plain };
  }
  const parts = SEXAGESIMAL.exec(bare);
  if (!parts) return undefined;
  const [, degrees, minutes = '0', seconds = '0'] = parts;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  return {
    degrees: Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600,
    // A second of arc is 31 m, between three and four decimals; a tenth of a minute 185 m.
    decimals: parts[3] ? 4 + fractionLength(seconds) : parts[2] ? 2 + fractionLength(minutes) : 0,
    plain: false,
  };
}

function fractionLength(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

/** A number marked as the other axis (`N31.2` among longitudes) is in the wrong column. */
function unreadFault(text: string, other: RegExp): CoordinateFault {
  return /\d/.test(text) && isMarked(text, other) ? 'coords-swapped' : 'coords-unreadable';
}

function isMarked(text: string, mark: RegExp): boolean {
  return mark.test(narrow(text).toLowerCase());
}

function inside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function positionFault(
  lon: number,
  lat: number,
): { fault: CoordinateFault; at: 'lon' | 'lat' } | undefined {
  if (lon === 0 && lat === 0) return { fault: 'coords-zero', at: 'lon' };
  if (inside(lon, LON_BOX) && inside(lat, LAT_BOX)) return undefined;
  if (inside(lon, LAT_BOX) && inside(lat, LON_BOX)) return { fault: 'coords-swapped', at: 'lon' };
  if (isMercatorMetres(lon, lat)) return { fault: 'coords-mercator', at: 'lon' };
  const at = inside(lon, LON_BOX) ? 'lat' : 'lon';
  // Beyond any angle: metres of a projection, or a decimal point that got lost.
  const metres = Math.abs(lon) > 1000 || Math.abs(lat) > 1000;
  return { fault: metres ? 'coords-metres' : 'coords-outside', at };
}
