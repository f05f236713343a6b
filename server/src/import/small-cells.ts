/** Reads the smaller cells of a row: status, area, dates, phones. */

import { foldWord, narrow } from './cell-text.ts';
import { STATUSES } from '../../../src/rules/vocabulary.ts';
import type { Status } from '../../../src/rules/vocabulary.ts';

const STATUS_WORDS: Record<Status, string> = {
  planned: '规划 规划中 在建 拟建 筹建 筹建中 建设中 待建 计划 计划中 未建成 待启用',
  open: '开放 启用 正常 运营 运营中 营业 使用中 已启用 已建成 建成 在用 开放中 正常开放 正常运行 已开放 正常使用 运行中 有效 已投用',
  closed: '停用 关闭 停止 撤销 已停用 已关闭 已撤销 暂停 暂停开放 停业 停止使用 停止运营 已撤站',
  moved: '迁址 已迁址 搬迁 已搬迁 迁移 已迁移 迁出',
};

const STATUS_OF = new Map<string, Status>(
  STATUSES.flatMap(status => [
    [status, status] as const,
    ...STATUS_WORDS[status].split(' ').map(word => [word, status] as const),
  ]),
);

/** The status a word means; undefined for an unknown word. */
export function readStatus(text: string): Status | undefined {
  return STATUS_OF.get(foldWord(text));
}

const AREA = /^(?:约|近)?(\d{1,7}(?:\.\d+)?)(?:m2|m\^2|平方米|平米|平方|平)?(?:左右)?$/;

/** Square metres; undefined where the text is no single amount (`超过100`). */
export function readArea(text: string): number | undefined {
  const amount = Number(AREA.exec(narrow(text).toLowerCase().replaceAll(' ', ''))?.[1]);
  return amount > 0 ? amount : undefined;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: \d{2}:\d{2}(?::[\d.]{2,})?)?$/;

/** A date as `YYYY-MM-DD`; undefined where the text is none. */
export function readDate(text: string): string | undefined {
  const match = DATE.exec(narrow(text));
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

const PHONE = /^\+?[\d(][\d\s()-]*\d(?:\s*(?:转|ext\.?)\s*\d{1,6})?$/i;
const DIGITS = /\+?\d[\d-]{3,17}\d/g;

export interface ReadPhones {
  /** As written. */
  phones: string[];
  /** There were other words, which may be somebody's name. */
  words: boolean;
}

/** The phone numbers of a cell; other words are left out. */
export function readPhones(text: string): ReadPhones {
  const parts = text.split(/[、,，;；/／|]/).flatMap(part => {
    const words = part.trim().split(/\s+/);
    // 021-1234 5678 is one number, 021-12345678 13800000000 are two.
    return words.every(word => word.replace(/\D/g, '').length >= 7) ? words : [part.trim()];
  });
  const filled = parts.map(narrow).filter(part => part !== '');
  const phones = filled.flatMap(part => (PHONE.test(part) ? [part] : (part.match(DIGITS) ?? [])));
  return { phones: [...new Set(phones)], words: !filled.every(part => PHONE.test(part)) };
}

/** Whether a number is a mainland mobile number, which is mostly a person's. */
export function isMobile(phone: string): boolean {
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(phone.replace(/[\s()-]/g, ''));
}
