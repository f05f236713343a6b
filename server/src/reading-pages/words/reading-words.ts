import type { Language } from '../../../../src/locale/languages.ts';
import { fill, type Messages, type PackOf } from '../../../../src/locale/messages.ts';
import { reading } from '../../../../src/locale/reading/namespace.ts';
import { readingBooks } from '../../../../src/locale/reading-books/namespace.ts';
import { readingFound } from '../../../../src/locale/reading-found/namespace.ts';
import { readingDetail } from '../../../../src/locale/reading-detail/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
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

type Params = Readonly<Record<string, string | number>>;

/** The words of the widget, and those of these pages alone. */
export interface ReadingWords {
  readonly lang: Language;
  /** Of `stations`, `reading`, `reading-detail` or `reading-books`: `detail:hours`. */
  t(key: string, params?: Params): string;
  /** The same, or another word where there is none for a key made of a document's own word. */
  word(key: string, other: string, params?: Params): string;
  own(key: keyof typeof zhHans, params?: Params): string;
}

/** The words of a language. */
export async function readingWords(language: Language): Promise<ReadingWords> {
  const packs: Readonly<Record<string, Messages>> = {
    stations: await stations.load(language),
    list: await reading.load(language),
    detail: await readingDetail.load(language),
    books: { ...(await readingBooks.load(language)), ...(await readingFound.load(language)) },
  };
  const find = (key: string): Messages[string] | undefined => {
    const [pack = '', name = ''] = key.split(/:(.*)/s);
    const messages = packs[pack];
    return messages && Object.hasOwn(messages, name) ? messages[name] : undefined;
  };
  const own = PACKS[language];
  return {
    lang: language,
    t: (key, params) => fill(find(key) ?? key, language, params),
    word: (key, other, params) => fill(find(key) ?? other, language, params),
    own: (key, params) => fill(own[key], language, params),
  };
}
