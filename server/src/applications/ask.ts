import type { ApplicationAsk, FormDocument } from '../../../src/data/generated/types.ts';
import { fieldsOf } from './answers.ts';

/** Longest message, characters; as in application-answer.schema.json. */
const LONGEST = 2000;
/** Files that an answer may hold where no field of the form takes more. */
const MOST_FILES = 5;

/**
 * What an answer to “more is needed” may hold. Files are taken where the form takes some itself: of
 * all types that its fields take, and as big as the biggest of them.
 */
export function askOf(form: FormDocument | undefined): ApplicationAsk {
  const fields = form ? fieldsOf(form).filter(({ type }) => isFile(type)) : [];
  if (fields.length === 0) return { maxLength: LONGEST };
  const accept = fields.map(({ type, accept }) => accept ?? (type === 'photo' ? ['image/*'] : []));
  const maxBytes = fields.map(field => field.maxBytes);
  return {
    maxLength: LONGEST,
    files: {
      maxFiles: Math.max(MOST_FILES, ...fields.map(({ maxFiles = 1 }) => maxFiles)),
      // A field that names none takes all.
      ...(accept.every(types => types.length > 0) && { accept: [...new Set(accept.flat())] }),
      ...(isAll(maxBytes) && { maxBytes: Math.max(...maxBytes) }),
    },
  };
}

/**
 * Days that an answer is kept after settlement. Anything may be in it, the number or the card that
 * was asked for too: so no longer than the shortest that the form promises for what is sensitive and
 * for files.
 */
export function daysOfAnswer(form: FormDocument | undefined, usualDays: number): number {
  const days = form?.retainDays ?? usualDays;
  const delicate = (form ? fieldsOf(form) : []).filter(
    ({ type, sensitive }) => sensitive === true || type === 'id' || isFile(type),
  );
  return Math.min(days, ...delicate.map(({ retainDays = days }) => retainDays));
}

function isFile(type: string): boolean {
  return type === 'file' || type === 'photo';
}

function isAll(numbers: readonly (number | undefined)[]): numbers is number[] {
  return numbers.every(one => one !== undefined);
}
