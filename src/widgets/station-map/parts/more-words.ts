import { stationDetail } from '../../../locale/station-detail/namespace.ts';
import { stationMore } from '../../../locale/station-more/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of what a station's own document adds, and those of its detail, which are here. */
export const moreWords = wordsOf(stationMore, stationDetail, stations);

export type MoreWords = ReturnType<typeof moreWords>;
