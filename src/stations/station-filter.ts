import { FACILITIES, KINDS } from '../rules/vocabulary.ts';
import {
  facilityBits,
  isKnownFacility,
  isKnownKind,
  kindBits,
  type StationTable,
} from './station-table.ts';

/** What a person asked for. Empty means no limit. */
export interface StationQuery {
  readonly text: string;
  /** A place of any of these kinds. */
  readonly kinds: readonly string[];
  /** A place with all of these facilities. */
  readonly facilities: readonly string[];
  readonly openNow: boolean;
  /** GB/T 2260 code; a province or city code takes in its districts. */
  readonly region: string;
}

export const EMPTY_QUERY: StationQuery = {
  text: '',
  kinds: [],
  facilities: [],
  openNow: false,
  region: '',
};

export function isEmptyQuery(query: StationQuery): boolean {
  return (
    !query.text.trim() &&
    !query.kinds.length &&
    !query.facilities.length &&
    !query.openNow &&
    !query.region
  );
}

export interface FilterResult {
  /** 1 where the row matches. */
  readonly mask: Uint8Array;
  readonly count: number;
  /** By kind and by facility: how many would match with that value chosen (too). */
  readonly kinds: ReadonlyMap<string, number>;
  readonly facilities: ReadonlyMap<string, number>;
  /** How many of the matches, the open-now filter aside, are open. */
  readonly open: number;
}

/**
 * Rows that match, and the count beside every value of every filter, in one pass.
 *
 * @param isOpen 1 where the row is open now.
 * @param textScore score of the text search by row (0: no match), or undefined without a text.
 */
export function filterStations(
  table: StationTable,
  query: StationQuery,
  isOpen: Uint8Array,
  textScore?: ArrayLike<number>,
): FilterResult {
  const size = table.size;
  const mask = new Uint8Array(size);
  const kindCounts = new Uint32Array(32);
  const facilityCounts = new Uint32Array(64);
  const wantedKinds = kindBits(query.kinds);
  const [wantedLow, wantedHigh] = facilityBits(query.facilities);
  // Words outside the vocabulary have no bits; a page's settings may name them all the same.
  const otherKinds = query.kinds.filter(kind => !isKnownKind(kind));
  const otherFacilities = query.facilities.filter(facility => !isKnownFacility(facility));
  const [regionFrom, regionTo] = regionRange(query.region);
  let count = 0;
  let open = 0;

  for (let row = 0; row < size; row += 1) {
    if (textScore && !textScore[row]) continue;
    const region = table.regions[row]!;
    if (query.region && (region < regionFrom || region > regionTo)) continue;
    const low = table.facilities[row * 2]!;
    const high = table.facilities[row * 2 + 1]!;
    if ((low & wantedLow) !== wantedLow || (high & wantedHigh) !== wantedHigh) continue;
    if (otherFacilities.length && !hasAll(table, row, otherFacilities)) continue;
    const kinds = table.kinds[row]!;
    const opens = isOpen[row] === 1;
    const fits =
      query.kinds.length === 0 ||
      (kinds & wantedKinds) !== 0 ||
      (otherKinds.length > 0 && hasAny(table, row, otherKinds));
    if (!query.openNow || opens) addBits(kindCounts, kinds, 0);
    if (!fits) continue;
    if (opens) open += 1;
    if (query.openNow && !opens) continue;
    mask[row] = 1;
    count += 1;
    addBits(facilityCounts, low, 0);
    addBits(facilityCounts, high, 32);
  }
  return {
    mask,
    count,
    open,
    kinds: named(KINDS, kindCounts),
    facilities: named(FACILITIES, facilityCounts),
  };
}

/** First and last code that a region code takes in: 330000 → 330000–339999. */
export function regionRange(code: string): [number, number] {
  const from = Number(code);
  if (code.endsWith('0000')) return [from, from + 9999];
  if (code.endsWith('00')) return [from, from + 99];
  return [from, from];
}

function hasAny({ features }: StationTable, row: number, kinds: readonly string[]): boolean {
  return features[row]!.properties.kinds.some(kind => kinds.includes(kind));
}

function hasAll({ features }: StationTable, row: number, facilities: readonly string[]): boolean {
  const own = features[row]!.properties.facilities ?? [];
  return facilities.every(facility => own.includes(facility));
}

function addBits(counts: Uint32Array, bits: number, offset: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    counts[offset + 31 - Math.clz32(rest & -rest)]! += 1;
  }
}

function named(names: readonly string[], counts: Uint32Array): Map<string, number> {
  return new Map(names.flatMap((name, bit) => (counts[bit] ? [[name, counts[bit]!]] : [])));
}
