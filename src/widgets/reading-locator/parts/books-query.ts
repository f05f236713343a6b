import { isIsbn10, isIsbn13, readIsbn } from '../../../rules/books/isbn.ts';

/** What a person typed into the search for books, and whether it is enough to ask with. */

/** More of it finds nothing more, and would make an address too long. */
const LONGEST = 100;

/** `short`, `isbn-part` and `isbn-wrong` are asked only when a person says so. */
export type Readiness = 'empty' | 'short' | 'isbn-part' | 'isbn-wrong' | 'ready';

/** The text as it is asked: single spaces, an ISBN without hyphens, full-width figures as ASCII. */
export function tidyQuery(text: string): string {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return (readIsbn(tidy) ?? isbnDigits(tidy) ?? tidy).slice(0, LONGEST);
}

/**
 * Whether a text is asked while it is typed: from two Chinese characters or three letters or figures
 * on, and an ISBN only when it is whole and its check digit (ISO 2108) holds.
 */
export function readinessOf(text: string): Readiness {
  const tidy = tidyQuery(text);
  const digits = isbnDigits(tidy);
  if (digits) {
    if (isIsbn13(digits) || isIsbn10(digits)) return 'ready';
    return digits.length === 10 || digits.length === 13 ? 'isbn-wrong' : 'isbn-part';
  }
  const letters = tidy.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length === 0) return 'empty';
  const han = letters.filter(letter => /\p{Script=Han}/u.test(letter)).length;
  return han >= 2 || letters.length >= 3 ? 'ready' : 'short';
}

/** The figures of an ISBN or of the beginning of one; a year or a number in a title is none. */
function isbnDigits(text: string): string | undefined {
  const digits = text.replace(/^isbn(?:-1[03])?:?/i, '').replace(/[-‐-―\s]/g, '');
  const isLong = /^\d{7,12}[\dX]?$/i.test(digits) && digits.length <= 13;
  return isLong ? digits.toUpperCase() : undefined;
}
