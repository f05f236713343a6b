import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  trails: '紅色路線',
  allTrails: '全部路線',
  back: '返回站點列表',
  noTrails: '這裡還沒有路線。',
  stops: '{n} 站',
  km: '全程 {n} 公里',
  minutes: '約 {n} 分鐘',
  hours: '約 {n} 小時',
  by: '{name}設立',
  license: '圖文授權：{text}',
  dot: ' · ',
  stopList: '路線各站',
  stop: '第 {n} 站',
  next: '下一站',
  fromLast: '距上一站 {distance}（直線）',
  fromHere: '離您 {distance}（直線）',
  note: '參觀提示：{text}',
  listen: '聽講解：{name}',
  details: '開放時間和去法',
  credit: '圖片：{name}',
  straight: '地圖上的虛線只表示先後，不是實際道路。',
  noPlace: '沒有找到這一站的位置，地圖上沒有它，也不能打卡。',
  dropped: '有 {n} 站的資料有誤，沒有顯示。',
  loading: '正在載入路線…',
  failed: '路線沒有載入。請檢查網路，再試一次。',
  gone: '這條路線已經撤下。',
  retry: '再試一次',
  since: '連不上伺服器，這是{time}儲存的路線。',
};
