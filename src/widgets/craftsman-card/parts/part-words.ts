import { LocaleController } from '../../../base/locale-controller.ts';
import type { Host } from '../../../base/words-controller.ts';
import { craftsman } from '../../../locale/craftsman/namespace.ts';
import { craftsmanMore } from '../../../locale/craftsman-more/namespace.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import type { PartContext } from '../part.ts';

/** What the parts of a card speak: their own words, and the first ones, of levels, which are here. */
export type MoreWords = LocaleController<readonly [typeof craftsmanMore, typeof craftsman]>;

const spoken = new WeakMap<Host, MoreWords>();

/** The words of a card's parts, in its language and its zone: one controller a card. */
export function moreWords({ host, words: { zone } }: PartContext): MoreWords {
  let words = spoken.get(host);
  if (!words) spoken.set(host, (words = new LocaleController(host, craftsmanMore, craftsman)));
  words.zone = zone;
  return words;
}

/** A time from when until when, each a year, a month or a day; empty where neither is said. */
export function spanText(
  { from, to }: { readonly from?: string; readonly to?: string },
  words: MoreWords,
): string {
  const begun = from && partialDateText(from, words.lang);
  const ended = to && partialDateText(to, words.lang);
  if (begun && ended) {
    return begun === ended ? begun : words.t('fromTo', { from: begun, to: ended });
  }
  return ended ? words.t('until', { to: ended }) : (begun ?? '');
}

/** The same of what lasts: from when alone is since when. */
export function sinceText(
  span: { readonly from?: string; readonly to?: string },
  words: MoreWords,
): string {
  const text = spanText(span, words);
  return span.from && !span.to ? words.t('since', { from: text }) : text;
}
