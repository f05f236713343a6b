// What an application refers to and the engine cannot see: files that were sent before, and codes
// that came by text message.

import type { Answers, FormDocument, FormField } from '../../../src/form/index.ts';
import { codeFieldOf } from '../codes/code-field.ts';
import { verifyCode } from '../codes/verify.ts';
import type { ProblemErrors } from '../http/problem.ts';
import { uploadFault } from '../uploads/check-field.ts';
import type { FormsContext } from './context.ts';
import { pointerOf } from './fault-words.ts';
import { fieldsOf } from './answers.ts';

/** A code field that was answered, and the number it proves. */
interface CodeAnswer {
  name: string;
  to: string;
}

/** Ids of all files that answers name. */
export function filesIn(form: FormDocument, answers: Answers): string[] {
  return fieldsOf(form).flatMap(field => namedFiles(field, answers));
}

/** Names of a form's code fields: what was typed there is judged, and not kept. */
export function codeNames(form: FormDocument): string[] {
  return fieldsOf(form)
    .filter(({ type }) => type === 'code')
    .map(({ name }) => name);
}

/** Numbers whose codes an application uses up. */
export function provenNumbers(form: FormDocument, answers: Answers): string[] {
  return codeFields(form, answers).map(({ to }) => to);
}

/** What is wrong with the files that answers name. */
export async function fileErrors(
  { store, siteId, now }: FormsContext,
  form: FormDocument,
  answers: Answers,
): Promise<ProblemErrors> {
  const errors: ProblemErrors = [];
  for (const field of fieldsOf(form)) {
    const ids = namedFiles(field, answers);
    if (ids.length === 0) continue;
    const found = await store.uploads.find(siteId, ids.slice(0, MOST_FILES));
    const fault = uploadFault(field, ids, found, now().toISOString());
    if (fault) errors.push({ pointer: pointerOf(field.name), ...fault });
  }
  return errors;
}

/** Most files looked up for one field. */
const MOST_FILES = 100;

function namedFiles({ type, name }: FormField, answers: Answers): string[] {
  const isFile = type === 'file' || type === 'photo';
  const answer = isFile && Object.hasOwn(answers, name) ? answers[name] : undefined;
  return answer === undefined ? [] : [answer].flat().map(String);
}

/** What is wrong with the codes that answers hold. Asking is a try, and counts. */
export async function codeErrors(
  context: FormsContext,
  formId: string,
  form: FormDocument,
  answers: Answers,
): Promise<ProblemErrors> {
  const errors: ProblemErrors = [];
  for (const { name, to } of codeFields(form, answers)) {
    const code = String(answers[name]);
    const verdict = await verifyCode(context, { formId, field: name, to, code });
    if (verdict === 'right') continue;
    errors.push({ pointer: pointerOf(name), code: `code-${verdict}`, detail: WORDS[verdict] });
  }
  return errors;
}

const WORDS = {
  wrong: '验证码不对，请核对短信。 The code is wrong; look at the message again.',
  expired: '验证码已过期，请重新获取。 The code has expired; ask for a new one.',
  'tried-out': '验证码错了太多次，请重新获取。 Too many wrong codes; ask for a new one.',
} as const;

/** The codes that answers hold, each with the number that it proves. */
function codeFields(form: FormDocument, answers: Answers): CodeAnswer[] {
  return codeNames(form).flatMap(name => {
    if (!Object.hasOwn(answers, name)) return [];
    const phone = codeFieldOf(form, name)?.phone;
    const to = phone && Object.hasOwn(answers, phone.name) ? answers[phone.name] : '';
    return [{ name, to: String(to) }];
  });
}
