import { foldEntry, foldText, makeMatcher, type FoldedEntry } from '../text-search.ts';
import { compareCallNumbers } from './call-number.ts';
import type { Book } from './book.ts';
import { readIsbn } from './isbn.ts';

/** What is looked for, and at which stations; at all of them where `at` is absent or empty. */
export interface BookQuery {
  q: string;
  /** Ids of stations. */
  at?: readonly string[];
}

/**
 * The books of a list that a query finds, best first; equal ones as they came. Every word of it must
 * be found: in the title (or, where a list has them, its pinyin initials `py`), then the author, the
 * publisher. A whole ISBN, of ten digits or thirteen, finds its own book alone; from six digits on a
 * part of one does, and a call number what stands under it, in the order of the shelf. A query of
 * nothing finds nothing. Books
 * that are nowhere to be borrowed at `at` are left out, electronic ones but for that are everywhere.
 */
export function findBooks<B extends Book>(books: readonly B[], { q, at }: BookQuery): B[] {
  const shelf = shelfIn(q);
  const score = scorer(q, shelf);
  const wanted = at?.length ? new Set(at) : undefined;
  const found: { book: B; score: number; callno: string; at: number }[] = [];
  books.forEach((book, place) => {
    if (wanted && !isAt(book, wanted)) return;
    const worth = score(book);
    const callno = shelf === undefined ? '' : (callNumberUnder(book, shelf) ?? '');
    if (worth > 0) found.push({ book, score: worth, callno, at: place });
  });
  return found
    .sort((a, b) => b.score - a.score || compareCallNumbers(a.callno, b.callno) || a.at - b.at)
    .map(({ book }) => book);
}

const ISBN_WORTH = 100;
const CALLNO_WORTH = 6;
/** Digits of an ISBN that tell more than a year. */
const FEWEST_DIGITS = 6;

function scorer(q: string, shelf: string | undefined): (book: Book) => number {
  if (!foldText(q)) return () => 0;
  const isbn = readIsbn(q);
  if (isbn !== undefined) return book => (readIsbn(book.isbn) === isbn ? ISBN_WORTH : 0);
  const digits = q.replace(/[\s-]/g, '');
  const part = /^\d+[\dXx]?$/.test(digits) && digits.length >= FEWEST_DIGITS ? digits : undefined;
  const match = makeMatcher(q);
  return book => {
    const words = match(entryOf(book));
    if (words) return words;
    if (part !== undefined && (book.isbn ?? '').replace(/-/g, '').includes(part)) return 1;
    return shelf !== undefined && callNumberUnder(book, shelf) !== undefined ? CALLNO_WORTH : 0;
  };
}

/** What is searched of a book, folded once: a list is searched at every letter that is typed. */
const entries = new WeakMap<Book, FoldedEntry>();

function entryOf(book: Book): FoldedEntry {
  let entry = entries.get(book);
  if (!entry) {
    const { title, author = '', publisher = '' } = book;
    const { py } = book as { py?: unknown };
    const initials = typeof py === 'string' ? py : '';
    entry = foldEntry({ name: title, address: author, py: initials, extra: publisher });
    entries.set(book, entry);
  }
  return entry;
}

const foldCallNumber = (callno: string): string =>
  callno
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.]+/g, '');

/** What a query that is a call number, or the beginning of one, asks for. */
const shelfIn = (q: string): string | undefined =>
  /^[A-Za-z]{1,2}\d/.test(q.trim()) ? foldCallNumber(q) : undefined;

/** The first of a book's call numbers that stands under another. */
function callNumberUnder({ holdings = [] }: Book, shelf: string): string | undefined {
  return holdings.find(
    ({ callno }) => callno !== undefined && foldCallNumber(callno).startsWith(shelf),
  )?.callno;
}

/** Electronic books have no place; a printed one without holdings is at none that is known. */
function isAt({ holdings, medium }: Book, wanted: ReadonlySet<string>): boolean {
  if (holdings?.length) return holdings.some(({ station }) => wanted.has(station));
  return medium === 'ebook' || medium === 'audiobook';
}
