import type { readingEvents } from '../../../locale/reading-events/namespace.ts';
import type { LocaleController } from '../../../base/locale-controller.ts';
import type { TimedEvent } from './events-order.ts';

type Words = Pick<LocaleController<readonly [typeof readingEvents]>, 't' | 'date' | 'time'>;

/** When an event is: 11月28日周六 14:00–16:00; several days from the first to the last. */
export function eventTime(words: Words, { start, end, isDay, hasEnd }: TimedEvent): string {
  const day = (at: number): string => words.date(at, { style: 'day' });
  const isOneDay = !hasEnd || day(start) === day(end);
  const between = (from: string, to: string): string => words.t('fromTo', { from, to });
  if (isDay) return isOneDay ? day(start) : between(day(start), day(end));
  const begin = `${day(start)} ${words.time(start)}`;
  if (!hasEnd) return begin;
  return isOneDay
    ? `${day(start)} ${between(words.time(start), words.time(end))}`
    : between(begin, `${day(end)} ${words.time(end)}`);
}
