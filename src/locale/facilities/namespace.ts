import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What a person finds at a place; the first lists do without. */
export const facilities = defineNamespace('facilities', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
