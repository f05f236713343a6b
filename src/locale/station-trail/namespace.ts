import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Red trails: their stops and stories. */
export const stationTrail = defineNamespace('station-trail', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
