import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  nearMe: '我附近',
  nearMeBusy: '正在定位…',
  openNow: '開放中',
  filters: '篩選',
  filtersActive: '篩選（{n}）',
  viewMap: '地圖',
  count: '共 {n} 個站點',
  countInView: '地圖範圍內 {n} 個站點',
  showMore: '再顯示 {n} 個',
  results: '站點列表',
  places: '按地區查看',
  comma: '、',
  stations: '站點地圖',
  loading: '正在載入站點…',
  find: '搜尋',
  'order.given': '按登記順序',
  'order.open': '開放中的在前',
  trails: '紅色路線',
  toolsFailed: '搜尋和篩選沒有載入，列表照常可用。',
};
