import { publishedSlots } from '../data/published-slots.ts';
import { personFieldsOf, withChoices, type FormDocument } from '../form/index.ts';
import { languageOf } from '../locale/languages.ts';
import { slotOptions } from '../widgets/join-form/slot-options.ts';
import type { PageForm } from './form-page-data.ts';

/** A form as it is published, with the times there are now of the person that the page's form books. */
export async function asOffered(
  newer: FormDocument,
  { form, endpoints, site }: PageForm,
): Promise<FormDocument | undefined> {
  const fields = personFieldsOf(newer);
  const asked = form.steps.flatMap(step => step.fields);
  const person = asked.find(({ name }) => name === fields?.person.name)?.options?.[0];
  if (!fields || !person) return undefined;
  const slots = await publishedSlots(endpoints.root, person.value);
  if (!slots) return undefined;
  const telling = { now: Date.now(), tz: site.tz, lang: languageOf(site.lang ?? '') };
  return withChoices(newer, fields, [person], await slotOptions(slots, telling));
}
