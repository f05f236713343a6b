import type { BookingSlot } from '../../../data/generated/types.ts';

/** A time that can be chosen. */
export interface Offer {
  /** What is sent with the request: the slot's id, else its start as written. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number | undefined;
  /** Places left; the server counts in the same way. */
  readonly left: number;
  readonly place: string | undefined;
}

/** What is offered on one day. */
export interface OfferDay {
  /** The first start of the day, epoch milliseconds. */
  readonly at: number;
  readonly offers: readonly Offer[];
}

/**
 * The slots that are still to come, earliest first, by days of the site. What has begun or cannot be
 * read is not offered; of two with one key the first counts.
 *
 * @param now epoch milliseconds
 * @param dayOf the day of an instant as the site counts days, any text
 */
export function slotsByDay(
  slots: readonly BookingSlot[],
  now: number,
  dayOf: (at: number) => string,
): OfferDay[] {
  const seen = new Set<string>();
  const offers = slots
    .map(offerOf)
    .filter(({ key, start }) => start > now && !seen.has(key) && seen.add(key))
    .sort((a, b) => a.start - b.start);
  const days: { at: number; day: string; offers: Offer[] }[] = [];
  for (const offer of offers) {
    const day = dayOf(offer.start);
    const last = days[days.length - 1];
    if (last?.day === day) last.offers.push(offer);
    else days.push({ at: offer.start, day, offers: [offer] });
  }
  return days;
}

function offerOf({ id, start, end, capacity, left, place }: BookingSlot): Offer {
  const begins = Date.parse(start);
  const ends = Date.parse(end ?? '');
  return {
    key: id ?? start,
    start: begins,
    end: ends > begins ? ends : undefined,
    // Nobody can be in two places at once: without a number there is one.
    left: left ?? capacity ?? 1,
    place,
  };
}
