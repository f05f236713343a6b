import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What a board says of search, filters, details and live news: it comes after the first rows. */
export const leaderboardTools = defineNamespace('leaderboard-tools', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
