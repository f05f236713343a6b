/** Finds numbers of persons in texts that are to be published. */

/** What of a person's numbers may not pass; a station's mobile may, in the column for it. */
export type Withheld = 'ids' | 'ids and mobiles';

/** Resident identity numbers of 18 characters (GB 11643) and of 15 digits (until 1999). */
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\d.])/g;
const WIDE = /[\uff10-\uff19]/;
const DIGITS = /\d{2}/;

/**
 * A text without the numbers that tell who somebody is; undefined when it holds none. What looks
 * like one counts: a wrong check digit does not make a number public.
 */
export function hideNumbers(text: string, withheld: Withheld): string | undefined {
  if (!DIGITS.test(text) && !WIDE.test(text)) return undefined;
  const spelled = WIDE.test(text) ? text.normalize('NFKC') : text;
  const hidden = spelled.replace(IDENTITY, '');
  const bare = withheld === 'ids' ? hidden : hidden.replace(MOBILE, '');
  return bare === spelled ? undefined : bare.replace(/[(（]\s*[)）]/g, '');
}
