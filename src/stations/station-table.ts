import { FACILITIES, KINDS } from '../rules/vocabulary.ts';
import type { StationFeature } from '../data/generated/types.ts';

const FIRST_ROWS = 256;

/**
 * Stations as columns: what filters and the map read for every station on every change stands in
 * typed arrays; the rest stays in the feature. Rows are only ever added; an id comes once.
 */
export class StationTable {
  /** Row → feature, as the document gave it. */
  readonly features: StationFeature[] = [];
  /** Distinct opening-hours texts; index 0 is "none given". */
  readonly hoursTexts: string[] = [''];
  /** WGS-84 degrees. */
  lon = new Float64Array(FIRST_ROWS);
  lat = new Float64Array(FIRST_ROWS);
  /** Bit b: the place is of kind KINDS[b]. */
  kinds = new Uint32Array(FIRST_ROWS);
  /** Two words a row, bit b: the place has FACILITIES[b]. */
  facilities = new Uint32Array(FIRST_ROWS * 2);
  /** Index into hoursTexts. */
  hours = new Uint32Array(FIRST_ROWS);
  /** GB/T 2260 code, 0 when unknown. */
  regions = new Uint32Array(FIRST_ROWS);

  private rows = new Map<string, number>();
  private hoursRows = new Map<string, number>([['', 0]]);

  get size(): number {
    return this.features.length;
  }

  /** Row of a station, or -1. */
  rowOf(id: string): number {
    return this.rows.get(id) ?? -1;
  }

  /** Adds stations that are not there yet; returns how many were new. */
  add(features: readonly StationFeature[]): number {
    this.reserve(this.size + features.length);
    const before = this.size;
    for (const feature of features) {
      if (!this.rows.has(feature.id)) this.append(feature);
    }
    return this.size - before;
  }

  private append(feature: StationFeature): void {
    const row = this.size;
    const { kinds, facilities = [], hours = '', region } = feature.properties;
    this.rows.set(feature.id, row);
    this.features.push(feature);
    this.lon[row] = feature.geometry.coordinates[0];
    this.lat[row] = feature.geometry.coordinates[1];
    for (const kind of kinds) {
      const bit = KIND_BITS.get(kind);
      if (bit !== undefined) this.kinds[row]! |= 1 << bit;
    }
    for (const facility of facilities) {
      const bit = FACILITY_BITS.get(facility);
      if (bit !== undefined) this.facilities[row * 2 + (bit >> 5)]! |= 1 << (bit & 31);
    }
    this.hours[row] = this.hoursIndex(hours);
    this.regions[row] = Number(region ?? 0);
  }

  private hoursIndex(text: string): number {
    const known = this.hoursRows.get(text);
    if (known !== undefined) return known;
    this.hoursRows.set(text, this.hoursTexts.length);
    return this.hoursTexts.push(text) - 1;
  }

  private reserve(rows: number): void {
    if (rows <= this.lon.length) return;
    const size = Math.max(rows, this.lon.length * 2);
    this.lon = grown(this.lon, new Float64Array(size));
    this.lat = grown(this.lat, new Float64Array(size));
    this.kinds = grown(this.kinds, new Uint32Array(size));
    this.facilities = grown(this.facilities, new Uint32Array(size * 2));
    this.hours = grown(this.hours, new Uint32Array(size));
    this.regions = grown(this.regions, new Uint32Array(size));
  }
}

const KIND_BITS = new Map<string, number>(KINDS.map((kind, bit) => [kind, bit]));
const FACILITY_BITS = new Map<string, number>(FACILITIES.map((facility, bit) => [facility, bit]));

export const isKnownKind = (kind: string) => KIND_BITS.has(kind);
export const isKnownFacility = (facility: string) => FACILITY_BITS.has(facility);

/** Bits of the kinds named; a name outside the vocabulary has none. */
export function kindBits(kinds: readonly string[]): number {
  return kinds.reduce((bits, kind) => {
    const bit = KIND_BITS.get(kind);
    return bit === undefined ? bits : bits | (1 << bit);
  }, 0);
}

/** The two words of bits of the facilities named. */
export function facilityBits(facilities: readonly string[]): [number, number] {
  const words: [number, number] = [0, 0];
  for (const facility of facilities) {
    const bit = FACILITY_BITS.get(facility);
    if (bit !== undefined) words[bit >> 5 ? 1 : 0] |= 1 << (bit & 31);
  }
  return words;
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}
