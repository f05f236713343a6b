import type { Language } from '../../../../src/locale/languages.ts';
import { fill, type PackOf } from '../../../../src/locale/messages.ts';
import { en } from './en.ts';
import { ug } from './ug.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

const PACKS: Readonly<Record<Language, PackOf<typeof zhHans>>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
  ug,
};

/** The words of the privacy page. */
export type Say = (
  key: keyof typeof zhHans,
  params?: Readonly<Record<string, string | number>>,
) => string;

export function privacyWords(language: Language): Say {
  return (key, params) => fill(PACKS[language][key], language, params);
}
