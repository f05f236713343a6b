import { stationDesk } from '../../../locale/station-desk/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of messages and of what stands round the list. */
export const deskWords = wordsOf(stationDesk);

export type DeskWords = ReturnType<typeof deskWords>;
