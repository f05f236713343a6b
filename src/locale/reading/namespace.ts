import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Reading stations in a list: what the first look says. */
export const reading = defineNamespace('reading', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
