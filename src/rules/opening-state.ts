import { hoursOfDay } from './hours-day.ts';
import { wallClock } from './wall-clock.ts';
import type { Calendar } from './calendar.ts';
import type { CivilDate, Doubt } from './hours-day.ts';
import type { ParsedHours, Span } from './opening-hours.ts';

/**
 * Whether a place is open, and until or from when. An answer is given only where it is certain:
 * a day that the calendar leaves open, reached before the next change, makes the state unknown.
 */
export type OpenState =
  /** `until`: epoch ms of closing; absent: open for the next 7 days at least. */
  | { state: 'open'; until?: number }
  /** `opens`: epoch ms of opening; absent: not within `closedDays`, or not before hours that nobody can read or tell. */
  | { state: 'closed'; opens?: number }
  /** Not readable or told; a year without its notice; a make-up day when working days differ. */
  | { state: 'unknown'; why: Doubt };

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const DAY = DAY_MINUTES * MINUTE;
const OPEN_HORIZON = 7 * DAY;
const CLOSED_DAYS = 14;

/** A run of time, epoch ms: certainly open, or (with `doubt`) perhaps. */
export interface Stretch {
  start: number;
  end: number;
  doubt?: Doubt;
}

/**
 * The state at an instant (epoch ms). Spans are wall-clock times of the zone; what began yesterday
 * and runs past midnight holds whatever today's rules say.
 * @param closedDays how far an opening is looked for, at least 7
 * @throws RangeError when `Intl` does not know the time zone.
 */
export function openStateAt(
  hours: ParsedHours,
  at: number,
  calendar: Calendar,
  tz = 'Asia/Shanghai',
  closedDays = CLOSED_DAYS,
): OpenState {
  if (!hours.ok && !hours.special) return { state: 'unknown', why: 'unparsed' };
  let openEnd = at;
  let doubtEnd = at;
  let doubt: Doubt | undefined;
  for (const stretch of stretchesFrom(hours, at, calendar, tz, closedDays)) {
    const isOpen = openEnd > at;
    if (stretch.start > openEnd) {
      if (isOpen || doubtEnd > at) break;
      return nextOpening(stretch, at, closedDays);
    }
    if (!stretch.doubt) openEnd = Math.max(openEnd, stretch.end);
    // A later day's doubt never ends before an earlier one's.
    else ({ end: doubtEnd, doubt } = stretch);
    if (openEnd - at > OPEN_HORIZON) return { state: 'open' };
  }
  if (doubt && doubtEnd > openEnd) return { state: 'unknown', why: doubt };
  return openEnd > at ? { state: 'open', until: openEnd } : { state: 'closed' };
}

function nextOpening({ start, doubt }: Stretch, at: number, closedDays: number): OpenState {
  if (start - at > closedDays * DAY) return { state: 'closed' };
  // Closed for certain until hours that no notice will ever clear up.
  if (doubt === 'unparsed' || doubt === 'untold') return { state: 'closed' };
  return doubt ? { state: 'unknown', why: doubt } : { state: 'closed', opens: start };
}

/** What is or may be open, by beginning: from yesterday to a day after the `days` to come. */
export function* stretchesFrom(
  hours: ParsedHours,
  at: number,
  calendar: Calendar,
  tz: string,
  days: number,
): Generator<Stretch> {
  const clock = wallClock(tz);
  const today = Math.floor(clock.localOf(at) / DAY);
  const lastDay = today + days + 1;
  for (let day = today - 1; day <= lastDay; day += 1) {
    const instant = (minute: number) => clock.epochOf(day * DAY + minute * MINUTE);
    const midnight = new Date(day * DAY);
    const date = {
      year: midnight.getUTCFullYear(),
      month: midnight.getUTCMonth() + 1,
      day: midnight.getUTCDate(),
    };
    const found = hoursOfDay(hours, date, calendar);
    const spans: readonly Span[] =
      'spans' in found ? found.spans : [[0, Math.max(found.reach, DAY_MINUTES)]];
    const doubt = 'spans' in found ? undefined : found.unknown;
    for (const [from, to] of spans) yield { start: instant(from), end: instant(to), doubt };
  }
}

/**
 * The spans that begin on a civil date, in minutes from its 00:00, sorted; an end above 1440 is on
 * the next day. What runs over from the day before is not among them.
 */
export function spansOfDay(
  hours: ParsedHours,
  date: CivilDate,
  calendar: Calendar,
): readonly Span[] | { unknown: Doubt } {
  const found = hoursOfDay(hours, date, calendar);
  return 'spans' in found ? found.spans : { unknown: found.unknown };
}
