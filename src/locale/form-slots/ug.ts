import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur. Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  span: '{day} {from}–{to} (قالغىنى {n})',
  start: '{day} {from} (قالغىنى {n})',
};
