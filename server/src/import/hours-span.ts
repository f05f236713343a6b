/** Reads a span of time from tokens: `上午8:30-12:00`, `下午2:00-5:30`, `18:00-次日6:00`. */

import type { HoursToken, Period } from './hours-lexer.ts';

export type SpanReading =
  | { ok: true; span: [start: number, end: number]; next: number }
  | { ok: false; why: 'times' | 'order' };

interface Clock {
  hour: number;
  minute: number;
  period?: Period;
  nextDay: boolean;
}

const DAY = 1440;
const NOON = 720;
/** A span over midnight that does not say 次日 begins in the evening and is a night long at most. */
const EVENING = 17 * 60;
const NIGHT = 14 * 60;

const BEFORE_NOON: ReadonlySet<Period> = new Set<Period>(['small-hours', 'morning']);

/** Reads `time - time` from token `at`; times in minutes, an end on the next day below its start. */
export function readSpan(tokens: readonly HoursToken[], at: number): SpanReading {
  const first = readClock(tokens, at);
  const dash = first && tokens[first.next];
  const second = dash?.type === 'dash' ? readClock(tokens, first!.next + 1) : undefined;
  if (!first || !second) return { ok: false, why: 'times' };
  const start = startMinutes(first.clock);
  if (start === undefined) return { ok: false, why: 'order' };
  const end = endMinutes(second.clock, start, first.clock.period);
  if (end === undefined) return { ok: false, why: 'order' };
  return { ok: true, span: [start, end], next: second.next };
}

function readClock(tokens: readonly HoursToken[], from: number) {
  let at = from;
  let period: Period | undefined;
  let nextDay = false;
  for (let token = tokens[at]; token?.type === 'period'; token = tokens[++at]) {
    // 早晚8点 is two times.
    if (period && token.period) return undefined;
    period ??= token.period;
    nextDay ||= token.nextDay;
  }
  const token = tokens[at];
  if (token?.type !== 'time') return undefined;
  const clock: Clock = {
    hour: token.hour,
    minute: token.minute,
    period: token.period ?? period,
    nextDay,
  };
  return { clock, next: at + 1 };
}

function startMinutes(clock: Clock): number | undefined {
  const minutes = clockMinutes(clock);
  return minutes === undefined || minutes >= DAY || clock.nextDay ? undefined : minutes;
}

/** Minutes of the day, 0–1440; undefined where the words and the number contradict each other. */
function clockMinutes({ hour, minute, period }: Clock): number | undefined {
  const minutes = hour * 60 + minute;
  if (minute > 59 || minutes > DAY) return undefined;
  if (period === 'small-hours') return hour <= 6 ? minutes : undefined;
  if (period === 'morning') return hour <= 12 ? minutes : undefined;
  if (period === undefined || hour > 12) return minutes;
  if (period === 'noon') return hour >= 11 ? minutes : hour <= 2 ? minutes + NOON : undefined;
  if (period === 'afternoon') return hour === 12 ? minutes : minutes + NOON;
  // 晚上12点 is midnight; 晚上1点 could be either night.
  return hour >= 5 && minutes <= NOON ? minutes + NOON : undefined;
}

function endMinutes(
  clock: Clock,
  start: number,
  startPeriod: Period | undefined,
): number | undefined {
  const own = clockMinutes(clock);
  if (own === undefined) return undefined;
  if (clock.nextDay) return own < start ? own : undefined;
  if (own > start) return own;
  // 8:00-0:00 ends at midnight.
  if (own === 0 && !clock.period) return DAY;
  if (clock.period) return overnight(own, start) ? own : undefined;
  // 下午2:00-5:30: the end takes over the afternoon of the beginning.
  if (startPeriod && !BEFORE_NOON.has(startPeriod))
    return own + NOON > start && own <= NOON ? own + NOON : undefined;
  if (startPeriod) return undefined;
  return overnight(own, start) ? own : undefined;
}

function overnight(end: number, start: number): boolean {
  return start >= EVENING && end + DAY - start <= NIGHT;
}
