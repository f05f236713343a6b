import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Stations on paper: a list, and what all paper says. */
export const stationPrint = defineNamespace('station-print', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
