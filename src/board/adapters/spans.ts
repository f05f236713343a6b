/** Durations and moments as other formats write them. Milliseconds inside. */

import type { Spot } from './spot.ts';

export const MINUTE = 60_000;

/** What is no text matches nothing; `String()` of an object from a document may throw. */
function written({ value }: Spot): string {
  return typeof value === 'string' ? value.trim() : '';
}

const RELATIVE = /^(-)?(\d+):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/;

/** Milliseconds of a RELTIME of CLICS, `1:23:45.678`; a number is one of minutes. */
export function relativeTime(spot: Spot): number | undefined {
  if (spot.isAbsent) return undefined;
  if (typeof spot.value === 'number' && Number.isFinite(spot.value)) return spot.value * MINUTE;
  const [, minus, hours, minutes, seconds, fraction = ''] = RELATIVE.exec(written(spot)) ?? [];
  if (seconds === undefined) {
    spot.fault();
    return undefined;
  }
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const span = whole * 1000 + Number(fraction.padEnd(3, '0'));
  return minus ? -span : span;
}

/** `1:23:45`, with milliseconds where there are some. */
export function relativeText(span: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(span / 1000);
  const rest = Math.round(span - seconds * 1000);
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest > 0 ? `${clock}.${String(rest).padStart(3, '0')}` : clock;
}

const UNITS = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', MINUTE],
  ['h', 60 * MINUTE],
  ['d', 24 * 60 * MINUTE],
]);

/** Milliseconds of a unit of SRK. */
export function unitOf(spot: Spot): number | undefined {
  if (spot.isAbsent) return undefined;
  const unit = typeof spot.value === 'string' ? UNITS.get(spot.value) : undefined;
  if (unit === undefined) spot.fault();
  return unit;
}

/** Milliseconds of a duration of SRK, `[25, "min"]`. */
export function duration(spot: Spot): number | undefined {
  if (spot.isAbsent) return undefined;
  if (!spot.isList) {
    spot.fault();
    return undefined;
  }
  const [count, unit] = [spot.get(0).number(), unitOf(spot.get(1))];
  if (count === undefined || unit === undefined) {
    if (spot.get(0).isAbsent || spot.get(1).isAbsent) spot.fault();
    return undefined;
  }
  return Math.round(count * unit);
}

/** A moment, with the offset it was written in, in minutes. */
export interface Moment {
  at: number;
  offset: number;
}

const CHINA = 8 * 60;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?)(?:Z|([+-])(\d{2}):?(\d{2})?)$/i;

/** A moment in ISO 8601 with an offset of hours or of hours and minutes. */
export function momentOf(spot: Spot): Moment | undefined {
  if (spot.isAbsent) return undefined;
  const [, day, time, sign, hours = '0', minutes = '0'] = MOMENT.exec(written(spot)) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const at = day === undefined ? NaN : Date.parse(`${day}T${time}Z`) - offset * MINUTE;
  if (!Number.isNaN(at)) return { at, offset };
  spot.fault();
  return undefined;
}

const LAST_SECOND = 1e11;

/** A moment written as text, in seconds or in milliseconds since 1970. */
export function momentOrStamp(spot: Spot): Moment | undefined {
  const { value } = spot;
  if (typeof value !== 'number') return momentOf(spot);
  if (Number.isFinite(value) && Math.abs(value) < 8.64e15) {
    return { at: Math.abs(value) < LAST_SECOND ? value * 1000 : value, offset: CHINA };
  }
  spot.fault();
  return undefined;
}

/** RFC 3339, in the offset of the moment; undefined beyond what dates can be. */
export function momentText({ at, offset }: Moment): string | undefined {
  const shifted = new Date(at + offset * MINUTE);
  if (Number.isNaN(shifted.getTime())) return undefined;
  const clock = shifted.toISOString().replace(/\.000Z$|Z$/, '');
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return clock + (offset === 0 ? 'Z' : zone);
}

/**
 * Minutes of a span, as penalties are written: whole ones, else with as many decimals as keep
 * seconds (two) or milliseconds (five) apart, so that ranks stay the same.
 */
export function minutesOf(span: number): number {
  if (span % MINUTE === 0) return span / MINUTE;
  const scale = span % 1000 === 0 ? 100 : 100_000;
  return Math.round((span / MINUTE) * scale) / scale;
}
