import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What is wrong with an answer, by the form engine's codes. */
export const formFaults = defineNamespace('form-faults', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
