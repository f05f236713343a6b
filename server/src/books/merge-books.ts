import type { Book, Holding, Link } from '../../../src/data/generated/types.ts';
import { titleCopies, titleState, titleChecked } from '../../../src/rules/books/availability.ts';
import { readIsbn } from '../../../src/rules/books/isbn.ts';
import { omit } from './omit.ts';

/** A title as one catalogue gave it. */
export interface SourcedBook {
  source: string;
  /** When the catalogue told it, RFC 3339. */
  checked?: string | undefined;
  book: Book;
}

/**
 * Titles of all catalogues, those of the same ISBN and medium as one with the holdings of all. What is
 * said of a title follows from its holdings where it has any; where it has none, from what its
 * catalogue said. Nothing becomes available by being put together.
 *
 * @param place makes a holding's station one that is known; undefined leaves the holding out
 */
export function mergeBooks(
  books: readonly SourcedBook[],
  place: (holding: Holding) => string | undefined,
): Book[] {
  const groups = new Map<string, SourcedBook[]>();
  for (const sourced of books) {
    const key = keyOf(sourced);
    groups.set(key, [...(groups.get(key) ?? []), sourced]);
  }
  return [...groups.values()].map(group => oneOf(group, place));
}

function keyOf({ source, book }: SourcedBook): string {
  const isbn = readIsbn(book.isbn);
  return isbn === undefined ? `${source} ${book.id}` : `isbn ${isbn} ${book.medium ?? 'print'}`;
}

function oneOf(
  group: readonly SourcedBook[],
  place: (holding: Holding) => string | undefined,
): Book {
  const [first] = group as [SourcedBook];
  const had = group.some(({ book }) => (book.holdings?.length ?? 0) > 0);
  const holdings = distinct(
    group.flatMap(({ book, checked }) =>
      (book.holdings ?? []).flatMap(holding => placed(holding, place, checked)),
    ),
  );
  const links = distinctLinks(group.flatMap(({ book }) => book.links ?? []));
  const facts = Object.assign({}, ...group.map(({ book }) => book).reverse()) as Book;
  // Copies at places that are none of ours tell nothing of what can be had here.
  const told = had ? derived(holdings) : withTime(facts, first.checked);
  const rest = omit(facts, 'availability', 'copies', 'holdings', 'links');
  return {
    ...rest,
    id: `${first.source}:${first.book.id}`,
    ...told,
    ...(holdings.length > 0 && { holdings }),
    ...(links.length > 0 && { links }),
  };
}

function placed(
  holding: Holding,
  place: (holding: Holding) => string | undefined,
  checked: string | undefined,
): Holding[] {
  const station = place(holding);
  if (station === undefined) return [];
  return [
    { ...holding, station, ...(checked !== undefined && { checked: holding.checked ?? checked }) },
  ];
}

/** What a title's holdings say of it. */
export function derived(holdings: readonly Holding[]): Pick<Book, 'availability' | 'copies'> {
  const state = titleState(holdings);
  const checked = titleChecked(holdings);
  const copies = titleCopies(holdings);
  return {
    ...(state && { availability: { state, ...(checked !== undefined && { checked }) } }),
    ...(copies && { copies }),
  };
}

function withTime({ availability, copies }: Book, checked: string | undefined): Partial<Book> {
  return {
    ...(availability && {
      availability: { ...(checked !== undefined && { checked }), ...availability },
    }),
    ...(copies && { copies }),
  };
}

/** Two catalogues may know the same copies: the one that knows their state counts. */
function distinct(holdings: readonly Holding[]): Holding[] {
  const kept = new Map<string, Holding>();
  for (const holding of holdings) {
    const key = JSON.stringify([holding.station, holding.callno, holding.shelf]);
    const known = kept.get(key);
    if (!known || (known.state === undefined && holding.state !== undefined))
      kept.set(key, holding);
  }
  return [...kept.values()];
}

function distinctLinks(links: readonly Link[]): Link[] {
  return [...new Map(links.map(link => [`${link.rel} ${link.href}`, link])).values()];
}
