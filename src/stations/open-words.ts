import type { StationFeature } from '../data/generated/types.ts';
import type { DateStyle } from '../locale/format.ts';
import type { stations } from '../locale/stations/namespace.ts';
import type { StationOpen } from './open-now.ts';

type StationKey = keyof (typeof stations)['source'];

/**
 * Whoever knows the words of `stations`, and the clock of the site: a widget's locale, or a page that
 * the server writes.
 */
export interface StationWords {
  t(key: StationKey, params?: Readonly<Record<string, string | number>>): string;
  /** A message by a key made of a document's own word; the other word where there is none. */
  word(key: string, other: string): string;
  /** Day and time of day of an instant, epoch milliseconds. */
  date(at: number, style?: Pick<DateStyle, 'style'>): string;
  time(at: number): string;
}

const MINUTE = 60_000;
/** From here on a person hurries, or waits. */
const CLOSING_SOON = 30 * MINUTE;
const OPENING_SOON = 60 * MINUTE;

/**
 * Whether a station is open, in words: "开放中，至 18:00", "25 分钟后开放". Where that is not certain
 * it says so; hours that cannot be read follow as written.
 */
export function openWords(
  words: StationWords,
  open: StationOpen,
  feature: StationFeature,
  now: number,
): string {
  switch (open.state) {
    case 'out':
      return outWords(words, feature);
    case 'none':
      return words.t('hours.unknown');
    case 'unknown':
      if (open.why !== 'unparsed') return words.t(`hours.${open.why}Short`);
      return feature.properties.hours ?? words.t('hours.unknown');
    case 'open':
      return openUntil(words, open.until, now);
    case 'closed':
      return closedUntil(words, open, now);
  }
}

/** A holiday of the calendar in the page's language; one it has no word for, as the calendar does. */
export function holidayName(words: StationWords, name: string): string {
  return name
    .split('、')
    .map(one => words.word(`holiday.${one}`, one))
    .join(words.t('hours.and'));
}

function outWords(
  words: StationWords,
  { properties: { status = 'open' } }: StationFeature,
): string {
  return status === 'open' ? words.t('hours.notNow') : words.t(`status.${status}`);
}

function openUntil(words: StationWords, until: number | undefined, now: number): string {
  if (until === undefined) return words.t('hours.always');
  const left = until - now;
  // Rounded down: nobody is told of a minute that is not there.
  if (left <= CLOSING_SOON && left >= MINUTE) {
    return words.t('hours.closing', { n: Math.floor(left / MINUTE) });
  }
  const time = words.time(until);
  const today = words.date(now);
  // Midnight ends this day: nobody calls it tomorrow.
  if (time === '00:00' && words.date(until - MINUTE) === today)
    return words.t('hours.openUntil', { time: '24:00' });
  return words.date(until) === today
    ? words.t('hours.openUntil', { time })
    : words.t('hours.openUntilDay', { day: dayWord(words, until, now), time });
}

function closedUntil(
  words: StationWords,
  { opens, holiday }: StationOpen & { state: 'closed' },
  now: number,
): string {
  const name = holiday && holidayName(words, holiday);
  if (opens === undefined) {
    return name ? words.t('hours.dayOff', { holiday: name }) : words.t('hours.closed');
  }
  const n = Math.ceil((opens - now) / MINUTE);
  if (n * MINUTE < OPENING_SOON) return words.t('hours.opening', { n });
  const time = words.time(opens);
  if (words.date(opens) === words.date(now)) return words.t('hours.closedUntil', { time });
  const day = dayWord(words, opens, now);
  return name
    ? words.t('hours.dayOffUntilDay', { holiday: name, day, time })
    : words.t('hours.closedUntilDay', { day, time });
}

function dayWord(words: StationWords, at: number, now: number): string {
  const tomorrow = words.date(at) === words.date(now + 86_400_000);
  return tomorrow ? words.t('hours.tomorrow') : words.date(at, { style: 'day' });
}
