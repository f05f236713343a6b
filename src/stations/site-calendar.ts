import { loadCalendars } from '../data/calendar.ts';
import type { Client } from '../data/client.ts';
import type { Site } from '../data/site.ts';
import { CN_CALENDAR } from '../rules/calendar-cn.ts';
import { makeCalendar, type Calendar } from '../rules/calendar.ts';

/** A year is asked for ahead of its beginning this early: opening times look up to 14 days ahead. */
const AHEAD_MS = 14 * 86_400_000;

/**
 * The site's own holiday calendar of the years that matter now, over the one built in; undefined
 * where the site has none of them. Rejects only when the signal aborts.
 *
 * @param tz IANA time zone of the site
 * @param now epoch milliseconds
 */
export async function loadSiteCalendar(
  client: Client,
  site: Site,
  { tz, now, signal }: { tz: string; now: number; signal: AbortSignal },
): Promise<Calendar | undefined> {
  const yearOf = (at: number) =>
    Number(new Intl.DateTimeFormat('en', { timeZone: tz, year: 'numeric' }).format(at));
  const years = [...new Set([yearOf(now), yearOf(now + AHEAD_MS)])];
  const found = await loadCalendars(client, site, years, { signal });
  return found.years.length ? makeCalendar([...CN_CALENDAR, ...found.years]) : undefined;
}
