import type { FormDocument, FormField } from '../../../src/form/index.ts';

/** The field of a code, and the one whose number it proves. */
export interface CodeField {
  code: FormField;
  /** Absent when the form has no telephone number before the code. */
  phone?: FormField;
}

/**
 * The field of type `code` with a name; its member `of` names the telephone number, else it is the
 * nearest one before it.
 */
export function codeFieldOf(form: FormDocument, name: string): CodeField | undefined {
  const fields = form.steps.flatMap(step => step.fields);
  const at = fields.findIndex(field => field.name === name && field.type === 'code');
  const code = fields[at];
  if (!code) return undefined;
  const { of } = code as FormField & { of?: string };
  const phone =
    of === undefined
      ? fields.slice(0, at).findLast(field => field.type === 'phone')
      : fields.find(field => field.name === of);
  return { code, ...(phone && { phone }) };
}
