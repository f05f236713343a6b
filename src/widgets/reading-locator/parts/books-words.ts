import { readingBooks } from '../../../locale/reading-books/namespace.ts';
import { wordsOf } from '../words.ts';

/** The first words of the search for books. */
export const bookWords = wordsOf(readingBooks);

export type BookWords = ReturnType<typeof bookWords>;
