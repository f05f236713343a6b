import type { Client } from '../../data/client.ts';
import { loadPerson, personUrl } from '../../data/person.ts';
import { personFieldsOf, whenAt, withChoices, type FormDocument } from '../../form/index.ts';
import type { Language } from '../../locale/languages.ts';
import { shownPerson } from '../../rules/people/shown.ts';
import { slotOptions } from './slot-options.ts';

/** Whom a form is to book, and where their document is. */
export interface PersonSource {
  readonly client: Client;
  /** Id of the person. */
  readonly person: string | undefined;
  /** Address of a path below the site root. */
  resolve(path: string): string | undefined;
  /** IANA time zone of the site. */
  readonly tz?: string | undefined;
  /** Language of the site's documents: times are told in it, as all of the form is. */
  readonly lang: Language;
  readonly signal: AbortSignal;
}

/**
 * A form with the times that a person can be booked for now; any other form as it is. Undefined where
 * the form needs to know whom, and they are not there or take no bookings. Rejects only when the
 * signal aborts.
 */
export async function withPersonChoices(
  form: FormDocument,
  { client, person: id, resolve, tz, lang, signal }: PersonSource,
): Promise<FormDocument | undefined> {
  const fields = personFieldsOf(form);
  if (!fields) return form;
  const url = id === undefined ? undefined : personUrl(id, resolve);
  if (id === undefined || url === undefined) return undefined;
  const now = client.now();
  const { today } = whenAt(now, tz);
  const loaded = await loadPerson(client, url, { id, resolve, today, signal, fresh: true });
  const person = loaded.ok ? shownPerson(loaded.data, today) : undefined;
  if (!person?.slots || person.bookable === false) return undefined;
  const about = [person.trade, person.org].filter(Boolean).join(' · ');
  const choice = { value: id, label: person.name, ...(about ? { hint: about } : {}) };
  return withChoices(form, fields, [choice], await slotOptions(person.slots, { now, tz, lang }));
}
