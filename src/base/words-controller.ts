import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf, languageOf } from '../locale/languages.ts';
import type { Language } from '../locale/languages.ts';
import { fill } from '../locale/messages.ts';
import type { Message, Messages, Namespace, Params } from '../locale/messages.ts';
import { nearestLang, watchLang } from './nearest-lang.ts';

export type Host = ReactiveControllerHost & HTMLElement;

/** The keys of any of several sets of messages. */
export type KeyOf<Source> = Source extends unknown ? keyof Source & string : never;

/** The message a key has in the set that holds it. */
type At<Source, Key extends string> = Source extends { readonly [K in Key]: infer Found }
  ? Found
  : never;

/**
 * Speaks an element's language in the words of its own alone: the nearest `lang`, across shadow
 * boundaries and as it changes. Simplified Chinese is there at once; another language shows when its
 * messages have arrived, and until then what was shown stays. Give `lang` and `dir` to the element's
 * inner wrapper. Most elements want `LocaleController`, which knows the words all share, and dates.
 */
export class WordsController<
  const Spaces extends readonly Namespace[],
  Source = Spaces[number]['source'],
> implements ReactiveController {
  /** The language of the messages shown now. */
  lang: Language = 'zh-Hans';

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private host: Host;
  private spaces: readonly Namespace[];
  private wanted: Language = 'zh-Hans';
  private unwatch: (() => void) | undefined;

  /** @param spaces the first that has a word is asked for it */
  constructor(host: Host, ...spaces: Spaces) {
    this.host = host;
    this.spaces = spaces;
    host.addController(this);
  }

  hostConnected(): void {
    this.unwatch = watchLang(this.host, () => this.follow());
    this.follow();
  }

  hostDisconnected(): void {
    this.unwatch?.();
    this.unwatch = undefined;
  }

  /** Which way the shown language is written. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  /** A message with its placeholders filled; always plain text. */
  t<Key extends KeyOf<Source>>(key: Key, ...params: Params<At<Source, Key>>): string {
    return fill(this.find(key) ?? key, this.lang, params[0]);
  }

  /** A word of an open list (a kind, a facility), or the fallback when no message has that key. */
  word(key: string, fallback: string): string {
    const message = this.find(key);
    return message === undefined ? fallback : fill(message, this.lang);
  }

  protected find(key: string): Message | undefined {
    for (const space of this.spaces) {
      const pack: Messages = space.loaded(this.lang) ?? space.source;
      if (Object.prototype.hasOwnProperty.call(pack, key)) return pack[key];
    }
    return undefined;
  }

  private follow(): void {
    const wanted = languageOf(nearestLang(this.host));
    this.wanted = wanted;
    if (this.spaces.every(space => space.loaded(wanted))) this.show(wanted);
    else void this.fetch(wanted);
  }

  private async fetch(wanted: Language): Promise<void> {
    try {
      await Promise.all(this.spaces.map(space => space.load(wanted)));
      if (this.wanted === wanted) this.show(wanted);
    } catch (error) {
      console.warn(`union-widgets: 语言包 ${wanted} 没有加载成功，继续显示原来的文字。`, error);
    }
  }

  private show(language: Language): void {
    if (this.lang === language) return;
    this.lang = language;
    this.host.requestUpdate();
  }
}
