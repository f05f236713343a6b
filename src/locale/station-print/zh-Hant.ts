import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  listTitle: '站點一覽',
  count: '共 {n} 個站點。',
  cut: '只列印了前 {n} 個。想列印其他站點，請先篩選。',
  nameless: '另有 {n} 個站點的名稱沒有載入，沒有列印。',
  stateNow: '{date} {time} 時：{state}',
  printedOn: '{date} 列印，開放時間如有變動，以現場為準。',
  hereOrder: '由近到遠。',
  hours: '開放時間',
  phone: '電話',
  hoursUnknown: '開放時間未知',
  seasonShort: '本季時間',
  holiday: '法定節假日',
  holidayVariesShort: '法定節假日以現場為準',
  everyDay: '每天',
  dayRange: '{from}至{to}',
  off: '不開放',
  allDay: '全天',
  comma: '、',
  semicolon: '；',
  nextDay: '次日 ',
  dot: ' · ',
  'day.0': '週一',
  'day.1': '週二',
  'day.2': '週三',
  'day.3': '週四',
  'day.4': '週五',
  'day.5': '週六',
  'day.6': '週日',
};
