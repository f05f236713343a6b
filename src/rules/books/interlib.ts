import { isBookState } from './availability.ts';
import type { BookState } from './book.ts';

/**
 * States of copies as Chinese library systems (Interlib, 汇文 Libsys, ILAS, 金盘 and their like) say
 * them, in the four words of OPDS. What a system says in codes of its own is told in a table of the
 * source's configuration; what nobody told is not known, and never available.
 */

/** What a code stands for: a word of OPDS, or to be read in the room only, which is no loan. */
export type CodeMeaning = BookState | 'reading-room' | 'unknown';

/** Codes of one system, as it writes them. */
export type CodeTable = Readonly<Record<string, CodeMeaning>>;

/** What is known of a copy by its code. */
export interface CopyState {
  /** Absent: not known. */
  state?: BookState;
  /** It is there, but to be read on the spot. */
  readingRoom?: true;
}

const WORDS: readonly (readonly [CodeMeaning, string])[] = [
  [
    'available',
    '在架 在架上 在馆 可借 在馆可借 在架可借 可外借 可借阅 可供外借 可供借阅 available',
  ],
  [
    'unavailable',
    '借出 已借 已借出 外借 已外借 被借出 借阅中 出借 已出借 在借 逾期 逾期未还 续借 已续借 不可借 不外借 不可外借 ' +
      '丢失 遗失 已丢失 丢失赔书 读者遗失 剔除 已剔除 注销 已注销 污损 破损 损毁 赔书 清点 赠送 ' +
      '编目 编目中 正在编目 装订 装订中 正在装订 已装订 修补 修补中 加工 加工中 采访 订购 订购中 验收 已验收 ' +
      '在途 调拨 调拨中 转运 转运中 运回中 已签收 已通还 物流中 流通中 流通还回上架中 还回上架中 上架中 查找中 ' +
      '交换 锁定 已锁定 重复锁定 封存 下架 已下架 unavailable',
  ],
  ['reserved', '预约 预借 已预约 被预约 已被预约 已预借 被预借 预约中 预约借出 reserved'],
  ['ready', '预约到馆 预约到书 预约已到 已到馆 到馆待取 待取 预借待取 预约待取 已到馆待取 ready'],
  [
    'reading-room',
    '阅览 仅阅览 仅供阅览 可阅览 馆内阅览 室内阅览 仅限阅览 限馆内阅览 仅限馆内阅览 仅供馆内阅览 只阅不借 ' +
      '仅供室内阅览 参考 仅供参考 参考书 工具书 保存本 典藏 阅览本 样本 样本书',
  ],
];

/** The words, folded as `foldCode` does it. Data: a site adds its own in its configuration. */
export const COMMON_CODES: CodeTable = Object.assign(
  Object.create(null) as object,
  ...WORDS.map(([meaning, words]) =>
    Object.fromEntries(words.split(' ').map(word => [word, meaning])),
  ),
) as CodeTable;

/** “馆藏状态：在架”. */
const BEFORE = /^(?:馆藏|图书|书刊|流通)?状态\s*[:：]\s*/u;
const BETWEEN = /[^\p{L}\p{N}]+/u;
const COUNT = /^\d+[册本]?$/u;
const NO_LETTERS = /[\s\p{P}\p{S}]+/gu;

/** A code as codes are compared: NFKC, lower case, without spaces and signs. */
export function foldCode(code: string): string {
  return code.normalize('NFKC').toLowerCase().replace(NO_LETTERS, '');
}

/**
 * What a code of a copy's state means. The source's own table goes first and is compared as written,
 * then folded; digits and letters mean something only there, for the same digit is “on the shelf” in
 * one system and “lost” in another. A word nobody knows is no state.
 */
export function copyState(code: unknown, table: CodeTable = {}): CopyState {
  if (typeof code !== 'string' && typeof code !== 'number') return {};
  const written = String(code).trim();
  if (!written || written.length > 100) return {};
  return stateOf(ownMeaning(written, table) ?? commonMeaning(written));
}

function ownMeaning(written: string, table: CodeTable): CodeMeaning | undefined {
  const exact = own(table, written);
  if (exact) return exact;
  const folded = foldCode(written);
  const name = folded && Object.keys(table).find(key => foldCode(key) === folded);
  return name ? own(table, name) : undefined;
}

/**
 * By the common words: the whole, else what stands in front (“借出（应还 2026-03-01）”). What stands
 * behind may take “on the shelf” back (“在馆（仅阅览）”, “在架，已损坏”), so each word of it must be known.
 */
function commonMeaning(written: string): CodeMeaning | undefined {
  const word = written.normalize('NFKC').replace(BEFORE, '');
  const whole = own(COMMON_CODES, foldCode(word));
  if (whole) return whole;
  const [front, ...behind] = word
    .split(BETWEEN)
    .filter(part => part && !COUNT.test(part))
    .map(part => own(COMMON_CODES, foldCode(part)));
  if (front !== 'available') return front;
  if (!behind.every(meaning => meaning === 'available' || meaning === 'reading-room'))
    return undefined;
  return behind.includes('reading-room') ? 'reading-room' : 'available';
}

const own = (table: CodeTable, name: string): CodeMeaning | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

function stateOf(meaning: CodeMeaning | undefined): CopyState {
  if (meaning === 'reading-room') return { state: 'unavailable', readingRoom: true };
  return isBookState(meaning) ? { state: meaning } : {};
}
