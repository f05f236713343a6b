import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Words of what a board of standings loads when it is asked for. */
export const leaderboardMore = defineNamespace('leaderboard-more', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
