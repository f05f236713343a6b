import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  wayIn: '如何進門',
  soon: '近日安排',
  hours: '今天的開放時間',
  coming: '近期活動',
  find: '查本書屋的圖書',
  findNote: '書名、作者或 ISBN',
  takePage: '帶走這一頁',
  takePageNote: '手機掃碼，隨時看開放時間、查圖書',
  eReading: '手機上讀書',
  leaveTitle: '還在看嗎？',
  leaveText: '{n} 秒後返回首頁，檢索內容會清除。',
  stay: '繼續',
  leaveNow: '返回首頁',
  old: '網路暫時不通，以上是{ago}的內容。',
  noStation: '沒有設定本機所在的書屋（station），或者找不到這家書屋。',
  linkTitle: '用手機開啟',
  linkNote: '請用手機掃碼，在自己的手機上繼續。',
  close: '關閉',
  booksFailed: '查書功能沒有載入，請稍後再試。',
  qrOf: '{name}的 QR 碼',
  keys: '螢幕鍵盤',
  space: '空格',
  erase: '刪除一個字',
  clearText: '清空',
  findKey: '檢索',
};
