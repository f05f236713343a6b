import { zhHans } from '../../locale/craftsman/zh-Hans.ts';

type Key = keyof typeof zhHans;

/** What the words of a card's content come from. */
export interface CardWords {
  readonly lang: string;
  readonly dir: string;
  /** A message with its placeholders filled. */
  t(key: Key, params?: Readonly<Record<string, string>>): string;
  /** A word of an open list, or the fallback. */
  word(key: string, fallback: string): string;
  number(value: number): string;
  /** A year, month or day of a document. */
  date(partial: string): string;
}

/** Simplified Chinese, in which most pages are; the desk brings the other languages. */
export const firstWords: CardWords = {
  lang: 'zh-Hans',
  dir: 'ltr',
  t: (key, params = {}) => zhHans[key].replace(/\{(\w+)\}/g, (_, name: string) => params[name]!),
  word: (key, fallback) => (zhHans as Readonly<Record<string, string>>)[key] ?? fallback,
  number: value => value.toLocaleString('zh-CN'),
  date: partial => partial.replace(/^(\d{1,4})-?0?(\d{0,2})-?0?(\d{0,2})$/, spell),
};

const spell = (_: string, year: string, month: string, day: string): string =>
  `${year}年${month && `${month}月`}${day && `${day}日`}`;
