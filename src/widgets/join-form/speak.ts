import { directionOf } from '../../locale/languages.ts';
import type { Language } from '../../locale/languages.ts';
import { fill } from '../../locale/messages.ts';
import type { Messages, Namespace } from '../../locale/messages.ts';
import type { Words } from './part.ts';

/** The words of several sets in a language that is here already, else in Simplified Chinese. */
export function wordsIn(spaces: readonly Namespace[], wanted: Language): Words {
  const lang = spaces.every(space => space.loaded(wanted)) ? wanted : 'zh-Hans';
  const all: Messages = Object.assign({}, ...spaces.map(space => space.loaded(lang))) as Messages;
  const has = (key: string): boolean => Object.prototype.hasOwnProperty.call(all, key);
  return {
    lang,
    dir: directionOf(lang),
    t: (key, params) => (has(key) ? fill(all[key]!, lang, params) : key),
  };
}

/** Brings a language; a pack that does not arrive leaves the words as they were. */
export async function bringWords(spaces: readonly Namespace[], lang: Language): Promise<void> {
  try {
    await Promise.all(spaces.map(space => space.load(lang)));
  } catch (error) {
    console.warn(`union-widgets: 语言包 ${lang} 没有加载成功，继续显示原来的文字。`, error);
  }
}

/**
 * A number for `t`. A small one is written alike in all languages, by hand: a browser's first look into
 * its tables of numbers takes a slow phone as long as drawing the form.
 */
export function numeral(value: number): number | string {
  return value < 1000 ? String(value) : value;
}
