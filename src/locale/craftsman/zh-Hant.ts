import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What a craftsman card says at first, in Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  loading: '正在載入…',
  'kind.team': '集體',
  'kind.studio': '工作室',

  'level.national': '國家級',
  'level.province': '省級',
  'level.city': '市級',
  'level.county': '縣級',
  'level.town': '鄉鎮級',
  'level.industry': '行業級',
  'level.enterprise': '企業級',
  honours: '榮譽',

  asOf: '截至{date}',
  source: '來源：{source}',
  credit: '圖：{by}',
};
