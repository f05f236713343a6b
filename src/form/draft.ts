import type { Answers, FormDocument, FormField } from './document.ts';
import { hasCheck, isFile } from './fields.ts';
import { own, isAnswered } from './answers.ts';

/**
 * Whether an answer may lie in the browser's storage: nothing sensitive, no identity number, no file,
 * no code from a text message. A phone or name may, unless the form calls it sensitive.
 */
export function mayBeKept(field: FormField): boolean {
  return !(
    field.sensitive ||
    isFile(field) ||
    ['id', 'code', 'note'].includes(field.type) ||
    hasCheck(field, 'cn-id')
  );
}

/** The answers that may be kept, to questions that are not asked at the moment as well. */
export function draftOf(form: FormDocument, answers: Answers): Answers {
  return Object.fromEntries(
    form.steps
      .flatMap(step => step.fields)
      .filter(field => mayBeKept(field) && isAnswered(own(answers, field.name)))
      .map(({ name }) => [name, answers[name]!]),
  );
}
