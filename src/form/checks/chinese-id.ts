/**
 * Numbers of identity documents of China.
 *
 * - Citizen: GB 11643-1999, 18 characters: division (GB/T 2260, 6), birth (8), order (3, odd for men),
 *   check character (ISO 7064 MOD 11-2).
 * - Residence permit of a person from Hong Kong, Macau or Taiwan (State Council, 国办发〔2018〕81号):
 *   the same with 810000, 820000 or 830000 for the division.
 * - Permanent resident of foreign nationality, card of 2023 (National Immigration Administration,
 *   新版外国人永久居留身份证机读信息规则): 9, province (2), nationality (3 digits), birth, order and check
 *   character as in GB 11643. Cards before it: 3 letters and 12 digits, by shape: for their check digit
 *   no published rule was found.
 * - Travel permits to the mainland (H or M and 8 or 10 digits; Taiwan 8 digits): by shape.
 */
import type { FaultCode } from '../document.ts';
import { birthIn, DIVISION, numberFault, tidyNumber } from './id-number.ts';

export type IdKind = 'resident' | 'hk-macau-tw' | 'foreign';

export interface ChineseId {
  ok: true;
  kind: IdKind;
  /** As it is written on the document: no spaces, capital letters. */
  number: string;
  /** ISO date; absent where the number does not tell it for certain. */
  birth?: string;
  sex?: 'male' | 'female';
}

export type IdReading = ChineseId | { ok: false; code: FaultCode };

/**
 * What a number says, or what is wrong with it. Blanks and dashes are passed over; full-width and
 * small letters are read.
 * @param today ISO date; a birth after it is a fault. Left out, the future is not looked at.
 */
export function readChineseId(text: string, today = '9999'): IdReading {
  const number = tidyNumber(text);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return { ok: true, kind: 'foreign', number };
  if (/^[HM]?\d{8}$|^[HM]\d{10}$/.test(number)) return { ok: true, kind: 'hk-macau-tw', number };
  const [, citizen, permit] = DIVISION.exec(number) || [];
  const code = numberFault(number, today);
  return code
    ? { ok: false, code }
    : {
        ok: true,
        kind: citizen ? 'resident' : permit ? 'hk-macau-tw' : 'foreign',
        number,
        birth: birthIn(number),
        sex: Number(number[16]) % 2 ? 'male' : 'female',
      };
}

/** Whether a number is right and its document one of those that are taken (all when not said). */
export function checkChineseId(
  text: string,
  kinds: readonly string[] | undefined,
  today: string,
): FaultCode | undefined {
  const id = readChineseId(text, today);
  if (!id.ok) return id.code;
  if (!kinds || kinds.includes(id.kind)) return undefined;
  // Eight digits are more likely a number cut short than a permit that is not taken.
  return id.number.length === 8 ? 'id-length' : 'id-kind';
}
