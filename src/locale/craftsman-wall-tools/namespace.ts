import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Search, filters, pages and states of a wall of craftsmen. */
export const craftsmanWallTools = defineNamespace('craftsman-wall-tools', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
