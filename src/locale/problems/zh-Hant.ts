import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  'stale.title': '暫時無法更新',
  'stale.text': '以下是{ago}儲存的內容，可能已有變動。',

  'problem.network.title': '沒有連上伺服器',
  'problem.network.advice': '請檢查連線，稍後重試。',
  'problem.offline.title': '目前沒有連線',
  'problem.offline.advice': '恢復連線後會自動更新，也可以手動重試。',
  'problem.timeout.title': '等候時間太長',
  'problem.timeout.advice': '連線可能較慢，請稍後重試。',
  'problem.http.title': '伺服器暫時無法提供內容',
  'problem.http.advice': '請稍後重試。如果一直這樣，請告訴網站管理員。',
  'problem.too-large.title': '內容太大，沒有載入',
  'problem.too-large.advice': '請告訴網站管理員：資料檔案超出了大小限制。',
  'problem.not-json.title': '收到的內容無法讀取',
  'problem.not-json.advice': '請告訴網站管理員：這個網址傳回的不是 JSON 資料。',
  'problem.charset.title': '收到的文字無法辨認',
  'problem.charset.advice': '請告訴網站管理員：資料的文字編碼與聲明不一致。',
  'problem.invalid.title': '收到的資料有誤',
  'problem.invalid.advice': '請告訴網站管理員：資料不符合約定的格式，詳情見瀏覽器的開發者工具。',
  'problem.blocked.title': '內容被攔截',
  'problem.blocked.advice': '請告訴網站管理員：請檢查資料網址、跨來源設定和網頁的安全政策。',
  'problem.unknown.title': '出了點問題',
  'problem.unknown.advice': '請稍後重試。',
};
