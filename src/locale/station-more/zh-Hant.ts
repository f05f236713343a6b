import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  semicolon: '；',
  off: '不開放',
  dayRange: '{from}至{to}',
  holiday: '法定節假日',
  holidayVariesShort: '法定節假日以現場為準',
  seasonShort: '本季時間',
  hoursUnknown: '時間未知',
  'day.0': '週一',
  'day.1': '週二',
  'day.2': '週三',
  'day.3': '週四',
  'day.4': '週五',
  'day.5': '週六',
  'day.6': '週日',

  services: '服務',
  book: '預約',
  bookFor: '預約{name}',
  timetable: '停靠時間',
  stopNow: '現在，至 {time}',
  stopSpan: '{day} {from}–{to}',
  stopPast: '已結束',
  about: '站點情況',
  accessWho: '服務對象',
  accessHow: '進入方式',
  area: '面積',
  areaValue: '{n} 平方公尺',
  operator: '管理單位',
  donors: '共建單位',
  honours: '榮譽',
  remarks: '說明',

  standard: '建站標準',
  standardMet: '共 {all} 項，達到 {n} 項',
  met: '達到',
  unmet: '未達到',
  unchecked: '未核對',

  source: '資料來源：{text}',
  checked: '{date} 核對',
  alsoIn: '{names}也登記了這個站點',
  report: '報修、糾錯',
};
