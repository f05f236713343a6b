import { stationStamps } from '../../../locale/station-stamps/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of stamps. */
export const stampWords = wordsOf(stationStamps);

export type StampWords = ReturnType<typeof stampWords>;
