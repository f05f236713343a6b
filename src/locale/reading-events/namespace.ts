import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** Reading events: when, where, and how to come along. */
export const readingEvents = defineNamespace('reading-events', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
