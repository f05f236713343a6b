import { common } from '../locale/common/namespace.ts';
import { agoOf, dateText, DEFAULT_ZONE, distanceOf, timeText } from '../locale/format.ts';
import type { DateStyle } from '../locale/format.ts';
import { fill } from '../locale/messages.ts';
import type { Namespace } from '../locale/messages.ts';
import { numberText } from '../locale/number-text.ts';
import { WordsController, type Host } from './words-controller.ts';

/**
 * Speaks an element's language, with the words that all elements share, numbers, dates and distances.
 *
 *     #locale = new LocaleController(this, stations);
 *     this.#locale.t('hours.openUntil', { time: this.#locale.time(until) })
 */
export class LocaleController<
  const Spaces extends readonly Namespace[],
  Source = Spaces[number]['source'] | typeof common.source,
> extends WordsController<readonly Namespace[], Source> {
  /** IANA zone that dates and times are told in. */
  zone = DEFAULT_ZONE;

  constructor(host: Host, ...spaces: Spaces) {
    // An element's own words go before those it shares.
    super(host, ...spaces, common);
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
    return fill(this.find(`ago.${unit}`)!, this.lang, { n });
  }

  /** A length in metres as a person would say it. */
  distance(metres: number): string {
    const { unit, n } = distanceOf(metres);
    return fill(this.find(`distance.${unit}`)!, this.lang, { n });
  }
}
