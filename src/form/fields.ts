import type { FormCheck, FormField } from './document.ts';

/** The checks of a field in their order; a name alone is a check without limits. */
export function checksOf({ check }: FormField): readonly FormCheck[] {
  return typeof check === 'string' ? [{ is: check }] : (check ?? []);
}

export function hasCheck(field: FormField, name: string): boolean {
  return checksOf(field).some(check => check.is === name);
}

/** Answered by the ids of files that were sent before. */
export function isFile({ type }: FormField): boolean {
  return type === 'file' || type === 'photo';
}

/** Answered by a list. */
export function isList(field: FormField): boolean {
  return field.type === 'choices' || isFile(field);
}
