import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Times at which somebody can be booked, as a form offers them. */
export const formSlots = defineNamespace('form-slots', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
