import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What can be done at a card, and why one shows nobody: what follows the first look. */
export const craftsmanDesk = defineNamespace('craftsman-desk', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
