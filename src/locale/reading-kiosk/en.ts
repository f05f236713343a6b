import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  wayIn: 'How to get in',
  soon: 'Special days',
  hours: 'Open today',
  coming: 'Coming events',
  find: 'Find a book here',
  findNote: 'Title, author or ISBN',
  takePage: 'Take this page with you',
  takePageNote: 'Scan to see hours and find books on your phone',
  eReading: 'Read on your phone',
  leaveTitle: 'Are you still there?',
  leaveText: {
    one: 'Back to the start in {n} second; your search will be cleared.',
    other: 'Back to the start in {n} seconds; your search will be cleared.',
  },
  stay: 'Go on',
  leaveNow: 'Back to the start',
  old: 'No connection just now; this is from {ago}.',
  noStation: 'The reading room of this screen (station) is not set or was not found.',
  linkTitle: 'Open it on your phone',
  linkNote: 'Scan with your phone to go on there.',
  close: 'Close',
  booksFailed: 'The book search did not load. Try again later.',
  qrOf: 'QR code of {name}',
  keys: 'Keys on the screen',
  space: 'Space',
  erase: 'Delete one character',
  clearText: 'Clear',
  findKey: 'Search',
};
