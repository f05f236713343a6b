import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  'live.open': 'Open now',
  'live.closed': 'Closed for now',
  'live.full': 'Full',
  seats: { one: '{n} seat free', other: '{n} seats free' },
  noSeats: 'No seat free',
  reported: 'reported {ago}',
  came: 'updated {ago}',
  old: 'reported {ago}; it may have changed',
  dot: ' · ',
};
