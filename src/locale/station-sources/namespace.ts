import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Where stations of several sites come from. */
export const stationSources = defineNamespace('station-sources', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
