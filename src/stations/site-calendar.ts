import type { Client } from '../data/client.ts';
import { fits, type Rule } from '../data/fits.ts';
import { lightRead } from '../data/light-read.ts';
import type { Site } from '../data/site.ts';
import { CN_CALENDAR } from '../rules/calendar-cn.ts';
import { makeCalendar, type Calendar, type CalendarYear } from '../rules/calendar.ts';
import { PLAIN } from './first-rules.ts';
import { dateText } from '../locale/format.ts';

/** A year is asked for ahead of its beginning this early: opening times look up to 14 days ahead. */
const AHEAD_MS = 14 * 86_400_000;

/** A calendar document that is plainly one. */
const YEAR: Rule = {
  v: PLAIN.one,
  'region!': /^"cn"$/,
  'year!': /^(19[5-9]|20\d|21\d)\d$/,
  'source!': PLAIN.text,
  'days!': [{ 'date!': PLAIN.day, 'type!': /^"(holiday|rest|work)"$/, 'name!': PLAIN.text }],
};

export interface CalendarNeed {
  /** IANA time zone of the site. */
  tz: string;
  /** Epoch milliseconds. */
  now: number;
  signal: AbortSignal;
  /** The short way is tried first: for those who have no client yet. */
  plainly?: boolean | undefined;
}

/**
 * The site's own holiday calendar of the years that matter now, over the one built in; undefined
 * where the site has none of them. Rejects only when the signal aborts.
 */
export async function loadSiteCalendar(
  client: () => Client | Promise<Client>,
  site: Site,
  { tz, now, signal, plainly }: CalendarNeed,
): Promise<Calendar | undefined> {
  const yearOf = (at: number) =>
    Number(dateText(at, 'zh-Hans', { style: 'numeric', zone: tz }).slice(0, 4));
  const years = [...new Set([yearOf(now), yearOf(now + AHEAD_MS)])];
  let found = plainly ? await readPlainly(site, years) : undefined;
  if (signal.aborted) return undefined;
  if (!found) {
    const { loadCalendars } = await import('../data/calendar.ts');
    found = (await loadCalendars(await client(), site, years, { signal })).years;
  }
  return found.length ? makeCalendar([...CN_CALENDAR, ...found]) : undefined;
}

/** The calendars of all those years, where nothing is in doubt. */
async function readPlainly(
  site: Site,
  years: readonly number[],
): Promise<CalendarYear[] | undefined> {
  const read = async (year: number) => {
    const address = site.calendar(year);
    return address ? (await lightRead(address))?.value : undefined;
  };
  const found = await Promise.all(years.map(read));
  const isPlain = (value: unknown, at: number): value is CalendarYear =>
    fits(value, YEAR) && (value as CalendarYear).year === years[at];
  return found.every(isPlain) ? found : undefined;
}
