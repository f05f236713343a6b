import type { TestContext } from 'node:test';
import type { BookSearch } from '../../src/books/book-search.ts';
import { readBooksDocument } from '../../src/books/read-books-file.ts';
import { openBooks, type Books } from '../../src/books/open-books.ts';
import type { SourceConfig } from '../../src/books/source-config.ts';
import type { StationIndex } from '../../src/books/station-index.ts';

/** Reads sources as a configuration has them; one that is at fault fails the test. */
export function configsOf(sources: readonly object[], folder = '/'): SourceConfig[] {
  const faults: [string, string][] = [];
  const configs = readBooksDocument({ sources }, { folder, env: {} }, faults);
  if (faults.length > 0) throw new Error(faults.map(([, en]) => en).join('\n'));
  return configs;
}

/** Three stations; two share a library code. */
export const STATIONS: StationIndex = {
  byCode: new Map([
    ['SZ-017', ['r-0001']],
    ['SZ-004', ['r-0002']],
    ['SHARED', ['r-0001', 'r-0003']],
  ]),
  idOf: word =>
    ({ '示例书屋 2': 'r-0002' })[word] ?? (/^r-000[1-3]$/.test(word) ? word : undefined),
};

/** The catalogues of a configuration, closed after the test. */
export function booksOf(t: TestContext, sources: readonly object[], folder?: string): Books {
  const books = openBooks(configsOf(sources, folder), () => Promise.resolve(STATIONS));
  t.after(() => books.close());
  return books;
}

export function interlib(origin: string, more: object = {}): object {
  return {
    id: 'city',
    type: 'interlib',
    title: '示例市图书馆',
    search: `${origin}/opac/api/search?q={q}&rows={limit}`,
    holdings: `${origin}/opac/api/holding/{id}`,
    reserve: `${origin}/reserve/{id}`,
    privateNetwork: true,
    ...more,
  };
}

export const ask = (search: BookSearch, q: string, at: readonly string[] = []) =>
  search.find({ q, at, limit: 20, offset: 0 });
