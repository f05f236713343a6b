import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Photos of a station, small and large. */
export const stationPhotos = defineNamespace('station-photos', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
