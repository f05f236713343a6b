import type { Book, BooksAnswer, Holding } from '../../../src/data/generated/types.ts';
import { makeMatcher } from '../../../src/rules/text-search.ts';
import { readIsbn } from '../../../src/rules/books/isbn.ts';
import type { GuardedSource, Told } from './guarded-source.ts';
import { derived, mergeBooks, type SourcedBook } from './merge-books.ts';
import { omit } from './omit.ts';
import type { StationIndex } from './station-index.ts';

/** A search as it was asked. */
export interface BooksRequest {
  q: string;
  /** Ids of stations; all when empty. */
  at: readonly string[];
  limit: number;
  offset: number;
}

/** Titles asked of each catalogue; more are on nobody's screen. */
const MOST_EACH = 50;

/** Searches all catalogues of a site at once; one that fails never keeps the others' answers back. */
export class BookSearch {
  readonly sources: readonly GuardedSource[];
  readonly #stations: () => Promise<StationIndex>;

  constructor(sources: readonly GuardedSource[], stations: () => Promise<StationIndex>) {
    this.sources = sources;
    this.#stations = stations;
  }

  /** The answer; a catalogue that did not answer is told of in `sources`, and nothing is thrown. */
  async find({ q, at, limit, offset }: BooksRequest): Promise<BooksAnswer> {
    const asked = this.sources.filter(({ source }) => isFor(source.stations, at));
    const [told, stations] = await Promise.all([
      Promise.all(asked.map(source => source.ask({ q, most: MOST_EACH }))),
      this.#stations(),
    ]);
    const place = (holding: Holding): string | undefined => stations.idOf(holding.station);
    const merged = mergeBooks(told.flatMap(sourced), place);
    const found = ranked(
      merged.flatMap(book => atStations(book, at)),
      q,
    );
    const items = found.slice(offset, offset + limit);
    const isWhole = told.every(({ more }) => !more);
    return {
      v: 1,
      timeStamp: new Date().toISOString(),
      ...(isWhole && { numberMatched: found.length }),
      numberReturned: items.length,
      items,
      sources: told.map(({ condition }) => condition),
      ...(found.length > offset + limit && { links: [nextLink({ q, at, limit, offset })] }),
    };
  }
}

function isFor(stations: readonly string[] | undefined, at: readonly string[]): boolean {
  return !stations || at.length === 0 || at.some(id => stations.includes(id));
}

function sourced({ condition, items }: Told): SourcedBook[] {
  const { id, checked } = condition;
  return items.map(book => ({ source: id, checked, book }));
}

/** A title with its copies at these stations; none where it has none there. E-books are everywhere. */
function atStations(book: Book, at: readonly string[]): Book[] {
  if (at.length === 0) return [book];
  const { holdings } = book;
  if (!holdings) return book.medium === 'ebook' || book.medium === 'audiobook' ? [book] : [];
  const here = holdings.filter(({ station }) => at.includes(station));
  return here.length > 0
    ? [{ ...omit(book, 'availability', 'copies'), ...derived(here), holdings: here }]
    : [];
}

/** By how well the words fit; those that fit alike, or by something we do not see, as they came. */
function ranked(books: readonly Book[], q: string): Book[] {
  const isbn = readIsbn(q);
  const match = makeMatcher(q);
  const worth = ({ title, author = '', isbn: own }: Book): number =>
    isbn !== undefined && readIsbn(own) === isbn
      ? Infinity
      : match({ name: title, address: author });
  return books
    .map((book, place) => ({ book, place, worth: worth(book) }))
    .sort((a, b) => (b.worth === a.worth ? a.place - b.place : b.worth - a.worth))
    .map(({ book }) => book);
}

function nextLink({ q, at, limit, offset }: BooksRequest): { rel: string; href: string } {
  const search = new URLSearchParams({ q });
  if (at.length > 0) search.set('at', at.join(','));
  search.set('limit', String(limit));
  search.set('offset', String(offset + limit));
  return { rel: 'next', href: `v1/books?${search.toString()}` };
}
