/** The sample reading stations, books and an e-book as files, for a host without a server. */
import { sampleBooks } from '../../scripts/lib/sample-book-answer.mjs';
import { sampleEpub } from '../../scripts/lib/sample-epub.mjs';
import { readingCollection, sampleReading } from '../../scripts/lib/sample-reading.mjs';

/** @param api address of the host, ending in a slash; path → what stands there */
export function readingFiles(api: string): Map<string, string | Uint8Array> {
  const now = Date.now();
  const library = `${api}library/`;
  const json = (value: unknown): string => JSON.stringify(value);
  const books = sampleBooks(now, { library });
  const files = new Map<string, string | Uint8Array>([
    ['/v1/reading/index.json', json(readingCollection(now, { library }))],
    ['/v1/books.json', json({ v: 1, numberMatched: books.length, items: books })],
    ['/library/books/reading-room.epub', sampleEpub()],
  ]);
  for (const { feature, detail } of sampleReading(now, { library }).stations) {
    files.set(`/v1/stations/${feature.id}.json`, json(detail));
  }
  return files;
}
