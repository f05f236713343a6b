import { isMembers } from './member-reader.ts';

/** What stands at a path of member names, `result.records`; own members only, and numbers for lists. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const name of path.split('.')) {
    if (Array.isArray(here)) here = /^\d{1,6}$/.test(name) ? here[Number(name)] : undefined;
    else here = isMembers(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return here;
}

/** Longest text that is taken from a catalogue, characters. */
const LONGEST = 2000;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** The text at a path, tidy; a number as text; undefined where there is none. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' ? tidyText(found) : undefined;
}

/** A text without tags, by which some catalogues mark what was found, and without control characters. */
export function tidyText(text: string): string | undefined {
  const tidy = text
    .slice(0, 4 * LONGEST)
    .replace(TAG, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return tidy === '' ? undefined : [...tidy].slice(0, LONGEST).join('');
}
