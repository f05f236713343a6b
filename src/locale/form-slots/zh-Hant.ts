import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  span: '{day} {from}–{to}（餘 {n}）',
  start: '{day} {from}（餘 {n}）',
};
