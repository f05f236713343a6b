import type { Finding, FormCheck, When } from '../document.ts';
import { isDay } from './day.ts';
import { checkRange } from './range.ts';

/**
 * A day or month of the calendar as ISO text, of what people write after `NFKC`: 2026-1-5, 2026.1.5,
 * 2026/1/5, 2026年1月5日, 20260105; undefined where it is none. The year comes first: 1/5/2026 is the
 * first of May to some and the fifth of January to others.
 */
export function readDay(text: string, type: string): string | undefined {
  const iso = text
    .replace(/\s|日$/g, '')
    .replace(/^(\d{4})(\d\d)(\d\d)?$/, '$1-$2-$3')
    .split(/[-./年月]/)
    .filter(Boolean)
    .map(part => part.padStart(2, '0'))
    .join('-');
  return isDay(withDay(iso, type)) ? iso : undefined;
}

/**
 * An ISO day, of a field of type `month` an ISO month, against the limits of a check, which may be
 * `today`.
 */
export function checkDate(
  text: string,
  check: FormCheck,
  when: When,
  type: string,
): Finding | undefined {
  if (!isDay(withDay(text, type))) return { code: 'not-a-date' };
  const limit = (bound: number | string) =>
    (bound === 'today' ? when.today : String(bound)).slice(0, text.length);
  return checkRange(text, check, 'too-early', 'too-late', limit);
}

function withDay(iso: string, type: string): string {
  return type === 'month' ? `${iso}-01` : iso;
}
