import { PROVINCES } from '../../../src/rules/provinces.ts';

export interface PersonalNumber {
  sort: 'id' | 'mobile';
  /** Half-width, without spaces. */
  digits: string;
}

/** Digits, perhaps in groups as people write them: `138 0013 8000`, `110101-19900307-7475`. */
const RUN = /\d(?:[ -]?\d){10,}(?:[ -]?[Xx](?![A-Za-z0-9]))?/g;
/** The ways a mobile number is grouped. */
const GROUPED = /(?<!\d)1[3-9]\d(?:([ -])\d{4}\1\d{4}|\d([ -])\d{3}\2\d{4}|\d{8})(?!\d)/g;
/** Dashes people part digits with, and dots where they are no decimal point. */
const DASHES = /(?<=\d)[\u2010-\u2015\u2212\u00b7](?=\d)/g;
const DOTTED = /(?<![\d.])(1[3-9]\d)\.(\d{4})\.(\d{4})(?![\d.])/g;
const LABEL = /(?:tel|phone|mobile|mob|no|wx|qq)\.?$/i;
const MOBILE = /^(?:(?:00)?86)?(1[3-9]\d{9})$/;
const ID = /^\d{17}[\dX]$/;

/** Personal numbers in a text, full-width digits included. */
export function personalNumbers(text: string): PersonalNumber[] {
  if (!/[\d０-９].*[\d０-９]/su.test(text)) return [];
  const found: PersonalNumber[] = [];
  const plain = text.normalize('NFKC').replace(DASHES, '-').replace(DOTTED, '$1-$2-$3');
  for (const run of plain.matchAll(RUN)) {
    const before = run.input.slice(0, run.index);
    const after = run.input[run.index + run[0].length] ?? '';
    // Part of a longer word, such as an id, or of a fraction; `tel138…` is a number all the same.
    if (/[A-Za-z_]/.test(after) || (/[\w.]$/.test(before) && !LABEL.test(before))) continue;
    for (const digits of readings(run[0])) {
      const mobile = MOBILE.exec(digits)?.[1];
      if (mobile) found.push({ sort: 'mobile', digits: mobile });
      else if (isCitizenId(digits)) found.push({ sort: 'id', digits });
    }
  }
  return found;
}

/** The run as one number, else each group between spaces by itself: two numbers side by side. */
function readings(run: string): string[] {
  const whole = run.replace(/[ -]/g, '').toUpperCase();
  if (MOBILE.test(whole) || isCitizenId(whole)) return [whole];
  const grouped = [...run.matchAll(GROUPED)].map(([number]) => number.replace(/[ -]/g, ''));
  const groups = run.split(/[ -]/).map(group => group.toUpperCase());
  return [...new Set([...grouped, ...groups])];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * Whether it is a citizen's identity number as GB 11643-1999 makes them: division, birthday, order
 * and a check character by ISO 7064 MOD 11-2. One in eleven numbers of the right shape passes.
 */
export function isCitizenId(digits: string): boolean {
  if (!ID.test(digits) || !PROVINCES[digits.slice(0, 2)]) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)];
  const birthday = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number(year) < 1850 || birthday.getUTCDate() !== Number(day)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK[sum % 11] === digits[17];
}
