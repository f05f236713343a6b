import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  progress: '已打卡 {n} 站，共 {total} 站',
  check: '打卡',
  checkAt: '在「{name}」打卡',
  checking: '正在定位…',
  stamped: '{date} 已打卡',
  inOrder: '這條路線按順序打卡。',
  well: '打卡成功：{name}。',
  far: '您離這裡還有 {distance}。走到 200 米以內再打卡。',
  rough: '定位誤差約 {distance}，看不出您在不在這裡。請到開闊處等一會兒再試。',
  denied: '無法取得您的位置，不能打卡。請在系統設定裡允許瀏覽器或微信使用位置，再按「打卡」。',
  timeout: '定位沒有成功。請到室外或窗邊，再按一次「打卡」。',
  unsupported: '這個頁面不能定位，不能打卡。請用手機內建的瀏覽器開啟。',
  privacy:
    '按「打卡」時才定位一次，距離在您的裝置上算。裝置上只記路線、站點和日期，不記位置，也不傳送。',
  notKept: '這個瀏覽器不儲存記錄，打卡只在這次瀏覽中有效。',
  clear: '清除打卡記錄',
  clearAsk: '清除這條路線的打卡記錄？清除後不能復原。',
  clearYes: '清除',
  clearNo: '不清除',
  cleared: '打卡記錄已清除。',
  clearFailed: '沒有清除成功。請在瀏覽器設定裡清除本網站的資料。',

  finished: '全程 {n} 站打卡完成',
  card: '打卡紀念卡',
  makeCard: '產生紀念卡',
  saveCard: '儲存圖片',
  printCard: '列印',
  cardHint: '沒有開始下載的話，請長按圖片儲存。',
  cardFailed: '紀念卡沒有產生，請再試一次。',
  cardLabel: '打卡紀念卡：{title}，{n} 站，{date}',
  cardStops: '走完 {n} 站',
  cardScan: '掃碼走同一條路線',
  dayRange: '{from}至{to}',
};
