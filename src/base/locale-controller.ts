import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { common } from '../locale/common/namespace.ts';
import { agoOf, dateText, DEFAULT_ZONE, distanceOf, timeText } from '../locale/format.ts';
import type { DateStyle } from '../locale/format.ts';
import { directionOf, languageOf } from '../locale/languages.ts';
import type { Language } from '../locale/languages.ts';
import { fill } from '../locale/messages.ts';
import type { Message, Messages, Namespace, Params } from '../locale/messages.ts';
import { numberText } from '../locale/number-text.ts';
import { nearestLang, watchLang } from './nearest-lang.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** The keys of any of several sets of messages. */
type KeyOf<Source> = Source extends unknown ? keyof Source & string : never;

/** The message a key has in the set that holds it. */
type At<Source, Key extends string> = Source extends { readonly [K in Key]: infer Found }
  ? Found
  : never;

/**
 * Speaks an element's language: the nearest `lang`, across shadow boundaries and as it changes.
 * Simplified Chinese is there at once; another language shows when its messages have arrived, and
 * until then what was shown stays. Give `lang` and `dir` to the element's inner wrapper.
 *
 *     #locale = new LocaleController(this, stations);
 *     this.#locale.t('hours.openUntil', { time: this.#locale.time(until) })
 */
export class LocaleController<
  const Spaces extends readonly Namespace[],
  Source = Spaces[number]['source'] | typeof common.source,
> implements ReactiveController {
  /** The language of the messages shown now. */
  lang: Language = 'zh-Hans';
  /** IANA zone that dates and times are told in. */
  zone = DEFAULT_ZONE;

  #host: Host;
  #spaces: readonly Namespace[];
  #wanted: Language = 'zh-Hans';
  #unwatch: (() => void) | undefined;

  constructor(host: Host, ...spaces: Spaces) {
    this.#host = host;
    // An element's own words go before those it shares.
    this.#spaces = [...spaces, common];
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, () => this.#follow());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Which way the shown language is written. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.lang);
  }

  /** A message with its placeholders filled; always plain text. */
  t<Key extends KeyOf<Source>>(key: Key, ...params: Params<At<Source, Key>>): string {
    return fill(this.#find(key) ?? key, this.lang, params[0]);
  }

  /** A word of an open list (a kind, a facility), or the fallback when no message has that key. */
  word(key: string, fallback: string): string {
    const message = this.#find(key);
    return message === undefined ? fallback : fill(message, this.lang);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return numberText(value, this.lang, options);
  }

  /** The day of an instant (epoch milliseconds). */
  date(at: number, options?: DateStyle): string {
    return dateText(at, this.lang, { zone: this.zone, ...options });
  }

  /** The time of day of an instant (epoch milliseconds), 24-hour clock. */
  time(at: number): string {
    return timeText(at, this.zone);
  }

  /** How long ago an instant was (epoch milliseconds). */
  relativeTime(at: number, now = Date.now()): string {
    const { unit, n } = agoOf(at, now);
    return fill(this.#find(`ago.${unit}`)!, this.lang, { n });
  }

  /** A length in metres as a person would say it. */
  distance(metres: number): string {
    const { unit, n } = distanceOf(metres);
    return fill(this.#find(`distance.${unit}`)!, this.lang, { n });
  }

  #find(key: string): Message | undefined {
    for (const space of this.#spaces) {
      const pack: Messages = space.loaded(this.lang) ?? space.source;
      if (Object.prototype.hasOwnProperty.call(pack, key)) return pack[key];
    }
    return undefined;
  }

  #follow(): void {
    const wanted = languageOf(nearestLang(this.#host));
    this.#wanted = wanted;
    if (this.#spaces.every(space => space.loaded(wanted))) this.#show(wanted);
    else void this.#fetch(wanted);
  }

  async #fetch(wanted: Language): Promise<void> {
    try {
      await Promise.all(this.#spaces.map(space => space.load(wanted)));
      if (this.#wanted === wanted) this.#show(wanted);
    } catch (error) {
      console.warn(`union-widgets: 语言包 ${wanted} 没有加载成功，继续显示原来的文字。`, error);
    }
  }

  #show(language: Language): void {
    if (this.lang === language) return;
    this.lang = language;
    this.#host.requestUpdate();
  }
}
