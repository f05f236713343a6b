import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What went wrong, what to do, and how old is what is shown instead. */
export const problems = defineNamespace('problems', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
