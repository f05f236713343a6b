import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  title: '查圖書',
  field: '書名、作者或 ISBN',
  go: '檢索',
  scope: '在哪裡查',
  'scope.here': '本書屋',
  'scope.these': '選定的 {n} 家',
  'scope.near': '我附近',
  'scope.place': '{place}附近',
  'scope.all': '全部書屋',
  nearNote: '只列最近的 {n} 家書屋裡有的。位置只在這台裝置上使用，不會傳送。',
  placeNote: '只列離「{place}」最近的 {n} 家書屋裡有的。',
  nearRefused: '無法取得您的位置，現在查的是全部書屋。',

  hint: '輸入兩個字就開始檢索。',
  short: '再輸入一個字，或者按「檢索」。',
  isbnPart: 'ISBN 是 10 位或 13 位數字，請輸入完整。',
  isbnWrong: '這個 ISBN 的檢查碼不對，請核對。書上確實這樣印的，請按「檢索」。',
  searching: '正在檢索…',
  late: '館藏系統還沒有回應，請稍候…',
  partFailed: '這部分內容沒有載入。',
};
