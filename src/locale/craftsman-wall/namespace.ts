import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What a wall of craftsmen says from the first: kinds, levels, states. */
export const craftsmanWall = defineNamespace('craftsman-wall', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
