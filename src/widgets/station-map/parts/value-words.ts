import { facilities } from '../../../locale/facilities/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** What the values are called that stations can be chosen by. */
export const valueWords = wordsOf(stations, facilities);
