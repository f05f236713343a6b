import type { StationFeature, StationProperties } from '../data/generated/types.ts';
import type { LonLat } from '../rules/coordinates.ts';
import { jsonText } from '../rules/json-text.ts';
import { Dictionary } from './dictionary.ts';

/** All that a station says of when it is open. */
export type StationTimes = Pick<
  StationProperties,
  'hours' | 'specialHours' | 'status' | 'validFrom' | 'validThrough'
>;

/** What is known of rows that have no feature of their own: ids and names that came as columns. */
export interface RowNames {
  /** '' while it is not known. */
  idOf(row: number): string;
  /** -1 for none. */
  rowOf(id: string): number;
  /** A feature made of columns and names; undefined while the names are not here. */
  feature(row: number): StationFeature | undefined;
}

/** Positions are kept in whole 10⁻⁷ degrees, which is a centimetre. */
export const DEGREE = 1e7;

const FIRST_ROWS = 256;
const joined = (words: readonly string[]) => words.join('\n');

/**
 * Stations as columns: what filters and the map read for every station on every change is a number a
 * row, a position or a place in a list of the values that occur. The rest is in the feature, where it
 * is here. An id comes once.
 */
export class StationTable {
  size = 0;
  /** WGS-84, in 10⁻⁷ degrees; longer than there are rows. */
  lonE7 = new Int32Array(FIRST_ROWS);
  latE7 = new Int32Array(FIRST_ROWS);
  readonly kinds = new Dictionary<readonly string[]>([], joined);
  readonly facilities = new Dictionary<readonly string[]>([], joined);
  readonly times = new Dictionary<StationTimes>({}, timesKey);
  /** GB/T 2260 codes, '' where none is given. */
  readonly regions = new Dictionary<string>('', code => code);
  /** Row → which of several sources it is of; 0 where there is one. */
  sources = new Uint8Array(FIRST_ROWS);

  /** Row → 1 where another row is shown in its place: the same station, told of by two sources. */
  hidden: Uint8Array | undefined;

  /** Names of rows that came as columns. */
  names: RowNames | undefined;

  private readonly full = new Map<number, StationFeature>();
  private readonly rows = new Map<string, number>();

  /** Row of a station, or -1. */
  rowOf(id: string): number {
    return this.rows.get(id) ?? this.names?.rowOf(id) ?? -1;
  }

  /** The station's id, '' while it is not known. */
  idOf(row: number): string {
    return this.full.get(row)?.id ?? this.names?.idOf(row) ?? '';
  }

  /** What a list shows of a station; undefined while its name is not here. */
  feature(row: number): StationFeature | undefined {
    return this.full.get(row) ?? this.names?.feature(row);
  }

  /** Where a row lies, WGS-84 degrees. */
  placeOf(row: number): LonLat {
    return [this.lonE7[row]! / DEGREE, this.latE7[row]! / DEGREE];
  }

  /** Writes where all rows lie into two columns, WGS-84 degrees. */
  positions(lon: Float64Array, lat: Float64Array): void {
    for (let row = 0; row < this.size; row += 1) {
      lon[row] = this.lonE7[row]! / DEGREE;
      lat[row] = this.latE7[row]! / DEGREE;
    }
  }

  /** Adds stations that are not there yet; returns how many were new. */
  add(features: readonly StationFeature[], source = 0): number {
    this.makeRoom(this.size + features.length);
    const before = this.size;
    for (const feature of features) {
      if (!this.rows.has(feature.id)) this.append(feature, source);
    }
    return this.size - before;
  }

  /** Stations known in full, with their source and row. */
  held(): [feature: StationFeature, source: number, row: number][] {
    return [...this.full].map(([row, feature]) => [feature, this.sources[row]!, row]);
  }

  /** Begins anew with so many rows, of which nothing is known yet, and room for some more. */
  clear(size: number, spare = 0): void {
    this.names = this.hidden = undefined;
    this.cut(0);
    this.makeRoom(size + spare);
    this.size = size;
  }

  /** Leaves out the rows from one on, and forgets which stations the others are. */
  cut(size: number): void {
    this.full.clear();
    this.rows.clear();
    this.size = size;
  }

  /** Says which station a row is, of which the columns have the rest. */
  hold(row: number, feature: StationFeature): void {
    this.full.set(row, feature);
    this.rows.set(feature.id, row);
  }

  private append(feature: StationFeature, source: number): void {
    const row = this.size;
    const { properties, geometry } = feature;
    const [lon, lat] = geometry.coordinates;
    this.size = row + 1;
    this.rows.set(feature.id, row);
    this.full.set(row, feature);
    this.lonE7[row] = Math.round(lon * DEGREE);
    this.latE7[row] = Math.round(lat * DEGREE);
    this.kinds.set(row, properties.kinds);
    this.facilities.set(row, properties.facilities ?? []);
    this.times.set(row, properties);
    this.regions.set(row, properties.region ?? '');
    this.sources[row] = source;
  }

  /** Makes room for so many rows. */
  makeRoom(rows: number): void {
    const room = this.lonE7.length;
    if (rows <= room) return;
    const size = Math.max(rows, Math.ceil(room * 1.5));
    this.lonE7 = grown(this.lonE7, new Int32Array(size));
    this.latE7 = grown(this.latE7, new Int32Array(size));
    this.sources = grown(this.sources, new Uint8Array(size));
    for (const column of [this.kinds, this.facilities, this.times, this.regions]) {
      column.reserve(size);
    }
  }
}

/** Most stations say no more than their hours. */
function timesKey({ hours = '', specialHours, status, validFrom, validThrough }: StationTimes) {
  const plain = !specialHours?.length && !validFrom && !validThrough;
  if (plain && (!status || status === 'open')) return hours;
  return `\n${jsonText([hours, specialHours, status, validFrom, validThrough])}`;
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
