import type { LonLat } from '../../../rules/coordinates.ts';
import { foldText } from '../../../rules/text-search.ts';
import type { StationModel } from '../../../stations/station-model.ts';

/** A place a person may have meant; WGS-84 degrees. */
export interface Place {
  readonly name: string;
  readonly position: LonLat;
}

const MOST_REGIONS = 3;
const MOST_STREETS = 3;
/** One character is in too many names to be a place. */
const SHORTEST = 2;

/**
 * Places that a text names: districts and towns, then streets of stations whose address holds it. It
 * is known where those stand, so nothing is asked of anybody.
 */
export function placesFor({ regions, table }: StationModel, text: string): Place[] {
  const wanted = foldText(text);
  if (wanted.length < SHORTEST) return [];
  const towns = regions.find(text, MOST_REGIONS).map(({ code, center }) => ({
    name: regions
      .path(code)
      .slice(-2)
      .map(node => node.name)
      .join(''),
    position: center as LonLat,
  }));
  const streets: Place[] = [];
  for (const { properties, geometry } of table.features) {
    if (streets.length === MOST_STREETS) break;
    const name = [properties.address, properties.zone].find(
      one => one && foldText(one).includes(wanted),
    );
    if (!name || streets.some(place => place.name === name)) continue;
    streets.push({ name, position: geometry.coordinates as unknown as LonLat });
  }
  return [...towns, ...streets];
}
