import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What the form says once the questions are answered; loaded with that part of the form. */
export const formFinish = defineNamespace('form-finish', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
