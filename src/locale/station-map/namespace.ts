import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words of the station map. */
export const stationMap = defineNamespace('station-map', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
