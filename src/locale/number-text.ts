import type { Language } from './languages.ts';

/** Browsers carry no Uyghur data: its numbers are written as in English, its dates in figures. */
export const INTL: Readonly<Record<Language, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-Hant',
  en: 'en-GB',
  ug: 'en-GB',
};

/** Making one takes longer than a hundred numbers do. */
const made = new Map<string, Intl.NumberFormat>();

/** A number as a language writes it. */
export function numberText(
  value: number,
  language: Language,
  options?: Intl.NumberFormatOptions,
): string {
  // All our languages write figures in threes, with a point; `Intl` takes its time to wake.
  if (!options && Number.isSafeInteger(value * 10)) {
    return String(value).replace(/\B(?=(\d{3})+(\.|$))/g, ',');
  }
  const key = language + Object.entries(options || {}).join();
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.NumberFormat(INTL[language], options)));
  return format.format(value);
}
