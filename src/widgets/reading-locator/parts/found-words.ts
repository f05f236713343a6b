import { problems } from '../../../locale/problems/namespace.ts';
import { readingBooks } from '../../../locale/reading-books/namespace.ts';
import { readingFound } from '../../../locale/reading-found/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** What is said of what was found, with the words of the search itself. */
export const foundWords = wordsOf(readingFound, readingBooks, problems);

export type FoundWords = ReturnType<typeof foundWords>;
