import type { FormDocument, FormField } from '../../../form/index.ts';

/** All fields of a form in the order of the page, asked or not. */
export function fieldsOf(form: FormDocument): readonly FormField[] {
  const fields: FormField[] = [];
  for (const step of form.steps) fields.push(...step.fields);
  return fields;
}
