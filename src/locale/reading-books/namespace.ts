import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words of the search for books, which a reading locator loads when it is asked for. */
export const readingBooks = defineNamespace('reading-books', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
