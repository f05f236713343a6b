import type { LonLat } from '../rules/coordinates.ts';
import { foldText } from '../rules/text-search.ts';
import { divisionName, findDivisions } from './division-finder.ts';
import type { StationModel } from './station-model.ts';

/** A place a person may have meant; WGS-84 degrees. */
export interface Place {
  readonly name: string;
  readonly position: LonLat;
}

const MOST_REGIONS = 3;
const MOST_STREETS = 3;
/** One character is in too many names to be a place. */
const SHORTEST = 2;
/** Addresses looked at while a person types: a few milliseconds, also on a slow phone. */
const MOST_LOOKED_AT = 6000;
/** The same, where only those are looked at that a search found: most of them are what is meant. */
const MOST_FITTING = 1000;
/** Addresses looked at between two pauses. */
const STEP = 50;

/**
 * Places that a text names: districts and towns, then streets of stations whose address holds it. It
 * is known where those stand, so nothing is asked of anybody.
 */
export function placesFor(model: StationModel, text: string): Place[] {
  if (foldText(text).length < SHORTEST) return [];
  const { regions } = model;
  const towns = findDivisions(regions, text, MOST_REGIONS).map(({ code, center }) => ({
    name: divisionName(regions, code),
    position: center as LonLat,
  }));
  return [...towns, ...streetsFor(model, text)];
}

/**
 * Streets of stations whose address holds a text.
 *
 * @param fits of many thousand stations only those are looked at: not 0 for a row to look at
 */
export function streetsFor(model: StationModel, text: string, fits?: ArrayLike<number>): Place[] {
  const work = streetsOf(model, text, fits);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, pausing now and then: names that came as columns are cut out one by one. */
export function* streetsOf(
  { table }: StationModel,
  text: string,
  fits?: ArrayLike<number>,
): Generator<undefined, Place[]> {
  const wanted = foldText(text);
  const streets: Place[] = [];
  if (wanted.length < SHORTEST) return streets;
  const most = fits ? MOST_FITTING : MOST_LOOKED_AT;
  let looked = 0;
  for (let row = 0; row < table.size && looked < most; row += 1) {
    if (fits && !fits[row]) continue;
    looked += 1;
    if (looked % STEP === 0) yield;
    const name = streetOf(table.feature(row)?.properties, wanted);
    if (!name || streets.some(place => place.name === name)) continue;
    streets.push({ name, position: table.placeOf(row) });
    if (streets.length === MOST_STREETS) break;
  }
  return streets;
}

function streetOf(
  { address, zone }: { address?: string; zone?: string } = {},
  wanted: string,
): string | undefined {
  return [address, zone].find(one => one && foldText(one).includes(wanted));
}
