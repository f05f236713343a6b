import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What a board of standings says from the first: its columns, its rows, its states. */
export const leaderboard = defineNamespace('leaderboard', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
