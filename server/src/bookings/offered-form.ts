import type { BookingSlot, FormDocument, Person } from '../../../src/data/generated/types.ts';
import { personFieldsOf, withChoices, type PersonFields } from '../../../src/form/index.ts';
import { languageOf } from '../../../src/locale/languages.ts';
import { slotOptions } from '../../../src/widgets/join-form/slot-options.ts';
import { bookableOf, type BookingContext } from './bookable.ts';
import { withPlacesLeft } from './live-places.ts';

/**
 * A form as it is offered to somebody: with the times of the person they want to book; `choose` where
 * it is not said who, or that person takes no bookings; `no-times` where none is left.
 */
export type OfferedForm =
  | { is: 'form'; form: FormDocument; fields?: PersonFields }
  | { is: 'choose'; fields: PersonFields; asked: boolean }
  | { is: 'no-times'; form: FormDocument; person: Person };

/**
 * @param who Id of the person, as an address or a post says it.
 */
export async function offeredForm(
  context: BookingContext,
  form: FormDocument,
  who: (fields: PersonFields) => string | undefined,
): Promise<OfferedForm> {
  const fields = personFieldsOf(form);
  if (!fields) return { is: 'form', form };
  const id = who(fields);
  const found = id === undefined ? undefined : await bookableOf(context, id);
  if (!id || !found) return { is: 'choose', fields, asked: id !== undefined };
  const person = withPlacesLeft(found, await context.store.bookings.countsOf(context.siteId, id));
  const times = await timesOf(context, person.slots ?? []);
  const about = [person.trade, person.org].filter(Boolean).join(' · ');
  const choice = { value: id, label: person.name, ...(about && { hint: about }) };
  const ready = withChoices(form, fields, [choice], times) as FormDocument;
  if (times.length === 0) return { is: 'no-times', form: ready, person };
  return { is: 'form', form: ready, fields };
}

/** The times that can still be booked, in the language of the site's documents. */
function timesOf({ live, now }: BookingContext, slots: readonly BookingSlot[]) {
  const { tz, lang } = live.current.site.site;
  return slotOptions(slots, { now: now().getTime(), tz, lang: languageOf(lang ?? '') });
}
