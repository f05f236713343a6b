import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  listTitle: '職工書屋一覽',
  count: '共 {n} 家。',
  cut: '只列印了前 {n} 家。想列印其他書屋，請先篩選。',
  wayIn: '如何進門',
  firstVisit: '第一次來',
  or: '或',
  scan: '掃碼看是否開放、查圖書',
  scanNote: '查到圖書，就能看到索書號和架位。',
  poster: '{name}門口海報',
};
