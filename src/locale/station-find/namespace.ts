import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words of finding: search, filters, the long list and the link to share. */
export const stationFind = defineNamespace('station-find', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
