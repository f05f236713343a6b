import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What the reading locator's map says. */
export const readingMap = defineNamespace('reading-map', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
