import type { FormDocument, FormField, FormOption } from './document.ts';

/** The questions of a booking: who, and when. */
export interface PersonFields {
  readonly person: FormField;
  readonly slot: FormField;
}

/** What a person can be booked for; undefined where the form books nobody. */
export function personFieldsOf({ steps }: FormDocument): PersonFields | undefined {
  const fields = steps.flatMap(step => step.fields);
  const slot = fields.find(({ type, of }) => type === 'slot' && of !== undefined);
  const person = fields.find(({ type, name }) => type === 'person' && name === slot?.of);
  return slot && person ? { person, slot } : undefined;
}

/**
 * The form with these people and times to choose from. Nothing else of it changes: what is answered
 * is the id of a person and the key of a time, whoever offers them.
 */
export function withChoices(
  form: FormDocument,
  { person, slot }: PersonFields,
  people: readonly FormOption[],
  times: readonly FormOption[],
): FormDocument {
  const filled = (field: FormField): FormField => {
    if (field.name === person.name) {
      const [only, ...more] = people;
      const chosen = only && more.length === 0 ? { default: only.value } : {};
      return { ...field, type: 'choice', options: people, ...chosen };
    }
    return field.name === slot.name ? { ...field, options: times } : field;
  };
  const steps = form.steps.map(step => ({ ...step, fields: step.fields.map(filled) }));
  return { ...form, steps };
}
