import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  title: '資料來源',
  count: '{n} 個站點',
  merged: '其中 {n} 個與排在前面的來源相同，只顯示一次',
  made: '{date}的資料',
  licence: '授權：{text}',
  licenceLink: '資料授權',
  loading: '正在載入…',
  failed: '沒有載入，其他來源照常顯示。',
  lackShards: '有一部分站點沒有載入，其他的照常顯示。',
  lackColumns: '沒能載入全部站點，搜尋和篩選只包括已載入的。',
  lackNames: '有一部分站名沒有載入，可能搜尋不到。',
  offline: '沒有連上網路，其他來源照常顯示。',
  stale: '沒有連上，顯示的是{ago}存下的資料。',
  retry: '重試',
  retryOf: '重試：{name}',
  back: '{name}已載入。',
  stillFailed: '{name}還是沒有載入。',
};
