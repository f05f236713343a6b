/** What the report says about boards of other contest systems. Codes are `foreign-` and the fault's. */

import type { FaultCode } from '../../../src/board/adapters/foreign.ts';
import type { MessageText } from './message-text.ts';

/** Faults of reading; those of writing come up elsewhere. */
export type ReadFault = Exclude<FaultCode, 'lost' | 'id-changed' | 'kind-unsupported'>;

export const FOREIGN_MESSAGES = {
  'foreign-format': {
    severity: 'note',
    zh: '按 {format} 格式读取',
    en: 'Read as {format}',
  },
  'foreign-more': {
    severity: 'note',
    zh: '同样的情况另有 {count} 处，没有一一列出：{what}',
    en: '{count} more of the same are not listed: {what}',
  },
  'foreign-not-json': {
    severity: 'error',
    zh: '不是完整的 JSON，这一处没有读',
    en: 'Not valid JSON; it was not read',
    fix: {
      zh: '重新导出；文件可能没有下载完整',
      en: 'Export it again; the download may have been cut short',
    },
  },
  'foreign-format-unknown': {
    severity: 'error',
    zh: '认不出这是哪种榜单，什么也没有导入',
    en: 'None of the known kinds of board; nothing was imported',
    fix: {
      zh: '可以导入 SRK、CLICS 的 event-feed.ndjson、DOMjudge 的 results.tsv；XCPCIO（config.json、team.json、run.json）和 CLICS 的各个文件请放在一个文件夹里，导入这个文件夹',
      en: 'SRK, the event-feed.ndjson of CLICS and the results.tsv of DOMjudge can be imported; put the files of XCPCIO (config.json, team.json, run.json) or of CLICS into one folder and import the folder',
    },
  },
  'foreign-part-missing': {
    severity: 'error',
    zh: '缺少“{value}”',
    en: '“{value}” is missing',
    fix: {
      zh: '补上这一部分；分成几个文件的，放在一个文件夹里，导入这个文件夹',
      en: 'Add it; where it is a file of its own put the files into one folder and import the folder',
    },
  },
  'foreign-id-twice': {
    severity: 'error',
    zh: '标识重复，后面的没有导入',
    en: 'The id comes twice; the later one was not imported',
    fix: { zh: '改成不同的标识', en: 'Give it another id' },
  },
  'foreign-team-unknown': {
    severity: 'error',
    zh: '没有这支队伍，与它有关的这一项没有算进去',
    en: 'There is no such team; what is said of it here was not counted',
    fix: { zh: '在队伍名单里补上，或删去这一项', en: 'Add the team, or remove this item' },
  },
  'foreign-missing': {
    severity: 'warning',
    zh: '缺少这一项',
    en: 'This member is missing',
    fix: { zh: '补上后再导入', en: 'Add it and import again' },
  },
  'foreign-unreadable': {
    severity: 'warning',
    zh: '这一项的内容读不懂，已略去',
    en: 'This cannot be read and was left out',
    fix: { zh: '按该格式的说明改正', en: 'Mend it by the description of the format' },
  },
  'foreign-version': {
    severity: 'warning',
    zh: '格式的版本没有见过，仍照认得的版本读取，请核对结果',
    en: 'Another version of the format than is known; it was read all the same, check the result',
  },
  'foreign-problem-unknown': {
    severity: 'warning',
    zh: '没有这道题，这一项没有算进去',
    en: 'There is no such problem; this was not counted',
    fix: { zh: '核对题目的标识', en: 'Check the ids of the problems' },
  },
  'foreign-organization-unknown': {
    severity: 'warning',
    zh: '没有这个单位，队伍的单位没有写',
    en: 'There is no such organisation; the team’s unit was left out',
  },
  'foreign-group-unknown': {
    severity: 'warning',
    zh: '没有这个组，已略去',
    en: 'There is no such group; it was left out',
  },
  'foreign-submission-unknown': {
    severity: 'warning',
    zh: '判定的提交不存在，没有算进去',
    en: 'A judgement of a submission that is not there; it was not counted',
  },
  'foreign-verdict-unknown': {
    severity: 'warning',
    zh: '不认得的判定结果，这次提交没有算进去',
    en: 'Unknown verdict; the submission was not counted',
    fix: { zh: '核对判定结果的写法', en: 'Check how the verdict is written' },
  },
  'foreign-statuses-count': {
    severity: 'warning',
    zh: '各题成绩的个数与题目数不同，缺的按未提交，多的略去',
    en: 'Not as many results as problems; those that lack count as not tried, others were left out',
  },
  'foreign-rank-differs': {
    severity: 'warning',
    zh: '名次与按规则算出的不同；按原榜写入，没有改动',
    en: 'The rank is not the one the rules make; kept as given',
    fix: { zh: '核对名次和规则', en: 'Check rank and rules' },
  },
  'foreign-score-differs': {
    severity: 'warning',
    zh: '题数或罚时与各题合计不同；按原榜写入，没有改动',
    en: 'Solved or penalty is not what the problems make; kept as given',
    fix: { zh: '核对各题的成绩', en: 'Check the results of the problems' },
  },
  'foreign-divisions-several': {
    severity: 'warning',
    zh: '队伍在几个组里，只写了第一个；没有写的：{value}',
    en: 'The team is in several groups and shown in the first; not written: {value}',
  },
  'foreign-guests': {
    severity: 'note',
    zh: '“{value}”按不计名次（打星）处理',
    en: '“{value}” was taken for those out of competition',
  },
  'foreign-id-personal': {
    severity: 'note',
    zh: '标识像证件号、学号或电话，没有公开，改用编号 {value}',
    en: 'The id looks like a number of a person and was not published; {value} stands for it',
  },
  'foreign-text-personal': {
    severity: 'note',
    zh: '文字里的电话、证件号或邮箱没有公开',
    en: 'A phone number, identity number or address in the text was not published',
  },
  'foreign-left-out': {
    severity: 'note',
    zh: '成绩文档里没有这一项的位置，没有写入：{value}',
    en: 'Standings have no place for this, and it was not written: {value}',
  },
} as const satisfies Record<
  `foreign-${ReadFault}` | 'foreign-format' | 'foreign-more',
  MessageText
>;
