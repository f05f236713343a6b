import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Search, filters and states of a reading locator. */
export const readingDesk = defineNamespace('reading-desk', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
