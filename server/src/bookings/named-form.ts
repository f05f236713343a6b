import type { BookingSlot, FormDocument, Person } from '../../../src/data/generated/types.ts';
import { own, personFieldsOf, withChoices, type Answers } from '../../../src/form/index.ts';
import { dateText, timeText } from '../../../src/locale/format.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { isDocumentId, personPath } from '../documents/paths.ts';
import { readPerson } from '../documents/shown-people.ts';
import type { BookingContext } from './bookable.ts';
import { slotOf } from './slots.ts';

/**
 * A form with names for the person and the time that an application of it asks for, as staff read
 * them: in full, whatever is shown to others. What is not there any more stays as it was sent.
 */
export async function namedForm(
  { store, siteId, live }: Pick<BookingContext, 'store' | 'siteId' | 'live'>,
  form: FormDocument | undefined,
  answers: Answers,
  lang: Language,
): Promise<FormDocument | undefined> {
  const fields = form && personFieldsOf(form);
  if (!form || !fields) return form;
  const [who, when] = [fields.person, fields.slot].map(({ name }) =>
    String(own(answers, name) ?? ''),
  );
  if (!who || !isDocumentId(who)) return form;
  const row = await store.document(siteId, personPath(who));
  const person = row && readPerson(row.body);
  const known = person === 'unreadable' ? undefined : person;
  const { tz } = live.current.site.site;
  const people = [{ value: who, label: known ? `${known.name}（${who}）` : who }];
  const times = when ? [{ value: when, label: timeOf(known, when, lang, tz) }] : [];
  return withChoices(form, fields, people, times) as FormDocument;
}

/** Day and hours of a slot; one without a name of its own is called by its start. */
function timeOf(
  person: Person | undefined,
  key: string,
  lang: Language,
  tz: string | undefined,
): string {
  const slot: BookingSlot = (person && slotOf(person, key)) ?? { start: key };
  // `Date.parse` makes a day even of a key like s-1.
  const [from = NaN, to = NaN] = [slot.start, slot.end].map(text =>
    /^\d{4}-\d\d-\d\dT/.test(text ?? '') ? Date.parse(text ?? '') : NaN,
  );
  if (Number.isNaN(from)) return key;
  const day = dateText(from, lang, { style: 'day', ...(tz !== undefined && { zone: tz }) });
  const until = Number.isNaN(to) ? '' : `–${timeText(to, tz)}`;
  const place = slot.place === undefined ? '' : ` · ${slot.place}`;
  return `${day} ${timeText(from, tz)}${until}${place}`;
}
