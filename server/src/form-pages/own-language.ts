import { languageOf } from '../../../src/locale/languages.ts';
import { html, type Piece } from './markup.ts';
import type { PageWords } from './words/page-words.ts';

/**
 * The language that the documents of a site are written in, where it is not the page's: what is said
 * in it is marked (WCAG 2.2, 3.1.2), for a screen reader to say it with the right voice.
 * @param siteLang the site document's BCP 47 tag
 */
export function documentLang(
  siteLang: string | undefined,
  { lang }: Pick<PageWords, 'lang'>,
): string | undefined {
  const own = siteLang || 'zh-Hans';
  return isSameTongue(own, lang) && languageOf(own) === lang ? undefined : own;
}

/** Whether who reads the page reads the documents as well: 简体 and 繁體 are one tongue. */
export function isSameTongue(one: string, other: string): boolean {
  return tongueOf(one) === tongueOf(other);
}

/** A language by its name in another, such as `Chinese`; its tag where it has none there. */
export function languageName(tag: string, words: Pick<PageWords, 'lang'>): string {
  const names = new Intl.DisplayNames([words.lang], { type: 'language', fallback: 'code' });
  return names.of(tongueOf(tag)) ?? tag;
}

/** Words of a document; running their own way beside ours. */
export function inLang(text: Piece, lang: string | undefined): Piece {
  return lang === undefined || !text ? text : html`<bdi lang="${lang}">${text}</bdi>`;
}

/** A sentence of ours in which words of a document stand. */
export function withOwn(
  sentence: string,
  own: readonly (string | undefined)[],
  lang: string | undefined,
): Piece {
  const parts = own.filter(text => text !== undefined && text !== '') as string[];
  if (lang === undefined || parts.length === 0) return sentence;
  // The longest first: a label may begin another.
  const escaped = parts.sort((a, b) => b.length - a.length).map(escapePattern);
  return sentence
    .split(new RegExp(`(${escaped.join('|')})`))
    .map((text, at) => (at % 2 === 1 ? inLang(text, lang) : text));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function tongueOf(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}
