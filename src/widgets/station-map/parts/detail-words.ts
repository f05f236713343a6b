import { facilities } from '../../../locale/facilities/namespace.ts';
import { stationDetail } from '../../../locale/station-detail/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of a station's detail: its own, and those of all stations and what they have. */
export const detailWords = wordsOf(stationDetail, stations, facilities);

export type DetailWords = ReturnType<typeof detailWords>;
