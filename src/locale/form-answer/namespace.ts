import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words for answering what staff asked for, on the status page. */
export const formAnswer = defineNamespace('form-answer', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
