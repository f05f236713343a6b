import { stationMap } from '../../locale/station-map/namespace.ts';
import { stations } from '../../locale/stations/namespace.ts';
import { wordsOf } from '../../stations/words-of.ts';

/** The words that a map begins with. */
export const firstWords = wordsOf(stations, stationMap);

export type Words = ReturnType<typeof firstWords>;
