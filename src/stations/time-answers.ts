import { isOpenWithin } from '../rules/open-within.ts';
import { spansOfDay } from '../rules/opening-state.ts';
import { wallClock } from '../rules/wall-clock.ts';
import type { OpenNow } from './open-now.ts';
import { UNTOLD, YES, type TimeAnswers } from './station-filter.ts';
import type { StationTable, StationTimes } from './station-table.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The evening begins at 18:00 and ends at 02:00 of the next day. */
const EVENING = 18 * HOUR;
const NIGHT_ENDS = 2 * HOUR;

/**
 * What the times of stations answer: whether open now, tonight, and on a day, holidays and working
 * weekends included.
 *
 * @param now epoch milliseconds
 * @param day YYYY-MM-DD on the site's clock; '' for none
 */
export function timeAnswers(
  { times }: Pick<StationTable, 'times'>,
  openNow: OpenNow,
  now: number,
  day: string,
): TimeAnswers {
  const night = nightOf(now, openNow.tz);
  return {
    open: times.judge(value => openAt(openNow, value, now)),
    tonight: times.judge(value => openIn(openNow, value, night)),
    day: times.judge(value => (day ? openOn(openNow, value, day) : 0)),
  };
}

/** What is left of the night an instant belongs to, epoch milliseconds. Until 02:00 it is the last. */
export function nightOf(now: number, tz: string): readonly [from: number, to: number] {
  const clock = wallClock(tz);
  const local = clock.localOf(now);
  const midnight = Math.floor(local / DAY) * DAY;
  if (local - midnight < NIGHT_ENDS) return [now, clock.epochOf(midnight + NIGHT_ENDS)];
  const evening = clock.epochOf(midnight + EVENING);
  return [Math.max(now, evening), clock.epochOf(midnight + DAY + NIGHT_ENDS)];
}

function openAt(openNow: OpenNow, times: StationTimes, now: number): number {
  const { state } = openNow.ofTimes(times, now);
  if (state === 'unknown' || state === 'none') return UNTOLD;
  return state === 'open' ? YES : 0;
}

function openIn(openNow: OpenNow, times: StationTimes, [from, to]: readonly [number, number]) {
  if (!openNow.isInUse(times, from, to)) return 0;
  const hours = openNow.hoursOf(times);
  return answer(hours && isOpenWithin(hours, from, to, openNow.calendar, openNow.tz));
}

/** Of a day those hours count that begin on it, not what runs on from the night before. */
function openOn(openNow: OpenNow, times: StationTimes, date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const clock = wallClock(openNow.tz);
  const local = Date.UTC(year, month - 1, day);
  if (!openNow.isInUse(times, clock.epochOf(local), clock.epochOf(local + DAY))) return 0;
  const hours = openNow.hoursOf(times);
  const spans = hours && spansOfDay(hours, { year, month, day }, openNow.calendar);
  return answer(spans && ('unknown' in spans ? undefined : spans.length > 0));
}

function answer(isOpen: boolean | undefined): number {
  if (isOpen === undefined) return UNTOLD;
  return isOpen ? YES : 0;
}
