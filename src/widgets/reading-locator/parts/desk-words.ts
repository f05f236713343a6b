import { readingDesk } from '../../../locale/reading-desk/namespace.ts';
import { reading } from '../../../locale/reading/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of search, filters and messages. */
export const deskWords = wordsOf(readingDesk, reading);

export type DeskWords = ReturnType<typeof deskWords>;
