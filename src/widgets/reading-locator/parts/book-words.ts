import { bookReader } from '../../../locale/book-reader/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of the reader of books. */
export const readerWords = wordsOf(bookReader);

export type ReaderWords = ReturnType<typeof readerWords>;
