import { isAnswered, own } from './answers.ts';
import { checkChineseId } from './checks/chinese-id.ts';
import { checkDate } from './checks/date.ts';
import { readMobile } from './checks/mobile.ts';
import { checkLength, checkNumber } from './checks/range.ts';
import type {
  Answer,
  Answers,
  Fault,
  FaultCode,
  Finding,
  FormCheck,
  FormField,
  When,
} from './document.ts';
import { checksOf, hasCheck, isFile, isList } from './fields.ts';
import { isRequired } from './steps.ts';

/** One named check of an answer; a code alone is a finding without parameters. */
export type Check = (
  answer: Answer,
  check: FormCheck,
  when: When,
  field: FormField,
) => Finding | FaultCode | false | undefined;

export type Checks = Readonly<Record<string, Check>>;

/** The checks most forms name; `check-field.ts` has the others. */
export const BASIC_CHECKS: Checks = {
  'cn-id': (answer, { kinds }, when) => checkChineseId(String(answer), kinds, when.today),
  'cn-mobile': answer => !readMobile(String(answer)) && 'not-a-mobile',
  date: (answer, check, when, { type }) => checkDate(String(answer), check, when, type),
  length: (answer, check) => checkLength(String(answer), check),
  number: checkNumber,
  choice: (answer, _check, _when, field) => checkChoice(answer, field),
};

/** Characters of a line and of a text, where no check says otherwise: nothing is without end. */
const LONGEST = { line: 500, text: 5000 };

/**
 * `checkField` without the checks that a first load does without: `uscc` and `pattern` pass, and are
 * found by `checkForm` before anything is sent.
 * @param more checks beside the basic ones
 */
export function checkBasics(
  field: FormField,
  answer: Answer | undefined,
  answers: Answers,
  when: When,
  more: Checks = {},
): Fault | undefined {
  const { name } = field;
  if (!isAnswered(answer)) {
    const code = isFile(field) ? 'file-missing' : 'required';
    return isRequired(field, answers, when) ? { name, code } : undefined;
  }
  const found = checkType(field, answer, when);
  if (found) return fault(name, found);
  for (const check of checksOf(field)) {
    // Of a list only the choices can be checked; all else is about one text.
    const known =
      (!isList(field) || check.is === 'choice') &&
      (own(BASIC_CHECKS, check.is) || own(more, check.is));
    const found = known && known(answer, check, when, field);
    if (found) {
      const { message } = check;
      return message ? { ...fault(name, found), message } : fault(name, found);
    }
  }
  return undefined;
}

function fault(name: string, found: Finding | FaultCode): Fault {
  return typeof found === 'string' ? { name, code: found } : { name, ...found };
}

/** What the type of a field asks of an answer, whatever its checks. */
function checkType(field: FormField, answer: Answer, when: When): ReturnType<Check> {
  const { type } = field;
  const check = { is: type };
  if (type === 'number') return checkNumber(answer, check);
  if (type === 'yesno') return typeof answer !== 'boolean' && 'not-a-choice';
  if (isList(field)) {
    if (!Array.isArray(answer) || answer.some(isNoText)) return 'wrong-type';
    if (isFile(field)) {
      const max = field.maxFiles || 1;
      return answer.length > max && { code: 'too-many', params: { max } };
    }
  } else {
    if (isNoText(answer)) return 'wrong-type';
    const max = type === 'textarea' ? LONGEST.text : LONGEST.line;
    const tooLong = !hasCheck(field, 'length') && checkLength(answer as string, { max });
    if (tooLong) return tooLong;
  }
  if (type === 'date' || type === 'month') return checkDate(answer as string, check, when, type);
  if (type === 'email' && !isEmail(answer as string)) return 'not-an-email';
  // A check `choice` says the same in words of its own.
  return !hasCheck(field, 'choice') && checkChoice(answer, field);
}

const isNoText = (answer: unknown) => typeof answer !== 'string';

/** One `@`, something before it, a name with a dot after it: the mail server knows the rest. */
function isEmail(text: string): boolean {
  return text.length < 255 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** Answers to a field with options are among those that are there; several, each once. */
function checkChoice(answer: Answer, { options }: FormField): FaultCode | false {
  if (!options) return false;
  const left = new Set<unknown>(options.map(option => option.value));
  const given = Array.isArray(answer) ? answer : [answer];
  return !given.every(one => left.delete(one)) && 'not-a-choice';
}
