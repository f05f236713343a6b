import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What stations report of themselves: free seats, full, closed for now. */
export const stationLive = defineNamespace('station-live', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
