import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words of what the search for books found, which come with the answer. */
export const readingFound = defineNamespace('reading-found', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
