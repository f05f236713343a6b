import type { Book, BooksAnswer, BookSource } from '../../src/data/generated/types.ts';

export interface SampleBookOptions {
  /** Where the library's files are; ends in a slash. */
  library?: string;
}

/** 300 titles with their holdings. `now` in epoch milliseconds. */
export function sampleBooks(now?: number, options?: SampleBookOptions): Book[];
/** What a search finds, every source having answered; all stations when `at` is empty. */
export function searchSampleBooks(
  q: string,
  at?: readonly string[],
  now?: number,
  options?: SampleBookOptions,
): BooksAnswer;
/** The catalogues asked; `state` is that of the city library's. */
export function sampleSources(now?: number, state?: BookSource['state']): BookSource[];
/** The books of lists as the sheet that an office fills in, CSV. */
export function booksSheet(now?: number): string;
