import type { Language } from './languages.ts';

/** Browsers carry no Uyghur data: its numbers are written as in English, its dates in figures. */
export const INTL: Readonly<Record<Language, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-Hant',
  en: 'en-GB',
  ug: 'en-GB',
};

/** Making one takes longer than a hundred numbers do. */
const usual: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A number as a language writes it. */
export function numberText(
  value: number,
  language: Language,
  options?: Intl.NumberFormatOptions,
): string {
  if (options) return new Intl.NumberFormat(INTL[language], options).format(value);
  return (usual[language] ??= new Intl.NumberFormat(INTL[language])).format(value);
}
