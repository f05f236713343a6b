import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  'live.open': 'ئوچۇق',
  'live.closed': 'ۋاقىتلىق تاقالدى',
  'live.full': 'توشتى',
  seats: 'بوش ئورۇن {n}',
  noSeats: 'بوش ئورۇن يوق',
  reported: '{ago} مەلۇم قىلىنغان',
  came: '{ago} يېڭىلانغان',
  old: '{ago} مەلۇم قىلىنغان، ئۆزگەرگەن بولۇشى مۇمكىن',
  dot: ' · ',
};
