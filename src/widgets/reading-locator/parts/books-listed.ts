/** What is listed of what was found, for the place that is asked about. */
import type { Book, Holding } from '../../../rules/books/book.ts';
import { stateOf } from './books-state.ts';

/** The stations a search is about, by id; undefined for all. */
export type Area = ReadonlySet<string> | undefined;

/** Books that are in the area: by a holding there, or as files, which are everywhere. */
export function booksIn(books: readonly Book[], area: Area): readonly Book[] {
  if (!area) return books;
  return books.filter(({ holdings = [] }) => !holdings.length || holdings.some(isIn(area)));
}

/** Holdings of the area first, each part in the order it came in. */
export function areaFirst(holdings: readonly Holding[], area: Area): readonly Holding[] {
  if (!area) return holdings;
  const within = isIn(area);
  return [...holdings.filter(within), ...holdings.filter(holding => !within(holding))];
}

/** How many of the books can be borrowed in the area now, as far as is known. */
export function inCountOf(books: readonly Book[], area: Area): number {
  return books.filter(book => canBeHad(book, area)).length;
}

function canBeHad({ holdings = [], availability }: Book, area: Area): boolean {
  if (!holdings.length) return availability?.state === 'available';
  const within = area ? isIn(area) : () => true;
  return holdings.some(holding => within(holding) && stateOf(holding) === 'available');
}

function isIn(area: ReadonlySet<string>): (holding: Holding) => boolean {
  return ({ station }) => area.has(station);
}
