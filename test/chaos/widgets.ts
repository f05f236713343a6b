/** The six widgets, as a page of another host carries them. */

export interface Widget {
  name: string;
  tag: string;
  attributes: string;
}

export const WIDGETS: readonly Widget[] = [
  { name: 'map', tag: 'union-station-map', attributes: '' },
  { name: 'form', tag: 'union-join-form', attributes: 'form="join"' },
  { name: 'card', tag: 'union-craftsman-card', attributes: 'person="p-0007"' },
  { name: 'wall', tag: 'union-craftsman-wall', attributes: '' },
  { name: 'leaderboard', tag: 'union-contest-leaderboard', attributes: 'contest="c-2026-yongjia"' },
  { name: 'locator', tag: 'union-reading-locator', attributes: '' },
];

/** Its markup, on a site. `more`: attributes beside. */
export const markup = ({ tag, attributes }: Widget, base: string, more = ''): string =>
  `<${tag} ${attributes} ${more} site="${base}.well-known/union-widgets.json" loading="eager"></${tag}>`;

export const LANGUAGES = ['zh-CN', 'en', 'ug', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a message to people is written in, and what it never has in it. */
export const SCRIPTS: Readonly<Record<Language, { has: RegExp; never: RegExp }>> = {
  'zh-CN': { has: /\p{Script=Han}{4}/u, never: /[a-z]{4}/i },
  'zh-TW': { has: /\p{Script=Han}{4}/u, never: /[a-z]{4}/i },
  ug: { has: /\p{Script=Arabic}{3}/u, never: /[a-z]{4}|\p{Script=Han}/iu },
  en: { has: /[a-z]{3,} [a-z]+/i, never: /\p{Script=Han}/u },
};

/** What no page shows to people. */
export const NEVER = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|\bnull\b|\bTypeError\b|�/;
