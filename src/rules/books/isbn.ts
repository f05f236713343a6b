import { fold } from '../fold.ts';

/**
 * International Standard Book Numbers (ISO 2108; GB/T 5795): thirteen digits since 2007, ten before,
 * the last a check digit, `X` for ten in the old ones.
 */

/** What people and catalogues write between the digits, dashes of all kinds among them. */
const BETWEEN = /[\s\p{Pd}\u2212.·]+/gu;
/** “ISBN 978-7-…”, “ISBN-13：…”, `urn:isbn:…` (RFC 3187). */
const PREFIX = /^(?:URN:)?ISBN(?:[\s-]?1[03](?=\s*:)|-1[03](?=\s))?[\s:-]*/;

/** Whether ten digits, the last perhaps `X`, have the right check digit (weights 10 to 1, mod 11). */
export function isIsbn10(digits: string): boolean {
  return /^\d{9}[\dX]$/.test(digits) && checkOf10(digits.slice(0, 9)) === digits[9];
}

/** Whether thirteen digits are a book's and have the right check digit (weights 1 and 3, mod 10). */
export function isIsbn13(digits: string): boolean {
  return /^97[89]\d{10}$/.test(digits) && checkOf13(digits.slice(0, 12)) === digits[12];
}

/** An ISBN-10 as thirteen digits: 978 before it, and the check digit of that. */
function toIsbn13(isbn10: string): string {
  const body = `978${isbn10.slice(0, 9)}`;
  return body + checkOf13(body);
}

/**
 * The thirteen digits of an ISBN as people write it: with hyphens or spaces, full-width, with “ISBN”
 * before it, of ten digits or thirteen. Undefined where it is none, a check digit that does not fit
 * included.
 */
export function readIsbn(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 60) return undefined;
  const plain = text.normalize('NFKC').trim().toUpperCase().replace(PREFIX, '');
  const digits = plain.replace(BETWEEN, '');
  if (isIsbn13(digits)) return digits;
  return isIsbn10(digits) ? toIsbn13(digits) : undefined;
}

function checkOf10(nine: string): string {
  const sum = fold([...nine], (so, digit, at) => so + (10 - at) * Number(digit), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function checkOf13(twelve: string): string {
  const sum = fold([...twelve], (so, digit, at) => so + (at % 2 ? 3 : 1) * Number(digit), 0);
  return String((10 - (sum % 10)) % 10);
}
