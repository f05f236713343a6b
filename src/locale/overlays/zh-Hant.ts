import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  close: '關閉',
  withAction: '{text}（可以「{action}」）',
};
