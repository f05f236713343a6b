/** What the report says about the cells of a list of results. */

import type { MessageText } from './message-text.ts';

export const CONTEST_MESSAGES = {
  'contest-id': {
    severity: 'error',
    zh: '“{id}”不能作{what}的标识，什么也没有导入',
    en: '“{id}” cannot be the id of {what}; nothing was imported',
    fix: {
      zh: '用字母、数字和 -，如 c-2026-yongjia、hangong',
      en: 'Use letters, digits and -, as c-2026-yongjia or welding',
    },
  },
  'contest-unreadable': {
    severity: 'error',
    zh: '竞赛文档 {path} 读不懂，没有改动，成绩也没有导入',
    en: 'The contest’s document {path} cannot be read; it was left alone and nothing was imported',
    fix: {
      zh: '先用 check 查出并改正这份文档',
      en: 'Mend the document first; check tells what is wrong',
    },
  },
  'contest-new': {
    severity: 'note',
    zh: '还没有竞赛 {id} 的文档，按名单新建，名称记为“{name}”',
    en: 'There was no document of contest {id}; one was made, with the name “{name}”',
  },
  'event-new': {
    severity: 'note',
    zh: '竞赛 {id} 里没有赛项“{name}”，已添上，标识 {event}',
    en: 'Contest {id} had no event “{name}”; it was added as {event}',
  },
  'event-several': {
    severity: 'error',
    zh: '用 --event 指明了一个赛项，名单里却有几个：{names}。什么也没有导入',
    en: '--event names one event, but the list has several: {names}. Nothing was imported',
    fix: { zh: '去掉 --event，或分成几个文件', en: 'Leave --event out, or split the list' },
  },
  'names-policy': {
    severity: 'note',
    zh: '姓名按“{policy}”公开',
    en: 'Names are published “{policy}”',
    fix: {
      zh: '要改的话用 --names full（全名，须已征得同意）、masked（王*虎）或 code（只写参赛号）',
      en: 'To change that use --names full (with their consent), masked (王*虎) or code (numbers only)',
    },
  },
  'names-minors': {
    severity: 'note',
    zh: '未成年人的姓名一律遮盖，全名没有写入；组别：{groups}',
    en: 'Names of minors are always covered, and were not written in full; divisions: {groups}',
    fix: {
      zh: '其实都已成年的，在竞赛文档里给这个组别写 "minors": false',
      en: 'Where all of them are of age write "minors": false at the division in the contest’s document',
    },
  },
  'entrant-name-missing': {
    severity: 'error',
    zh: '没有姓名或队名，这一行没有导入',
    en: 'The name is missing; the row was not imported',
    fix: { zh: '补上姓名或队名', en: 'Add the name of the person or team' },
  },
  'entrant-number-missing': {
    severity: 'error',
    zh: '姓名只以参赛号公开，这一行却没有可用的参赛号，没有导入',
    en: 'Names are published as numbers only, and the row has none to use; it was not imported',
    fix: { zh: '补上“参赛号”', en: 'Add a 参赛号 (start number)' },
  },
  'entrant-number-twice': {
    severity: 'error',
    zh: '参赛号“{text}”与{other}重复，这一行没有导入',
    en: 'The number “{text}” is that of {other} already; the row was not imported',
    fix: { zh: '改成不同的参赛号', en: 'Give it another number' },
  },
  'entrant-twice': {
    severity: 'error',
    zh: '与{other}完全相同，这一行没有导入',
    en: 'The same as {other} in every cell that counts; the row was not imported',
    fix: {
      zh: '删去重复的一行；确是两人的，加“参赛号”列',
      en: 'Remove one of the two, or tell them apart by a column 参赛号',
    },
  },
  'entrant-alike': {
    severity: 'warning',
    zh: '与前面一行的姓名、单位、组别都相同，标识 {id} 取决于先后次序',
    en: 'Same name, unit and division as an earlier row; its id {id} depends on their order',
    fix: { zh: '加“参赛号”列', en: 'Add a column 参赛号 (start number)' },
  },
  'entrant-state': {
    severity: 'warning',
    zh: '不认得的状态“{text}”，已略去',
    en: 'Unknown state “{text}” was left out',
    fix: { zh: '写“缺考”“弃权”“退赛”“取消资格”', en: 'Write 缺考, 弃权, 退赛 or 取消资格' },
  },
  'rank-unread': {
    severity: 'warning',
    zh: '名次“{text}”读不懂，没有写名次',
    en: 'The rank “{text}” cannot be read and was left out',
    fix: { zh: '写一个数，如 1', en: 'Write a number, as 1' },
  },
  'rank-order': {
    severity: 'warning',
    zh: '第 {rank} 名，总分 {total}，与前后名次的总分次序不合；按名单写入，没有改动',
    en: 'Rank {rank} with a total of {total} does not fit the totals before and after; kept as given',
    fix: { zh: '核对名次和总分', en: 'Check rank and total' },
  },
  'rank-shared': {
    severity: 'warning',
    zh: '与{other}同为第 {rank} 名，总分却不同；按名单写入，没有改动',
    en: 'Shares rank {rank} with {other}, though their totals differ; kept as given',
    fix: { zh: '核对名次和总分', en: 'Check rank and total' },
  },
  'ranks-unexplained': {
    severity: 'note',
    zh: '名次与总分的次序对不上，名次多半不是按总分排的；按名单写入，没有核对',
    en: 'Ranks do not follow the totals, so they were most likely not made by them; kept as given, not checked',
  },
  'ranks-made': {
    severity: 'note',
    zh: '名单没有名次，按总分给 {count} 行排了名次（同分并列，后面跳号）',
    en: 'The list has no ranks; {count} rows were ranked by total (equals share a rank, the next is left out)',
  },
  'score-kept': {
    severity: 'note',
    zh: '成绩“{text}”不是数，照原文写入',
    en: 'The score “{text}” is no number and was kept as written',
  },
  'total-unread': {
    severity: 'warning',
    zh: '总分“{text}”读不懂，没有写入',
    en: 'The total “{text}” cannot be read and was left out',
    fix: { zh: '写一个数，如 92.5', en: 'Write a number, as 92.5' },
  },
  'total-differs': {
    severity: 'warning',
    zh: '总分写的是 {total}，按各项算却是 {made}；按名单写入，没有改动',
    en: 'The total says {total}, its modules make {made}; kept as given',
    fix: { zh: '核对总分和各项成绩', en: 'Check the total and the modules' },
  },
  'totals-unexplained': {
    severity: 'note',
    zh: '总分不是各项之和，也不合表头写的比例；按名单写入，没有核对',
    en: 'Totals are neither the sum of the modules nor fit the weights of the headers; kept as given, not checked',
    fix: {
      zh: '在表头写明比例，如“理论（30%）”',
      en: 'Give the weights in the headers, as 理论（30%）',
    },
  },
  'totals-made': {
    severity: 'note',
    zh: '名单没有总分，{count} 行的总分由各项相加（表头写有比例的按比例）',
    en: 'The list has no totals; those of {count} rows were made from their modules',
  },
  'module-foreign': {
    severity: 'warning',
    zh: '竞赛文档里没有“{names}”这一项，这一列没有写入',
    en: 'The contest’s document has no module “{names}”; the column was not written',
    fix: {
      zh: '改列名，或先在竞赛文档里加上',
      en: 'Rename the column, or add the module to the contest first',
    },
  },
  'pages-kept': {
    severity: 'warning',
    zh: '有工作表没有读成，赛项 {events} 的成绩保留上次的内容',
    en: 'A sheet could not be read; the standings of {events} stay as they were',
  },
} as const satisfies Record<string, MessageText>;
