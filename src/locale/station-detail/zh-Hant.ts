import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  back: '返回列表',
  loading: '正在載入…',
  detailFailed: '更多資訊沒有載入。',
  detailOld: '以下是{ago}儲存的內容，可能已有變化。',
  missing: '沒有找到這個站點，可能已經撤銷。',

  walk: '步行約 {n} 分鐘（估計）',
  planned: '計劃{date}啟用',
  from: '{date}起開放',
  through: '臨時站點，開放至{date}',
  fromThrough: '臨時站點，{from}至{through}開放',
  ended: '已於{date}結束',

  go: '去這裡',
  goWith: '用哪個地圖去',
  goNote: '將開啟地圖應用，只傳站點的位置，不傳您的位置。',
  goStop: '前往停靠點：{place}',
  amap: '高德地圖',
  baidu: '百度地圖',
  tencent: '騰訊地圖',
  call: '打電話',
  share: '分享站點',
  shared: '連結已複製',
  shareFailed: '無法複製，請長按複製：',

  reach: '地址和電話',
  address: '地址',
  copyAddress: '複製地址',
  copied: '已複製',
  copyFailed: '無法複製，請長按地址複製。',
  phone: '電話',

  hours: '開放時間',
  today: '今天',
  tomorrow: '明天',
  dayOff: '不開放',
  holidayOff: '休息',
  allDay: '全天',
  everyDay: '每天',
  dayUnknown: '未定',
  whyCalendar: '這一年的假期安排尚未公布，開放時間請以現場為準',
  whyMakeup: '調休工作日按哪一天的時間開放，通知沒有說明，請以現場為準',
  nextDay: '次日 ',
  comma: '、',
  dot: ' · ',
  makeup: '調休上班',
  asWritten: '按原文：{text}',
  laterSpecial: '另有安排',

  facilities: '設施',
};
