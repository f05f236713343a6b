import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** How a map is used: keys and gestures. */
export const stationHelp = defineNamespace('station-help', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
