import { reading } from '../../locale/reading/namespace.ts';
import { stations } from '../../locale/stations/namespace.ts';
import { wordsOf } from '../../stations/words-of.ts';

/** The words that a locator begins with. */
export const firstWords = wordsOf(stations, reading);

export type Words = ReturnType<typeof firstWords>;
