import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Words around the join form on a host page, in Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  frameTitle: '{name}的表單',
  openPlain: '在新頁面開啟表單',
  loading: '正在載入…',
  retry: '重試',
  'problem.title': '表單沒有開啟',
  'problem.advice': '請稍後重試。如果一直這樣，請告訴網站管理員。',
};
