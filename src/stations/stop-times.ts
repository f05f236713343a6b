import type { TimetableStop } from '../data/generated/types.ts';
import { openStateAt } from '../rules/opening-state.ts';
import type { OpenNow } from './open-now.ts';

/** When a mobile station stops at a place next; instants in epoch milliseconds. */
export type StopTime =
  /** It stands there now. `until` is absent where it does not leave within a week. */
  | { readonly kind: 'on'; readonly until?: number }
  | { readonly kind: 'next'; readonly from: number; readonly until?: number }
  /** Nobody can tell from what is written. */
  | { readonly kind: 'written' }
  /** It was there, and does not come again within a year. */
  | { readonly kind: 'past' };

export interface TimedStop {
  readonly stop: TimetableStop;
  readonly time: StopTime;
}

/** The clock and calendar that stops go by. */
export interface StopClock {
  readonly openNow: Pick<OpenNow, 'parse' | 'calendar'>;
  /** IANA time zone of the site. */
  readonly tz: string;
}

const A_YEAR = 366;
const ORDER = { on: 0, next: 1, written: 2, past: 3 };

/** When a stop is next, seen at an instant. */
export function stopTime(hours: string, now: number, { openNow, tz }: StopClock): StopTime {
  const parsed = openNow.parse(hours);
  if (!parsed.ok) return { kind: 'written' };
  const at = (instant: number) => openStateAt(parsed, instant, openNow.calendar, tz, A_YEAR);
  const state = at(now);
  if (state.state === 'unknown') return { kind: 'written' };
  if (state.state === 'open') return { kind: 'on', ...untilOf(state.until) };
  if (state.opens !== undefined) {
    const stay = at(state.opens);
    return {
      kind: 'next',
      from: state.opens,
      ...untilOf('until' in stay ? stay.until : undefined),
    };
  }
  // Hours that are told another time may begin tomorrow.
  return { kind: parsed.rules.some(({ unknown }) => unknown) ? 'written' : 'past' };
}

const untilOf = (until: number | undefined) => (until === undefined ? {} : { until });

/** The stops by time: where it is now, where it goes next, what is only written, what is over. */
export function stopsByTime(
  stops: readonly TimetableStop[],
  now: number,
  clock: StopClock,
): TimedStop[] {
  const timed = stops.map(stop => ({ stop, time: stopTime(stop.hours, now, clock) }));
  const from = ({ time }: TimedStop) => (time.kind === 'next' ? time.from : 0);
  // Equals stay in the order of the document.
  return timed.sort(
    (one, other) => ORDER[one.time.kind] - ORDER[other.time.kind] || from(one) - from(other),
  );
}
