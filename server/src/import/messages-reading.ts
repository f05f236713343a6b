/** What the report says about the cells of a list of reading stations. */

import type { MessageText } from './message-text.ts';

export const READING_MESSAGES = {
  'reading-kind-kept': {
    severity: 'note',
    zh: '类型“{words}”不在词表里，按阅读站点导入，原文保留',
    en: 'Kind “{words}” is not in the vocabulary; imported as a reading station, kept as written',
  },
  'answer-unread': {
    severity: 'warning',
    zh: '“{text}”看不出是还是否，已略去',
    en: '“{text}” is neither yes nor no and was left out',
    fix: { zh: '写“是”或“否”', en: 'Write 是 (yes) or 否 (no)' },
  },
  'count-unread': {
    severity: 'warning',
    zh: '数量“{text}”读不懂，已略去',
    en: 'The number “{text}” cannot be read and was left out',
    fix: { zh: '写一个数，如 3000', en: 'Write one number, as 3000' },
  },
  'count-about': {
    severity: 'note',
    zh: '约数“{text}”按 {count} 写入，原文保留',
    en: 'The rough number “{text}” was taken as {count}; the cell is kept as written',
  },
  'entry-unread': {
    severity: 'note',
    zh: '“{text}”看不出怎样进门，没有归类，原文保留',
    en: '“{text}” does not tell how to get in; it was not classed and is kept as written',
    fix: {
      zh: '写直接进入、工作人员开门、会员证、读者证、身份证、刷脸、扫码、打电话，几种之间用“、”隔开',
      en: 'Write 直接进入 (open), 扫码 (QR), 刷脸 (face), 读者证 (reader card) …, and divide several with 、',
    },
  },
  'term-unread': {
    severity: 'warning',
    zh: '“{text}”读不懂，已略去',
    en: '“{text}” cannot be read and was left out',
    fix: {
      zh: '写一个数：借期按天，如 30；押金按元，免押金写 0',
      en: 'Write one number: days of a loan as 30, a deposit in yuan, 0 for none',
    },
  },
  'special-unread': {
    severity: 'warning',
    zh: '“{text}”读不懂是哪一天、什么时间，没有写入，原文保留',
    en: '“{text}” does not tell which day and which times; it was not written and is kept as it is',
    fix: {
      zh: '写成“2026-10-01 闭馆”或“2026-10-02 10:00-16:00（演出）”，几天之间用“；”隔开；年份要写明',
      en: 'Write 2026-10-01 闭馆 or 2026-10-02 10:00-16:00 (a note), with the year, and divide several with ；',
    },
  },
  'address-unread': {
    severity: 'warning',
    zh: '“{text}”不是网址，已略去',
    en: '“{text}” is no web address and was left out',
    fix: {
      zh: '写完整网址，如 https://opac.example.org/',
      en: 'Write it in full, as https://opac.example.org/',
    },
  },
  'resource-address': {
    severity: 'warning',
    zh: '电子资源“{text}”没有网址，没有写入，原文保留',
    en: 'The electronic resource “{text}” has no web address; it was not written and is kept as it is',
    fix: {
      zh: '写成“有声书 https://…”，几种之间用“；”隔开',
      en: 'Write 有声书 https://…, and divide several with ；',
    },
  },
} as const satisfies Record<string, MessageText>;
