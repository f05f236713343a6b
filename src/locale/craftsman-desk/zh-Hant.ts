import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What can be done at a card, and why one shows nobody, in Traditional Chinese. */
export const zhHant: PackOf<typeof zhHans> = {
  'empty.withdrawn.title': '不再公開',
  'empty.withdrawn.advice': '這份資料已按本人的意願或公開期限撤下。',
  'empty.missing.title': '沒有找到這份資料',
  'empty.missing.advice': '可能還沒有發布，或網址有誤。',
  'problem.no-source.title': '沒有設定要顯示的人物',
  'problem.no-source.advice': '請給元件寫 person 和網站位址，或寫 src。',
  'problem.card-failed.title': '卡片沒有載入',
  'problem.card-failed.advice': '網路可能中斷了，請重試。',
  'problem.shape.title': '資料的格式無法轉換',
  'problem.shape.advice': '請告訴網站管理員：請檢查設定 shape，詳情見瀏覽器主控台。',

  'act.honours': '全部 {n} 項榮譽',
  'act.credentials': '榮譽和證書',
  'act.story': '閱讀全文',
  'act.history': '經歷和項目',
  'act.less': '收起',
  'act.relations': '師徒和成員',
  'act.video': '看影片',
  'act.booking': '預約',
  'act.print': '列印',
  'act.share': '分享',
  'name.hidden': '姓名不公開',
  grew: '{from}為 {value}',
  failed: '沒有載入成功，點此重試',
};
