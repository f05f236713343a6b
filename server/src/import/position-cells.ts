/** Reads a row's position and converts it to WGS-84. */

import { convertDatum } from '../../../src/rules/datum-shift.ts';
import { datumNamed } from './datum-words.ts';
import { degreesOfBaidu } from './baidu-metres.ts';
import { readPair, readPosition } from './coordinate-cells.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { ReadPosition } from './coordinate-cells.ts';
import type { RowCells } from './row-cells.ts';

export interface Position {
  /** WGS-84 degrees, to a decimetre. */
  wgs84: [lon: number, lat: number];
  /** As in the list, degrees of its own datum. */
  raw: [lon: number, lat: number];
  /** Decimals of a degree the list gives. */
  decimals: number;
}

/** Fewer decimals than this leave the place open by more than a hundred metres. */
const FINE_DECIMALS = 3;

/** The position of a row; undefined with an error reported where there is none to rely on. */
export function positionOf(row: RowCells, crs: Datum): Position | undefined {
  const separate = row.has('lon') && row.has('lat');
  const read = inDegrees(
    separate ? readPosition(row.text('lon'), row.text('lat')) : readPair(row.text('lonLat')),
    crs,
  );
  const field = separate ? 'lon' : 'lonLat';
  if (!read.ok) {
    row.say(read.fault, separate ? read.at : field);
    return undefined;
  }
  const raw: [number, number] = read.plain
    ? [read.lon, read.lat]
    : [nanodegrees(read.lon), nanodegrees(read.lat)];
  if (!read.plain) {
    row.say('coords-read', field, { lon: decimetres(read.lon), lat: decimetres(read.lat) });
    for (const column of ['lon', 'lat', 'lonLat'] as const) row.keep(column);
  }
  if (read.decimals < FINE_DECIMALS) {
    row.say('coords-coarse', field, { decimals: read.decimals, metres: metresOf(read.decimals) });
  }
  const [lon, lat] = crs === 'wgs84' ? raw : convertDatum(raw, crs, 'wgs84');
  return { wgs84: [decimetres(lon), decimetres(lat)], raw, decimals: read.decimals };
}

/** A metre is about the fifth decimal of a degree. */
const METRE_DECIMALS = 5;

/** Baidu's metres are as good as its degrees where the import says that they are Baidu's. */
function inDegrees(read: ReadPosition, crs: Datum): ReadPosition {
  if (read.ok || !read.metres || crs !== 'bd09') return read;
  const [lon, lat] = degreesOfBaidu(...read.metres);
  return { ok: true, lon, lat, decimals: METRE_DECIMALS + (read.decimals ?? 0), plain: false };
}

/**
 * Compares the datum the import was told with what the row and the headers of its coordinates say;
 * each that differs is an error. Where the list says nothing, the import's word stands.
 */
export function checkDatum(row: RowCells, crs: Datum): void {
  const written = row.text('crs');
  const datum = written === '' ? crs : (datumNamed(written).datum ?? 'unknown');
  if (datum !== crs) row.say(codeOf(datum), 'crs', { written, given: crs });
  for (const header of row.headerDatums) {
    if (header.datum === crs) continue;
    row.sayAt(codeOf(header.datum), header.column, { written: header.written, given: crs });
  }
}

function codeOf(datum: Datum | 'unknown'): 'crs-unknown' | 'crs-differs' {
  return datum === 'unknown' ? 'crs-unknown' : 'crs-differs';
}

/** Metres that a number with so many decimals of a degree leaves open, as text: 4 → `11`. */
export function metresOf(decimals: number): string {
  const metres = 111_320 / 10 ** decimals;
  return metres >= 1 ? String(Math.round(metres)) : metres.toPrecision(1);
}

/** Finer than any survey; what an arithmetic has behind it is noise. */
function nanodegrees(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}

function decimetres(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
