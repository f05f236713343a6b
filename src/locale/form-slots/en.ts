import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  span: '{day}, {from}–{to} ({n} left)',
  start: '{day}, {from} ({n} left)',
};
