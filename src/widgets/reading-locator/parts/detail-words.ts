import { facilities } from '../../../locale/facilities/namespace.ts';
import { readingDetail } from '../../../locale/reading-detail/namespace.ts';
import { reading } from '../../../locale/reading/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of a station's detail: its own, and the first ones, which are here. */
export const detailWords = wordsOf(readingDetail, reading, stations, facilities);

export type DetailWords = ReturnType<typeof detailWords>;
