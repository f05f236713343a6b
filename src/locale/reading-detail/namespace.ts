import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** One reading station in full. */
export const readingDetail = defineNamespace('reading-detail', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
