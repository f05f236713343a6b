/**
 * Unified social credit identifiers, GB 32100-2015 with amendment 1 of 2016: registering department
 * (1), category (1), division (6 digits), subject (9), check character (ISO 7064-like MOD 31).
 */
import type { FaultCode } from '../document.ts';

/** Values 0 to 30 in order: no I, O, S, V, Z. */
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * What is wrong with an identifier, undefined where nothing is. Any registering department is taken:
 * the list has grown since 2015 (N for rural collectives, 8 for trade unions), and the check
 * character finds a slip there as well.
 * @param text capital letters, no spaces (see `normalise`)
 */
export function checkUscc(text: string): FaultCode | undefined {
  if (text.length !== 18) return 'uscc-length';
  if (!/^[\dA-HJ-NP-RTUW-Y]{2}\d{6}[\dA-HJ-NP-RTUW-Y]{10}$/.test(text)) return 'uscc-letters';
  let sum = 0;
  let weight = 1;
  for (const letter of text.slice(0, 17)) {
    sum += LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  // 31 − 0 is 31, which no letter stands for: it is 0. Who forgets this refuses one in 31.
  return LETTERS[(31 - (sum % 31)) % 31] === text[17] ? undefined : 'uscc-check';
}
