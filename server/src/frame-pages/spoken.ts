import { dateText, timeText, type DateStyle } from '../../../src/locale/format.ts';
import { directionOf, type Language } from '../../../src/locale/languages.ts';
import { fill, type Messages } from '../../../src/locale/messages.ts';
import { numberText } from '../../../src/locale/number-text.ts';
import { partialDateText } from '../../../src/locale/partial-date.ts';

type Params = Readonly<Record<string, string | number>>;

/** What the views of widgets take their words from. */
export interface Spoken {
  lang: Language;
  dir: 'ltr' | 'rtl';
  t(key: string, params?: Params): string;
  word(key: string, other: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Epoch milliseconds, or a year, month or day of a document. */
  date(at: number | string, style?: DateStyle): string;
  time(at: number): string;
}

/**
 * Words for the view of a widget, outside a browser.
 * @param packs the first that has a word is asked for it
 * @param zone IANA zone of the site
 */
export function spoken(lang: Language, packs: readonly Messages[], zone: string): Spoken {
  const find = (key: string): Messages[string] | undefined =>
    packs.find(pack => Object.hasOwn(pack, key))?.[key];
  return {
    lang,
    dir: directionOf(lang),
    t: (key, params) => fill(find(key) ?? key, lang, params),
    word: (key, other) => fill(find(key) ?? other, lang),
    number: (value, options) => numberText(value, lang, options),
    date: (at, style) =>
      typeof at === 'number' ? dateText(at, lang, { zone, ...style }) : partialDateText(at, lang),
    time: at => timeText(at, zone),
  };
}
