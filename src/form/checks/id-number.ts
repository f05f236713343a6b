/**
 * The 18 characters of a Chinese identity number: division, birth, order, check character. What
 * conditions on age need, and no more: `chinese-id.ts` tells whose numbers these are.
 */
import type { FaultCode } from '../document.ts';
import { isDay } from './day.ts';
import { fold } from '../../rules/fold.ts';

/** Provincial divisions of GB/T 2260 on the mainland, and Taiwan Province. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)';
/** Of a citizen, a person from Hong Kong, Macau or Taiwan, a foreigner. */
export const DIVISION = new RegExp(`^(?:(${PROVINCE})|(8[1-3]0000)|9(?:${PROVINCE}|8[1-3]))`);

/** A number as it is written on the document: no blanks or dashes, half-width, capital letters. */
export function tidyNumber(text: string): string {
  // Nothing is that long; cut, it need not be tidied whole.
  return text.slice(0, 99).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** ISO date of birth of a tidied number. */
export function birthIn(number: string): string {
  return number.slice(6, 14).replace(/(..)(..)$/, '-$1-$2');
}

/**
 * Faults of 18 characters, what tells most first.
 * @param today ISO date; a birth after it is a fault
 */
export function numberFault(number: string, today: string): FaultCode | undefined {
  // The first generation's 15 digits have not been valid since 2013 (Resident Identity Card Law).
  if (/^\d{15}$/.test(number)) return 'id-old';
  if (number.length !== 18) return 'id-length';
  if (!/^\d{17}[\dX]$/.test(number)) return 'id-letters';
  if (!DIVISION.test(number)) return 'id-region';
  const birth = birthIn(number);
  if (!isDay(birth) || birth < '1900' || birth > today) return 'id-birth';
  return remainderOf(number) === 1 ? undefined : 'id-check';
}

/** ISO 7064 MOD 11-2 over all 18 characters, X for ten: 1 where the check character is right. */
function remainderOf(number: string): number {
  return fold([...number], (sum, one) => (sum * 2 + (one === 'X' ? 10 : Number(one))) % 11, 0);
}
