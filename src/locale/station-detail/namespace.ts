import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** One station of the map in full. */
export const stationDetail = defineNamespace('station-detail', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
