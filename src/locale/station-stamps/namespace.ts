import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Stamps collected on a red trail, and the card of a finished one. */
export const stationStamps = defineNamespace('station-stamps', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
