import type { StationProperties } from '../../../data/generated/types.ts';
import { wallClock } from '../../../rules/wall-clock.ts';
import type { DetailWords } from './detail-words.ts';

const DAY_MS = 86_400_000;

/** A day is of the site's zone and counts whole; a moment (RFC 3339) is itself. */
const isDay = (text: string): boolean => text.length === 10;

/**
 * From when and until when a place is there, in words: planned, still to come, temporary, over; empty
 * where it simply is.
 *
 * @param now epoch milliseconds
 * @param tz IANA time zone of the site
 */
export function datesText(
  words: DetailWords,
  {
    status,
    validFrom,
    validThrough,
  }: Pick<StationProperties, 'status' | 'validFrom' | 'validThrough'>,
  now: number,
  tz: string,
): string {
  const instant = (text: string, more: number) =>
    isDay(text) ? wallClock(tz).epochOf(Date.parse(`${text}T00:00Z`) + more) : Date.parse(text);
  const said = (text: string): string => {
    const at = instant(text, DAY_MS / 2);
    const isThisYear =
      words.date(at, { style: 'numeric' }).slice(0, 4) ===
      words.date(now, { style: 'numeric' }).slice(0, 4);
    const day = words.date(at, isThisYear ? { style: 'day' } : {});
    return isDay(text) ? day : `${day} ${words.time(at)}`;
  };
  const isComing = validFrom !== undefined && instant(validFrom, 0) > now;
  if (status === 'planned') {
    return isComing ? words.t('planned', { date: said(validFrom) }) : '';
  }
  if (validThrough === undefined) return isComing ? words.t('from', { date: said(validFrom) }) : '';
  const date = said(validThrough);
  if (instant(validThrough, DAY_MS) <= now) return words.t('ended', { date });
  return isComing
    ? words.t('fromThrough', { from: said(validFrom), through: date })
    : words.t('through', { date });
}
