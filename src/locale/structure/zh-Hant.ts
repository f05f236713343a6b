import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Traditional Chinese, in words that Taiwan, Hong Kong and Macao share. Not yet read by a native reader. */
export const zhHant: PackOf<typeof zhHans> = {
  'pages.label': '分頁',
  'pages.previous': '上一頁',
  'pages.next': '下一頁',
  'pages.page': '第 {page} 頁',
  'pages.of': '第 {page} / {pages} 頁',

  'steps.label': '步驟',
  'steps.of': '第 {step} 步，共 {steps} 步：{name}',
  'steps.finished': '{steps} 步已全部完成',
  'steps.done': '（已完成）',
  'steps.current': '（進行中）',
  'steps.coming': '（未開始）',

  'table.name': '表格',
  'table.region': '{name}，可以捲動',
  'table.hint': '左右滑動，可以看到其餘各欄',
  'table.order': '排列方式',
  'table.original': '原來的順序',
  'table.by': '{column}：{order}',
  'table.sorted': '已按「{column}」排列：{order}',
  'table.unsorted': '已恢復原來的順序',
  'order.number.ascending': '由小到大',
  'order.number.descending': '由大到小',
  'order.date.ascending': '由早到晚',
  'order.date.descending': '由晚到早',
  'order.text.ascending': '筆畫由少到多',
  'order.text.descending': '筆畫由多到少',

  'progress.ratio': '{value} / {max} {unit}',
};
