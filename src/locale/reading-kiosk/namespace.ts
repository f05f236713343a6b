import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** The screen at a reading station. */
export const readingKiosk = defineNamespace('reading-kiosk', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
