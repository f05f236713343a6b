import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  wall: '勞模工匠名錄',
  loading: '正在載入…',
  noName: '姓名不公開',
  'kind.team': '集體',
  'kind.studio': '工作室',
  'level.national': '國家級',
  'level.province': '省級',
  'level.city': '市級',
  'level.county': '縣級',
  'level.town': '鄉鎮級',
  'level.industry': '行業級',
  'level.enterprise': '企業級',
};
