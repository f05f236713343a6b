import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  progress: '第 {n} 步，共 {total} 步',
  optional: '（選填）',
  continue: '繼續',
  yes: '是',
  no: '否',
  choose: '請選擇',
  dateHint: '例如 2026-01-05',
  monthHint: '例如 2026-01',
  purpose: '用途：{text}。',
  retain: '辦結後保留 {n} 天。',
  retainNone: '辦結即刪。',
  sensitive: '敏感個人資訊，不存草稿。',
  partLoading: '正在載入…',
  submit: '提交',
  stuck: '沒有連上伺服器，後面的步驟還沒有載入。填寫的內容都在，請連線後再點「繼續」。',
};
