// Days and moments of the samples, counted from now on the clock of China (UTC+8, no summer time).

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** The day so many days from now, `2026-11-23`. */
export function dayFrom(now, days) {
  return new Date(now + CHINA_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** A time of day, so many days from now, with its offset: `2026-11-23T19:00:00+08:00`. */
export function momentFrom(now, days, time) {
  return `${dayFrom(now, days)}T${time}:00+08:00`;
}
