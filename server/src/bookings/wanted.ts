import {
  own,
  personFieldsOf,
  withChoices,
  type Answers,
  type Fault,
  type PersonFields,
} from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { freePlaces } from '../store/people/places.ts';
import type { Place, SlotKey } from '../store/people/bookings.ts';
import { bookableOf, type BookingContext } from './bookable.ts';
import { isPast, placesOffered, slotOf } from './slots.ts';

/** What an application wants to book. */
export interface Wanted extends SlotKey {
  /** Places of the slot on offer. */
  offered: number;
}

/** A form that books somebody, made ready to be judged with these answers. */
export interface BookingRequest {
  form: FormDocument;
  /** What stands in the way, by the question it is about. */
  faults: Fault[];
  /** Set when nothing does. */
  wanted?: Wanted;
  fields?: PersonFields;
}

/**
 * Looks at what an application wants to book: the person takes bookings, the slot is theirs and yet
 * to come, and has a place left. Of any other form there is nothing to look at.
 */
export async function bookingRequest(
  context: BookingContext,
  form: FormDocument,
  answers: Answers,
): Promise<BookingRequest> {
  const fields = personFieldsOf(form);
  if (!fields) return { form, faults: [] };
  const [who, when] = [fields.person, fields.slot].map(({ name }) => textOf(answers, name));
  // Whatever was answered is a choice there is: what is wrong with it, we say in words of its own.
  const choice = (value: string | undefined) =>
    value === undefined ? [] : [{ value, label: value }];
  const ready = withChoices(form, fields, choice(who), choice(when)) as FormDocument;
  const request: BookingRequest = { form: ready, faults: [], fields };
  if (who === undefined) return request;
  const person = await bookableOf(context, who);
  if (!person) {
    request.faults.push({ name: fields.person.name, code: 'person-gone' });
    return request;
  }
  if (when === undefined) return request;
  const slot = slotOf(person, when);
  const code = !slot ? 'slot-gone' : isPast(slot, context.now()) ? 'slot-past' : undefined;
  if (!slot || code !== undefined) {
    request.faults.push({ name: fields.slot.name, code: code ?? 'slot-gone' });
    return request;
  }
  const wanted = { person: who, slot: when, offered: placesOffered(slot) };
  if (await pickPlace(context, wanted)) request.wanted = wanted;
  else request.faults.push({ name: fields.slot.name, code: 'slot-full' });
  return request;
}

/**
 * A place that is free just now, any of them: many who choose at once shall not all choose the same.
 * Undefined when the slot is full.
 */
export async function pickPlace(
  { store, siteId }: Pick<BookingContext, 'store' | 'siteId'>,
  { offered, ...key }: Wanted,
): Promise<Place | undefined> {
  const free = freePlaces(offered, await store.bookings.taken(siteId, key));
  const place = free[Math.floor(Math.random() * free.length)];
  return place === undefined ? undefined : { ...key, place };
}

/** An answer as a text; undefined where there is none. */
function textOf(answers: Answers, name: string): string | undefined {
  const answer = own(answers, name);
  return answer === undefined || answer === '' ? undefined : String(answer);
}
