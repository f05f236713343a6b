import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Reading stations on paper: the list, and the notice at a door. */
export const readingPrint = defineNamespace('reading-print', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
