import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  removeTag: '移除「{label}」',

  'sparkline.named': '{label}：{text}',
  'sparkline.none': '暫無資料',
  'sparkline.one': '只有一筆資料，{last}',
  'sparkline.same': '一直是 {last}',
  'sparkline.many': '從 {first} 到 {last}，最低 {min}，最高 {max}',
  'sparkline.gaps': '{text}，缺 {n} 筆',
};
