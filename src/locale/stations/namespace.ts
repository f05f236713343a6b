import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Kinds of place, states and opening times. */
export const stations = defineNamespace('stations', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
