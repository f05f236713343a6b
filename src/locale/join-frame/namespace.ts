import { defineNamespace } from '../messages.ts';
import { zhHans } from './zh-Hans.ts';

/** What the page around a form says while the form comes, and when nothing else comes either. */
export const joinFrame = defineNamespace('join-frame', zhHans, {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  en: async () => (await import('./en.ts')).en,
  ug: async () => (await import('./ug.ts')).ug,
});
