import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  close: 'Close',
  withAction: '{text} (you can choose “{action}”)',
};
