import { loadBooks, searchBooks, type FoundBooks } from '../../../data/books.ts';
import type { Result } from '../../../data/problem.ts';
import { withTitleState } from '../../../rules/books/availability.ts';
import { findBooks } from '../../../rules/books/book-match.ts';
import type { ReadingContext } from '../part.ts';
import type { Asked } from './books-search.ts';

/** Asks the site's search, or searches its list on the device. Rejects only when the signal aborts. */
export async function askBooks(
  { books, model, client }: ReadingContext,
  { q, at, next }: Asked,
  { signal, fresh }: { signal: AbortSignal; fresh: boolean },
): Promise<Result<FoundBooks>> {
  const here = await client();
  const resolve = model.resolve && { resolve: model.resolve };
  const options = { ...resolve, signal, fresh };
  const result = next
    ? await loadBooks(here, next, options)
    : await searchBooks(here, books!, { q, ...(at && { at }), find: findBooks, ...options });
  if (!result.ok) return result;
  const items = result.data.items.map(book => withTitleState(book));
  return { ...result, data: { ...result.data, items } };
}
