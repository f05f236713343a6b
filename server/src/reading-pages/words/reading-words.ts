import type { Language } from '../../../../src/locale/languages.ts';
import type { PackOf } from '../../../../src/locale/messages.ts';
import { reading } from '../../../../src/locale/reading/namespace.ts';
import { readingBooks } from '../../../../src/locale/reading-books/namespace.ts';
import { readingFound } from '../../../../src/locale/reading-found/namespace.ts';
import { readingDetail } from '../../../../src/locale/reading-detail/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import { placeWords, type OwnWords } from '../../place-pages/place-words.ts';
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

/** The words of the widget, and those of these pages alone. */
export type ReadingWords = OwnWords<keyof typeof zhHans>;

/**
 * The words of a language: `stations`, `list` and `detail` of the locator, `books` of its search.
 */
export async function readingWords(language: Language): Promise<ReadingWords> {
  const packs = {
    stations: await stations.load(language),
    list: await reading.load(language),
    detail: await readingDetail.load(language),
    books: { ...(await readingBooks.load(language)), ...(await readingFound.load(language)) },
  };
  return placeWords(language, packs, PACKS[language]);
}
