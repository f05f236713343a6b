import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  message: '您的答覆',
  hint: '寫明情況，最多 {n} 個字。不要寫與此無關的個人資訊。',
  hintFiles: '寫明情況，最多 {n} 個字；也可以只交檔案。不要寫與此無關的個人資訊。',
  files: '檔案（選填）',
  filesLoading: '正在載入檔案部分…',
  filesFailed: '檔案部分沒有載入成功，可以先只寫文字。',
  filesRetry: '再試一次',
  send: '提交答覆',
  empty: '請寫幾句話。',
  emptyFiles: '請寫幾句話，或交上檔案。',
  tooLong: '最多 {n} 個字，現在是 {m} 個，請縮短。',
  filesBusy: '檔案還沒有傳完，請等傳完再提交。',
  sending: '正在提交，請稍候…',
  proving: '現在提交的人較多，正在核驗這台裝置…',
  waiting: '尚未送出，正在重試（第 {n} 次）…寫的內容都在，不會重複提交。',
  offline: '沒有網路，尚未送出。寫的內容都在，連線後自動送出，請先不要關閉這個頁面。',
  tryNow: '現在就試',
  unsent: '沒有送出。',
  notAsked: '這份申請現在不需要補正了，進度見上面。寫的內容還在，需要的話請複製下來。',
  badFiles: '有檔案沒有收下，可能已過期。請取下檔案，重新選擇後再提交。',
  received: '上一次的答覆已經收到，這次改動的內容沒有再交一次。進度見上面。',
  gone: '這份申請已經刪除，不能再答覆。',
  many: '提交得太頻繁，請稍等再提交。',
  unproven: '這台裝置沒有通過核驗，請稍後再提交一次。',
  refused: '伺服器沒有收下，寫的內容還在。請稍後再提交一次，或聯絡{name}。',
  sent: '答覆已經提交，工作人員會接著辦理。',
};
