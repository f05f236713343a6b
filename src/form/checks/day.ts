import type { Answer } from '../document.ts';

/** Whether something is an ISO day that the Gregorian calendar has. */
export function isDay(value?: Answer): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    // Written back: some engines take 31 February for 3 March.
    new Date(Date.parse(value) || 0).toISOString().startsWith(value)
  );
}

/**
 * Completed years on a day; of two ISO days. A year is completed on the birthday, on 1 March for who
 * is born on 29 February in a year that has none. Negative before birth.
 */
export function ageAt(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
