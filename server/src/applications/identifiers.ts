import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Lower-case letters and digits that are told apart when read aloud; 32 of them. */
const SLUG = 'abcdefghijkmnpqrstuvwxyz23456789';
/** Capitals and digits without 0 O 1 I L: 31, a prime, so that the check finds every slip. */
const DISPLAY = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RECEIPT_LENGTH = 10;

/** An id of 130 random bits: nobody guesses an application's address. */
export function newApplicationId(): string {
  const signs = Array.from(randomBytes(26), byte => SLUG[byte % SLUG.length]);
  return `a-${signs.join('')}`;
}

/** A secret of 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: enough for what has 128 random bits and more. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/**
 * A display number as it is stored: nine random signs (44 bits) and a check sign. Their sum, each
 * times its place from 1, is a multiple of 31: one wrong sign or two swapped are always found.
 */
export function newReceipt(): string {
  const values = Array.from({ length: RECEIPT_LENGTH - 1 }, () => randomInt(DISPLAY.length));
  const sum = values.reduce((total, value, at) => total + value * (at + 1), 0);
  const check = DISPLAY.length;
  const last = [...DISPLAY].findIndex((_, value) => (sum + value * RECEIPT_LENGTH) % check === 0);
  return [...values, last].map(value => DISPLAY[value]).join('');
}

/** A display number as people see it: `K7QM-4XD-P92`. */
export function showReceipt(receipt: string): string {
  return `${receipt.slice(0, 4)}-${receipt.slice(4, 7)}-${receipt.slice(7)}`;
}

/**
 * A display number as somebody typed it: small letters, full-width signs, spaces and dashes are
 * forgiven.
 * @returns as it is stored; undefined when it cannot be one.
 */
export function readReceipt(text: string): string | undefined {
  const plain = text
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
  if (plain.length !== RECEIPT_LENGTH) return undefined;
  const values = [...plain].map(sign => DISPLAY.indexOf(sign));
  if (values.includes(-1)) return undefined;
  const sum = values.reduce((total, value, at) => total + value * (at + 1), 0);
  return sum % DISPLAY.length === 0 ? plain : undefined;
}
