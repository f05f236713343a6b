import { checkBy } from './check.ts';
import type { Client } from './client.ts';
import type { CalendarDocument } from './generated/types.ts';
import { validateCalendar } from './generated/validators/calendar.js';
import { makeProblem, type Problem } from './problem.ts';
import type { Site } from './site.ts';

export interface Calendars {
  /** The years that could be read, in the order asked for. */
  years: CalendarDocument[];
  /** Why others could not; a year not yet announced is an `http` problem of status 404. */
  problems: Problem[];
}

// Nothing is mended: with a day left out, a closed station would be shown as open.
const checkCalendar = checkBy(validateCalendar);

/**
 * Loads the holiday calendars of the given years from where the site document says; none when it
 * names no calendar. Rejects only when `signal` aborts.
 */
export async function loadCalendars(
  client: Client,
  site: Pick<Site, 'calendar'>,
  years: readonly number[],
  options: { signal?: AbortSignal } = {},
): Promise<Calendars> {
  const found: Calendars = { years: [], problems: [] };
  const load = async (year: number): Promise<CalendarDocument | Problem | undefined> => {
    const url = site.calendar(year);
    if (url === undefined) return undefined;
    const result = await client.get(url, { ...options, check: checkCalendar });
    if (!result.ok) return result.problem;
    return result.data.year === year ? result.data : wrongYear(result.data.year, year, url);
  };
  for (const answer of await Promise.all(years.map(load))) {
    if (!answer) continue;
    if ('days' in answer) found.years.push(answer);
    else found.problems.push(answer);
  }
  return found;
}

function wrongYear(found: number, asked: number, url: string): Problem {
  const detail = `the calendar of ${asked} says it is of ${found}`;
  const errors = [{ pointer: '/year', code: 'const', detail }];
  return makeProblem('invalid', { detail, errors, instance: url });
}
