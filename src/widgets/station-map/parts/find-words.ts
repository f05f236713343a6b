import { stationFind } from '../../../locale/station-find/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of search, filters, the long list and the link to share. */
export const findWords = wordsOf(stationFind, stations);

export type FindWords = ReturnType<typeof findWords>;
