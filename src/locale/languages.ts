/** The languages the widgets speak. Simplified Chinese is the source of the others. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'ug'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language for a BCP 47 tag: zh-TW, zh-HK, zh-MO and zh-Hant read Traditional Chinese, en and ug
 * their own; every other tag, and none, reads Simplified Chinese.
 */
export function languageOf(tag: string): Language {
  const [first = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (first === 'en' || first === 'ug') return first;
  if (first !== 'zh') return 'zh-Hans';
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** Which way a language is written. Uyghur is set in Arabic script. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ug' ? 'rtl' : 'ltr';
}
