import { normalise, type Answers, type FormDocument } from '../../../src/form/index.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { fieldsOf } from './answers.ts';

/** Numbers that say who somebody is. */
export type PersonNumber = 'id' | 'phone';

/** Types of fields, and what a form's first field of the type says. */
const NUMBERS: readonly PersonNumber[] = ['id', 'phone'];

/**
 * The keyed hash that stands for somebody's number in the index of applicants. The number is tidied
 * as an answer is, so that a typed one finds the same.
 * @returns undefined for a text that is empty.
 */
export function blindOf(
  keys: KeyRing,
  siteId: string,
  type: PersonNumber,
  text: string,
): string | undefined {
  const tidy = normalise({ name: 'n', type, label: '', check: CHECKS[type] }, text);
  return typeof tidy === 'string' && tidy !== ''
    ? keys.blind(`person/${type}`, `${siteId}\n${tidy.toUpperCase()}`)
    : undefined;
}

const CHECKS = { id: 'cn-id', phone: 'cn-mobile' } as const;

/** Hashes of an applicant's own numbers by field: the first of each type that the form asks for. */
export function blindsOf(
  keys: KeyRing,
  siteId: string,
  form: FormDocument,
  answers: Answers,
): Record<string, string> {
  const found = NUMBERS.flatMap(type => {
    const field = fieldsOf(form).find(one => one.type === type);
    const answer = field && Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
    const hash = typeof answer === 'string' && blindOf(keys, siteId, type, answer);
    return field && hash ? [[field.name, hash] as const] : [];
  });
  return Object.fromEntries(found);
}
