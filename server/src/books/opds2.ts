import type { Book } from '../../../src/data/generated/types.ts';
import { resolverFor } from '../../../src/data/urls.ts';
import { findBooks } from '../../../src/rules/books/book-match.ts';
import { bookOf } from '../../../src/rules/books/opds-book.ts';
import type { OpdsFeed } from '../../../src/rules/books/opds-model.ts';
import { searchUrl } from '../../../src/rules/books/opds-search.ts';
import { readFeed } from '../../../src/rules/books/opds.ts';
import { SourceFault, type BookQuery, type BookSource, type FoundBooks } from './book-source.ts';
import { passFilesOf, type ListedFiles } from './listed-files.ts';
import { SharedReading } from './shared-reading.ts';
import type { OpdsConfig } from './source-config.ts';
import { isJson, Upstream } from './upstream.ts';

/** Pages read of a catalogue that cannot be searched, and how long they are good, milliseconds. */
const MOST_PAGES = 20;
const CATALOGUE_MS = 3_600_000;
/** Milliseconds that reading them may take. */
const READING_MS = 60_000;

/** What is known of a catalogue: how it is searched, or, where it cannot be, all that is in it. */
type Catalogue = { search: string } | { books: Book[]; more: boolean };

/**
 * An OPDS 2.0 catalogue. It is searched by its own search link; one without is read through, twenty
 * pages at most, and searched here.
 */
export class OpdsSource implements BookSource {
  readonly id: string;
  readonly title?: string;
  readonly stations?: readonly string[];
  readonly #config: OpdsConfig;
  readonly #upstream: Upstream;
  readonly #files: ListedFiles | undefined;
  readonly #reading = new SharedReading<Catalogue>(READING_MS);
  #catalogue: { at: number; known: Catalogue } | undefined;

  /** @param files takes down what is listed, where this server passes files on. */
  constructor(config: OpdsConfig, files?: ListedFiles) {
    const { id, title, stations, url } = config;
    this.id = id;
    if (title !== undefined) this.title = title;
    if (stations) this.stations = stations;
    this.#config = config;
    this.#files = config.passFiles ? files : undefined;
    this.#upstream = new Upstream({
      ...config,
      milliseconds: config.timeoutMs,
      own: [new URL(url).origin],
    });
  }

  close(): void {
    this.#reading.stop();
    this.#upstream.close();
  }

  async search({ q, most }: BookQuery, signal: AbortSignal): Promise<FoundBooks> {
    const known = await this.#known(signal);
    if ('books' in known) {
      const found = findBooks(known.books, { q });
      return this.#given(found, most, known.more || found.length > most);
    }
    const feed = await this.#feed(searchUrl(known.search, q), signal);
    const books = booksIn(feed);
    return this.#given(books, most, feed.next !== undefined || books.length > most);
  }

  #given(books: readonly Book[], most: number, more: boolean): FoundBooks {
    const items = books.slice(0, most);
    const files = this.#files;
    if (!files) return { items, more };
    const mayCall = (address: string): boolean => this.#upstream.mayCall(address);
    const listing = { source: this.id, files, mayCall };
    return { items: items.map(book => passFilesOf(book, listing)), more };
  }

  async #known(signal: AbortSignal): Promise<Catalogue> {
    const kept = this.#catalogue;
    if (kept && performance.now() - kept.at < CATALOGUE_MS) return kept.known;
    return this.#reading.wait(signal, own => this.#read(own));
  }

  async #read(signal: AbortSignal): Promise<Catalogue> {
    const first = await this.#feed(this.#config.url, signal);
    const { search } = first;
    const known =
      search !== undefined && this.#upstream.mayCall(searchUrl(search, 'x'))
        ? { search }
        : await this.#all(first, signal);
    this.#catalogue = { at: performance.now(), known };
    return known;
  }

  async #all(first: OpdsFeed, signal: AbortSignal): Promise<Catalogue> {
    const books = booksIn(first);
    const seen = new Set([this.#config.url]);
    let { next } = first;
    while (next !== undefined && seen.size < MOST_PAGES && !seen.has(next)) {
      seen.add(next);
      const page = await this.#feed(next, signal);
      books.push(...booksIn(page));
      next = page.next;
    }
    return { books, more: next !== undefined };
  }

  /** @throws SourceFault */
  async #feed(address: string, signal: AbortSignal): Promise<OpdsFeed> {
    const value = await this.#upstream.json(address, signal, isJson);
    const feed = readFeed(value, resolverFor(address));
    if (!feed) throw new SourceFault('invalid', 'not an OPDS 2.0 feed');
    return feed;
  }
}

/** What the feed lists, that of its groups included, each once. */
function booksIn({ publications, groups }: OpdsFeed): Book[] {
  const all = [...publications, ...groups.flatMap(group => group.publications)];
  const books: Book[] = all.map(publication => bookOf(publication));
  return [...new Map(books.map(book => [book.id, book])).values()];
}
