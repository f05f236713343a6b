import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  'combobox.show': '顯示「{label}」的選項',
  'combobox.chosen': '目前選擇',
  'combobox.busy': '正在尋找…',
  'combobox.found': '有 {n} 個結果',
  'combobox.many': '共 {n} 項，先列出 {shown} 項，繼續輸入可縮小範圍',
  'combobox.none': '沒有找到「{text}」，請換個寫法或少輸入幾個字',
  'combobox.own': '清單裡沒有「{text}」，可以直接這樣填寫',
  'combobox.pick': '請從清單中選一項。',
};
