import { wallClock } from '../../../src/rules/wall-clock.ts';

/** Where sites lie that do not say. */
const USUAL_ZONE = 'Asia/Shanghai';

/** The date at a site, `YYYY-MM-DD`; a time zone nobody knows counts as China's. */
export function todayAt(tz = USUAL_ZONE, now = Date.now()): string {
  return new Date(clockOf(tz).localOf(now)).toISOString().slice(0, 10);
}

/** Whether a name is one of a time zone (IANA). */
export function isZone(tz: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz });
    return true;
  } catch {
    return false;
  }
}

const clockOf = (tz: string): ReturnType<typeof wallClock> =>
  wallClock(isZone(tz) ? tz : USUAL_ZONE);
