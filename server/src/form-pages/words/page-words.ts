import { formFaults } from '../../../../src/locale/form-faults/namespace.ts';
import { formFinish } from '../../../../src/locale/form-finish/namespace.ts';
import { formScreens } from '../../../../src/locale/form-screens/namespace.ts';
import { joinForm } from '../../../../src/locale/join-form/namespace.ts';
import { directionOf, type Language } from '../../../../src/locale/languages.ts';
import { fill, type Messages, type PackOf } from '../../../../src/locale/messages.ts';
import { en } from './en.ts';
import { ug } from './ug.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

type Key = keyof typeof zhHans;

const PACKS: Readonly<Record<Language, PackOf<typeof zhHans>>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
  ug,
};

/** Languages by their own names, in the order they are offered. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
  ug: 'ئۇيغۇرچە',
};

type Params = Readonly<Record<string, string | number>>;

/** The words of the form as everywhere, and those of the pages alone. */
export interface PageWords {
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
  /** Words that the browser's form has too; the key itself where nobody has it. */
  t(key: string, params?: Params): string;
  own(key: Key, params?: Params): string;
  /** The name of an application's state; the word as it stands where we have none for it. */
  state(word: string): string;
}

/** The words of a language; the form's own are read the first time. */
export async function pageWords(language: Language): Promise<PageWords> {
  const shared: Messages = {
    ...(await formScreens.load(language)),
    ...(await joinForm.load(language)),
    ...(await formFaults.load(language)),
    ...(await formFinish.load(language)),
  };
  const pack = PACKS[language];
  const own: PageWords['own'] = (key, params) => fill(pack[key], language, params);
  return {
    lang: language,
    dir: directionOf(language),
    t: (key, params) => fill(Object.hasOwn(shared, key) ? shared[key]! : key, language, params),
    own,
    state: word => {
      const key = `state.${word}`;
      return isKey(key) ? own(key) : word;
    },
  };
}

function isKey(key: string): key is Key {
  return Object.hasOwn(zhHans, key);
}
