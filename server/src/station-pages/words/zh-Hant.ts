import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const zhHant: PackOf<typeof zhHans> = {
  title: '站點列表',
  titleOf: '{name}的站點',
  count: '共 {n} 個站點',
  byDistrict: '按地區查看',
  chooseDistrict: '請先選地區。',
  all: '全部地區',
  elsewhere: '其他地區',
  part: '{name} {n}',
  next: '下一頁',
  previous: '上一頁',
  back: '返回站點列表',
  moreOf: '查看全部 {n} 個站點',
  noStations: '還沒有站點。',
  noStationTitle: '沒有這個站點',
  noStationText: '網址可能不完整，或這個站點已經停用。',
  noDistrictTitle: '沒有這個地區的站點',
  noDistrictText: '網址可能不完整，或這裡的站點已經停用。',
  asOf: '{time} 的開放情況',
  writtenOn: '名單更新於 {time}',
  openUsual: '開放時間：{text}',
  openMaps: '在地圖應用中開啟',
  phoneCall: '電話 {phone}',
};
