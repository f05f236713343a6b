import type { LocaleController } from '../base/locale-controller.ts';
import type { stationMap } from '../locale/station-map/namespace.ts';
import type { stations } from '../locale/stations/namespace.ts';
import type { StationFeature } from '../data/generated/types.ts';
import type { StationOpen } from './open-now.ts';

/** The words of the station map. */
export type Words = LocaleController<[typeof stations, typeof stationMap]>;

const OUT = { planned: 'planned', closed: 'closedDown', moved: 'moved' } as const;

/**
 * Whether a station is open, in words: "开放中，至 18:00". Where that is not certain it says so, and
 * the hours follow as written.
 */
export function openWords(
  words: Words,
  open: StationOpen,
  feature: StationFeature,
  now: number,
): string {
  switch (open.state) {
    case 'out':
      return words.t(outKey(feature));
    case 'none':
      return words.t('hours.unknown');
    case 'unknown':
      return open.why === 'unparsed' ? feature.properties.hours! : words.t('hours.unknown');
    case 'open':
      if (open.until === undefined) return words.t('hours.always');
      return words.t('hours.openUntil', { time: when(words, open.until, now) });
    case 'closed': {
      if (open.opens === undefined) return words.t('hours.closed');
      const time = words.time(open.opens);
      if (words.date(open.opens) === words.date(now)) return words.t('hours.closedUntil', { time });
      return words.t('hours.closedUntilDay', { day: dayWord(words, open.opens, now), time });
    }
  }
}

/** Why a state is not known, for the detail; empty where it is. */
export function unknownWords(words: Words, open: StationOpen): string {
  return open.state === 'unknown' ? words.t(`hours.${open.why}`) : '';
}

function outKey({ properties }: StationFeature) {
  const { status } = properties;
  return status && status !== 'open' ? OUT[status] : 'notNow';
}

function when(words: Words, at: number, now: number): string {
  const time = words.time(at);
  return words.date(at) === words.date(now) ? time : `${dayWord(words, at, now)} ${time}`;
}

function dayWord(words: Words, at: number, now: number): string {
  const tomorrow = words.date(at) === words.date(now + 86_400_000);
  return tomorrow ? words.t('hours.tomorrow') : words.date(at, { style: 'day' });
}
