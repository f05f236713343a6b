import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What a station’s own document adds to its detail. */
export const stationMore = defineNamespace('station-more', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
