/** When to ask again. All times in milliseconds. */

/** A longer `Retry-After` is not waited for: the page shows what it has and tells the time. */
export const LONGEST_WAIT_MS = 10_000;

const FIRST_WAIT_MS = 400;

/** Statuses that a moment's wait may mend (RFC 9110 §15, RFC 6585 §4). */
const PASSING = new Set([429, 502, 503, 504]);

export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/**
 * The wait before retry number `retry` (0 is the first): exponential with full jitter, so that the
 * pages of a whole city do not come back in step after an outage.
 */
export function backoffMs(retry: number, random: () => number): number {
  return random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retry);
}

/**
 * A `Retry-After` header (RFC 9110 §10.2.3), seconds or an HTTP date, as milliseconds from `now`;
 * undefined when absent or unreadable, never negative.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Every form of HTTP date starts with the name of a day; Date.parse would take far more.
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return undefined;
  // The oldest form names no zone; all HTTP dates are UTC.
  const at = Date.parse(/GMT$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
