/** What the report says about a row or a cell, wherever it is. */

import type { MessageText } from './message-text.ts';

export const ROW_MESSAGES = {
  'name-missing': {
    severity: 'error',
    zh: '没有站点名称，这一行没有导入',
    en: 'The station has no name; the row was not imported',
    fix: { zh: '补上名称', en: 'Add the name' },
  },
  'kind-missing': {
    severity: 'error',
    zh: '没有类型，这一行没有导入',
    en: 'The kind is missing; the row was not imported',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-none-known': {
    severity: 'error',
    zh: '类型“{words}”都不认得，这一行没有导入',
    en: 'No known kind in “{words}”; the row was not imported',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-unknown': {
    severity: 'warning',
    zh: '不认得的类型“{words}”，已略去；其余类型照常导入',
    en: 'Unknown kind “{words}” was left out; the other kinds were kept',
    fix: { zh: '认得的类型有：{known}', en: 'Known kinds: {known}' },
  },
  'kind-inner': {
    severity: 'note',
    zh: '类型“{word}”按其中的“{as}”读',
    en: 'Kind “{word}” was read as “{as}”, which it contains',
  },
  'hours-unread': {
    severity: 'warning',
    zh: '开放时间没有读懂（{why}），站点已导入但不显示时间',
    en: 'The opening hours were not understood ({why}); the station was imported without them',
    fix: {
      zh: '例如写成“工作日 08:30-12:00,13:30-17:00”“周二至周日 09:00-17:00”“24小时”',
      en: 'Write for example 工作日 08:30-12:00,13:30-17:00, 周二至周日 09:00-17:00 or 24小时',
    },
  },
  'hours-remark': {
    severity: 'note',
    zh: '开放时间读作 {hours}；“{remarks}”写不进时间，原文保留',
    en: 'The hours were read as {hours}; “{remarks}” does not fit in and is kept as written',
  },
  'facility-kept': {
    severity: 'note',
    zh: '设施“{words}”不在词表里，按原文显示',
    en: 'Facility “{words}” is not in the vocabulary and is shown as written',
  },
  'status-unknown': {
    severity: 'warning',
    zh: '不认得的状态“{text}”，已略去',
    en: 'Unknown status “{text}” was left out',
    fix: {
      zh: '写“规划”“开放”“停用”或“迁址”',
      en: 'Write 规划 (planned), 开放 (open), 停用 (closed) or 迁址 (moved)',
    },
  },
  'area-unread': {
    severity: 'warning',
    zh: '面积“{text}”读不懂，已略去',
    en: 'The area “{text}” cannot be read and was left out',
    fix: { zh: '写平方米数，如 100', en: 'Write square metres, as 100' },
  },
  'date-unread': {
    severity: 'warning',
    zh: '日期“{text}”读不懂，已略去',
    en: 'The date “{text}” cannot be read and was left out',
    fix: { zh: '写成 2023-07-01', en: 'Write it as 2023-07-01' },
  },
  'phone-words': {
    severity: 'warning',
    zh: '电话里除号码外还有文字，可能是姓名，只写入了号码',
    en: 'Besides numbers the phone holds words, perhaps a name; only the numbers were kept',
    fix: { zh: '联系人另放一列', en: 'Put names into a column of their own' },
  },
  'phone-mobile': {
    severity: 'note',
    zh: '电话是手机号，会公开显示；请确认本人同意',
    en: 'The phone is a mobile number and will be public; make sure its owner agrees',
  },
  'cell-error': {
    severity: 'warning',
    zh: '单元格是公式错误 {text}，按空格处理',
    en: 'The cell holds the formula error {text} and is treated as empty',
    fix: { zh: '改正公式或直接填值', en: 'Correct the formula or fill in the value' },
  },
  'number-withheld': {
    severity: 'warning',
    zh: '这一格里有像身份证号或手机号的数字，没有写入',
    en: 'The cell holds what looks like an identity or mobile number; the number was not written',
    fix: { zh: '公开的名单里请删去个人号码', en: 'Delete personal numbers from a public list' },
  },
  'id-unusable': {
    severity: 'warning',
    zh: '编号“{text}”不能作网址的一部分，改用自动编号 {id}',
    en: 'The number “{text}” cannot be part of an address; {id} is used instead',
    fix: { zh: '编号只用文字、数字、- 和 _', en: 'Use only letters, digits, - and _' },
  },
  'id-running': {
    severity: 'note',
    zh: '“编号”是 1、2、3 这样的顺序号，增删一行就会变，没有当作编号',
    en: 'The ids are running numbers, which change with any row added; they were not used as ids',
    fix: {
      zh: '要用自己的编号，请写成固定的，如“浦东-001”',
      en: 'To use ids of your own, give fixed ones, as PD-001',
    },
  },
  'id-kept': {
    severity: 'note',
    zh: '地区或地址有变，沿用上次的编号 {id}',
    en: 'Region or address changed; the id of the last import, {id}, was kept',
  },
  'id-ordinal': {
    severity: 'warning',
    zh: '与前面一个站点的名称、地区、地址都相同但位置不同，编号 {id} 取决于先后次序',
    en: 'Same name, region and address as an earlier station at another position; its id {id} depends on their order',
    fix: {
      zh: '给名称加上“1号”“2号”，或加“编号”列',
      en: 'Tell the names apart (1号, 2号) or add a column 编号 (id)',
    },
  },
  'id-twice': {
    severity: 'error',
    zh: '编号“{text}”与{other}重复，这一行没有导入',
    en: 'The number “{text}” is that of {other} already; the row was not imported',
    fix: { zh: '改成不同的编号', en: 'Give it another number' },
  },
  'last-good-kept': {
    severity: 'warning',
    zh: '这一行没有导入，但认得出是上次导入过的{noun}：保留上次的内容，没有移除',
    en: 'The row was not imported, but its {noun} is known from the last import and stays as it was then',
    fix: {
      zh: '改正后再导入；{noun}已经不在的，删去这一行',
      en: 'Mend the row and import again; if the {noun} is gone, delete the row',
    },
  },
  'place-twice': {
    severity: 'error',
    zh: '与{other}同名且相距不到 50 米，这一行没有导入',
    en: 'Same name as {other} and within 50 m of it; the row was not imported',
    fix: {
      zh: '删去重复的一行；一处有几种类型时写在同一格，用“、”隔开',
      en: 'Remove one of the two; several kinds of one place go into one cell, divided by 、',
    },
  },
} as const satisfies Record<string, MessageText>;
