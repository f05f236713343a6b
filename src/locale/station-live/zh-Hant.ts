import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  'live.open': '開放中',
  'live.closed': '臨時關閉',
  'live.full': '已滿',
  seats: '空位 {n} 個',
  noSeats: '沒有空位',
  reported: '{ago}上報',
  came: '{ago}更新',
  old: '{ago}上報，可能已有變化',
  dot: ' · ',
};
