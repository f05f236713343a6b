import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Why a form is not there: what only a page without its form needs. */
export const joinTrouble = defineNamespace('join-trouble', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
