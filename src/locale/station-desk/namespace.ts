import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What the tools of a station map say. */
export const stationDesk = defineNamespace('station-desk', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
