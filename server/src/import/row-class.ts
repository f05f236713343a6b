/** Tells the rows of a list that are no entries of it. */

import { foldWord, narrow } from './cell-text.ts';
import type { Columns } from './header.ts';
import type { Bilingual } from './message-text.ts';

export type RowClass = { is: 'entry' } | { is: 'blank' } | { is: 'other'; what: Bilingual };

const FOOTER = new RegExp(
  [
    '^(?:合计|总计|小计|共计|总数)(?:$|[\\s:,(\\d个处])',
    '^(?:填表|填报|制表|审核|审批|报送)(?:人|员|单位|日期|时间)?\\s*(?:$|:)',
    '^(?:单位负责人|负责人|联系人|联系电话|单位盖章|盖章|数据来源|附注|注|备注|说明|日期|note)\\s*:',
    '^(?:总?裁判长?|裁判员|仲裁|监督员?|记分员|统分员?|复核人?|评委)(?:组|组长)?(?:签字|签名)?\\s*:',
    '^(?:平均分|平均成绩|最高分|最低分|及格率|合格率)',
    '^(?:total|sum|average)\\b',
  ].join('|'),
  'i',
);

/** Sorts a row below the header; only what surely is no entry is set apart. */
export function classifyRow(row: readonly string[], columns: Columns): RowClass {
  const remarks = columns.of.get('remarks') ?? [];
  const filled = [...row.keys()].filter(c => narrow(row[c]!) !== '' && !remarks.includes(c));
  if (filled.length === 0) return { is: 'blank' };
  if (isHeaderAgain(row, columns)) return other('重复的表头', 'the header again');
  const first = narrow(row[filled[0]!]!);
  if (!hasPosition(row, columns) && FOOTER.test(first))
    return other('合计或签注', 'a total or a signature');
  if (filled.length > 1) return { is: 'entry' };
  const only = filled[0]!;
  if (columns.of.get('name')?.includes(only)) return { is: 'entry' };
  if (columns.of.get('sequence')?.includes(only) && /^\d+$/.test(first)) {
    return other('只有序号', 'nothing but a number');
  }
  return other('小标题或说明', 'a heading or a note');
}

function other(zh: string, en: string): RowClass {
  return { is: 'other', what: { zh, en } };
}

function hasPosition(row: readonly string[], columns: Columns): boolean {
  const axes = (['lon', 'lat', 'lonLat'] as const).flatMap(field => columns.of.get(field) ?? []);
  return axes.some(column => /\d/.test(narrow(row[column] ?? '')));
}

/** Lists put together page by page repeat their header. */
function isHeaderAgain(row: readonly string[], { headers, of }: Columns): boolean {
  const name = of.get('name')![0]!;
  const same = (column: number) => foldWord(row[column] ?? '') === foldWord(headers[column]!);
  return (
    same(name) && headers.some((header, column) => column !== name && header !== '' && same(column))
  );
}
