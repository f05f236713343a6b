import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What stands on the map, and what it says of itself. */
export const stationStage = defineNamespace('station-stage', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
