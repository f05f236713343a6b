// The package's types are found under another condition than its module.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../node_modules/opening_hours/types/index.d.ts" />
import OpeningHours from 'opening_hours';
import type { Calendar } from '../../src/rules/calendar.ts';
import type { ParsedHours } from '../../src/rules/opening-hours.ts';
import { spansOfDay } from '../../src/rules/opening-state.ts';

/**
 * Opening hours by opening_hours.js, the reference of the OSM syntax, and by the house, as stretches
 * of time that can be held against each other.
 */

/** From and to, in minutes of wall-clock time as if it were UTC. */
export type Stretch = readonly [from: number, to: number];

const DAY = 1440;
const MINUTE = 60_000;

/** The years whose notices are built in. */
export const FIRST_DAY = Date.UTC(2024, 0, 1) / MINUTE / DAY;
export const LAST_DAY = Date.UTC(2026, 11, 31) / MINUTE / DAY;
export const dayOf = (date: string) => Date.parse(date) / MINUTE / DAY;
const dateOf = (day: number) => new Date(day * DAY * MINUTE).toISOString().slice(0, 10);

/** From the eve on: its night may run into the first day. */
const DAYS = Array.from({ length: LAST_DAY - FIRST_DAY + 2 }, (_, index) => {
  const day = FIRST_DAY - 1 + index;
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number);
  return { day, civil: { year, month, day: date } };
});

/** What the reference takes for `PH` in mainland China, whatever the notices say. */
export const REFERENCE_HOLIDAYS = [2024, 2025, 2026].flatMap(year =>
  ['01-01', '03-08', '05-01', '05-04', '06-01', '10-01', '10-02', '10-03'].map(
    date => `${year}-${date}`,
  ),
);

/** The reference knows 8 fixed days a year for mainland China, working days among them. */
const PLACE = { lat: 31.2, lon: 121.5, address: { country_code: 'cn', state: '上海市' } };

export interface Judged {
  /** When it is open, in order and apart. */
  open: Stretch[];
  /** When it may be open, or nobody knows. */
  doubt: Stretch[];
}

/** What the reference reads, over the three years; undefined where it refuses. Wants `TZ=UTC`. */
export function byReference(text: string): (Judged & { warnings: string[] }) | undefined {
  let hours;
  try {
    hours = new OpeningHours(text, PLACE, { mode: 0, locale: 'en' } as never);
    const found = hours.getOpenIntervals(
      new Date(FIRST_DAY * DAY * MINUTE),
      new Date((LAST_DAY + 1) * DAY * MINUTE),
    );
    const pick = (unknown: boolean) =>
      joined(
        found
          .filter(one => one[2] === unknown)
          .map(([from, to]) => [from.getTime() / MINUTE, to.getTime() / MINUTE] as const),
      );
    return { open: pick(false), doubt: pick(true), warnings: hours.getWarnings() };
  } catch {
    return undefined;
  }
}

/** What the house says of the three years. */
export function byHouse(hours: ParsedHours, calendar: Calendar): Judged {
  const open: Stretch[] = [];
  const doubt: Stretch[] = [];
  for (const { day, civil } of DAYS) {
    const spans = spansOfDay(hours, civil, calendar);
    const start = day * DAY;
    if ('unknown' in spans) {
      // A doubt of the calendar may be one over the night.
      const days = spans.unknown === 'untold' ? 1 : 2;
      doubt.push([start, start + days * DAY]);
      continue;
    }
    for (const [from, to] of spans) open.push([start + from, start + to]);
  }
  const years: Stretch[] = [[FIRST_DAY * DAY, (LAST_DAY + 1) * DAY]];
  return { open: common(joined(open), years), doubt: common(joined(doubt), years) };
}

/** Sorted, and those that touch or overlap as one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) result.push([from, to]);
  }
  return result;
}

/** What is in `a` and not in `b`; both joined. */
export function without(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let at = 0;
  for (const [from, to] of a) {
    let start = from;
    while (at < b.length && b[at]![1] <= start) at += 1;
    for (let next = at; next < b.length && b[next]![0] < to; next += 1) {
      if (b[next]![0] > start) result.push([start, b[next]![0]]);
      start = Math.max(start, b[next]![1]);
    }
    if (start < to) result.push([start, to]);
  }
  return result;
}

/** What is in both; both joined. */
export function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  return without(a, without(a, b));
}

/** A stretch as a person reads it. */
export function written([from, to]: Stretch): string {
  const point = (minute: number) => new Date(minute * MINUTE).toISOString().slice(0, 16);
  return `${point(from)}/${point(to)}`;
}
