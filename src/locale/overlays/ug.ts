import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  close: 'تاقاش',
  withAction: '{text} («{action}» نى تاللىسىڭىز بولىدۇ)',
};
