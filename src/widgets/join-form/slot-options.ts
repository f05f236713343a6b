import type { FormOption } from '../../form/index.ts';
import { dateText, timeText } from '../../locale/format.ts';
import { formSlots } from '../../locale/form-slots/namespace.ts';
import { fill } from '../../locale/messages.ts';
import type { Language } from '../../locale/languages.ts';

/** A time somebody can be booked for, as a person's document has it. */
export interface OfferedSlot {
  readonly id?: string;
  /** RFC 3339, as `end`. */
  readonly start: string;
  readonly end?: string;
  readonly capacity?: number;
  readonly left?: number;
  readonly place?: string;
}

export interface SlotTelling {
  /** Epoch milliseconds: what has begun by then is not offered. */
  readonly now: number;
  /** IANA time zone of the site. */
  readonly tz?: string | undefined;
  readonly lang: Language;
}

/**
 * The times that can still be booked, earliest first, as a form offers them: day, hours and places
 * left, in words; the key of each (`slot.id`, else its start) is what is sent. Shared by the browser
 * and the server's page.
 */
export async function slotOptions(
  slots: readonly OfferedSlot[],
  { now, tz, lang }: SlotTelling,
): Promise<FormOption[]> {
  const words = await formSlots.load(lang);
  const zone = tz === undefined ? {} : { zone: tz };
  return slots
    .map(slot => ({ slot, at: Date.parse(slot.start), n: slot.left ?? slot.capacity ?? 1 }))
    .filter(({ at, n }) => at > now && n > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ slot: { id, start, end, place }, at, n }) => {
      const until = Date.parse(end ?? '');
      const day = dateText(at, lang, { style: 'day', ...zone });
      const params = { day, from: timeText(at, tz), n };
      const label = Number.isNaN(until)
        ? fill(words.start, lang, params)
        : fill(words.span, lang, { ...params, to: timeText(until, tz) });
      return { value: id ?? start, label, ...(place === undefined ? {} : { hint: place }) };
    });
}
