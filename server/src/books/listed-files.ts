import { createHmac, randomBytes } from 'node:crypto';
import type { Book, Link } from '../../../src/data/generated/types.ts';

/** A file that a catalogue itself listed. */
export interface ListedFile {
  source: string;
  url: string;
  /** Media type the catalogue gave for it. */
  type: string;
}

/** Kinds of file that are passed on: books, and nothing that a browser would run in our name. */
const BOOK_TYPES = /^(?:application\/(?:epub\+zip|pdf)|audio\/[\w.+-]+)$/;
/** To be read at once, without buying or borrowing. */
const OPEN_ACCESS = /^http:\/\/opds-spec\.org\/acquisition(?:\/(?:open-access|sample|preview))?$/;
const MOST_FILES = 20_000;

/**
 * Files the catalogues have listed, by an id nobody can make up: `v1/books/file?id=…` hands out what
 * stands here and nothing else.
 */
export class ListedFiles {
  readonly #key: Buffer;
  readonly #files = new Map<string, ListedFile>();

  /** @param key of the ids; instances behind one address need the same. */
  constructor(key: Buffer = randomBytes(32)) {
    this.#key = key;
  }

  /** Takes a file down, and gives its id. */
  add(file: ListedFile): string {
    const text = JSON.stringify([file.source, file.url]);
    const id = createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 32);
    this.#files.delete(id);
    this.#files.set(id, file);
    const [eldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES && eldest !== undefined) this.#files.delete(eldest);
    return id;
  }

  get(id: string): ListedFile | undefined {
    return this.#files.get(id);
  }
}

/** Whether files of a media type are passed on. */
export function isBookType(type: string): boolean {
  return BOOK_TYPES.test(bareType(type));
}

/** `application/epub+zip` of `application/epub+zip; charset=…`. */
export function bareType(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Where files are taken down, and of which catalogue. */
export interface Listing {
  source: string;
  files: ListedFiles;
  /** Whether this server may fetch an address; other files keep theirs. */
  mayCall(address: string): boolean;
}

/** A book whose open files come by way of this server. */
export function passFilesOf(book: Book, { source, files, mayCall }: Listing): Book {
  if (!book.links) return book;
  const links = book.links.map((link): Link => {
    const { rel, href, type = '' } = link;
    if (!OPEN_ACCESS.test(rel) || !isBookType(type) || !mayCall(href)) return link;
    const id = files.add({ source, url: href, type: bareType(type) });
    return { ...link, href: `v1/books/file?id=${id}` };
  });
  return { ...book, links };
}
