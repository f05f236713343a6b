import type { Calendar } from './calendar.ts';
import type { ParsedHours } from './opening-hours.ts';
import { stretchesFrom } from './opening-state.ts';

const DAY = 86_400_000;

/**
 * Whether a place is open at some moment from one instant to another (epoch ms, the second not
 * included); undefined where that cannot be told.
 */
export function isOpenWithin(
  hours: ParsedHours,
  from: number,
  to: number,
  calendar: Calendar,
  tz = 'Asia/Shanghai',
): boolean | undefined {
  if (!hours.ok && !hours.special) return undefined;
  let isDoubted = false;
  const days = Math.ceil((to - from) / DAY);
  for (const { start, end, doubt } of stretchesFrom(hours, from, calendar, tz, days)) {
    if (end <= from || start >= to) continue;
    if (!doubt) return true;
    isDoubted = true;
  }
  return isDoubted ? undefined : false;
}
