import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  events: '讀書活動',
  noneComing: '近期沒有活動。',
  pastEvents: '已結束的活動（{n}）',
  on: '正在進行',
  cancelled: '已取消',
  fromTo: '{from}–{to}',
  dot: ' · ',
  about: '活動介紹',
  signUp: '報名',
  signUpFor: '報名參加「{name}」',
  otherEvent: '返回活動',
  plainForm: '在新頁面中開啟報名表',
  done: '報名已提交，編號 {receipt}。',
};
