import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  loading: '正在載入…',
  retry: '重試',
  back: '返回',
  clearField: '清除「{label}」的內容',
  open: '開放中',
  closed: '已關閉',
  newWindow: '（在新視窗開啟）',

  'ago.now': '剛剛',
  'ago.minute': '{n} 分鐘前',
  'ago.hour': '{n} 小時前',
  'ago.day': '{n} 天前',
  'distance.metre': '{n} 米',
  'distance.kilometre': '{n} 公里',
};
