import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  'choice.required': '（必選）',
  'choice.missing': '請至少選一項。',

  'switch.on': '開',
  'switch.off': '關',

  'textarea.left': '還可以寫 {n} 個字',
  'textarea.over': '多了 {n} 個字，請刪減。',
};
