import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  listTitle: 'Reading rooms',
  count: { one: '{n} room.', other: '{n} rooms.' },
  cut: 'Only the first {n} were printed. To print others, filter the list first.',
  wayIn: 'How to get in',
  firstVisit: 'Your first visit',
  or: ' or ',
  scan: 'Scan to see if it is open and to find a book',
  scanNote: 'Each book found comes with its call number and shelf.',
  poster: 'Door notice of {name}',
};
