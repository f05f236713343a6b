import type { ReadingEvent } from '../../../data/generated/types.ts';

/** An event, and how it stands at an instant. */
export interface TimedEvent {
  readonly event: ReadingEvent;
  /** Its beginning and end, epoch milliseconds; of a day alone its first and last millisecond. */
  readonly start: number;
  readonly end: number;
  /** No hour is said: the day alone, and the day it ends. */
  readonly isDay: boolean;
  readonly hasEnd: boolean;
  readonly state: 'coming' | 'on' | 'past';
}

/** How long an event without an end is taken to be under way, milliseconds. */
const USUAL_MS = 2 * 3_600_000;

/**
 * Events by time: those under way and to come first, the next one first; those past by the latest.
 * What has no time that can be read is left out.
 *
 * @param midnight the instant a civil date (`YYYY-MM-DD`) begins where the site is
 */
export function eventsByTime(
  events: readonly ReadingEvent[],
  now: number,
  midnight: (date: string) => number,
): { coming: TimedEvent[]; past: TimedEvent[] } {
  const timed = events
    .map(event => timedEvent(event, now, midnight))
    .filter(({ start }) => Number.isFinite(start));
  return {
    coming: timed.filter(({ state }) => state !== 'past').sort((a, b) => a.start - b.start),
    past: timed.filter(({ state }) => state === 'past').sort((a, b) => b.start - a.start),
  };
}

function timedEvent(
  event: ReadingEvent,
  now: number,
  midnight: (date: string) => number,
): TimedEvent {
  const isDay = event.start.length === 10;
  const begin = isDay ? midnight(event.start) : Date.parse(event.start);
  const said = event.end ? endOf(event.end, midnight) : Number.NaN;
  const hasEnd = said >= begin;
  const end = hasEnd ? said : isDay ? lastOf(event.start, midnight) : begin + USUAL_MS;
  const state = now < begin ? 'coming' : now <= end ? 'on' : 'past';
  return { event, start: begin, end, isDay, hasEnd, state };
}

function endOf(text: string, midnight: (date: string) => number): number {
  return text.length === 10 ? lastOf(text, midnight) : Date.parse(text);
}

/** The last millisecond of a civil date. */
function lastOf(date: string, midnight: (date: string) => number): number {
  const next = new Date(Date.parse(`${date}T00:00Z`) + 86_400_000);
  return midnight(next.toISOString().slice(0, 10)) - 1;
}
