import { readingBooks } from '../../../locale/reading-books/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The first words of the search for books. */
export const bookWords = wordsOf(readingBooks);

export type BookWords = ReturnType<typeof bookWords>;
