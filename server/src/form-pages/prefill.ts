import {
  normalise,
  type Answer,
  type Answers,
  type FormDocument,
  type FormField,
} from '../../../src/form/index.ts';
import { fieldsOf, type Typed } from './drawing.ts';

/** Longest value an address may bring along, characters. */
const LONGEST = 120;
/** Never taken from an address, whatever the form says: addresses end up in histories and logs. */
const NEVER = ['id', 'phone', 'email', 'code', 'photo', 'file', 'note', 'textarea'];

/**
 * Answers known beforehand: the form's defaults, over them what the address says for fields that
 * allow it, over these what a signed code of a poster holds.
 * @param signed by field name, as `readPrefill` gave them
 */
export function prefillOf(
  form: FormDocument,
  search: URLSearchParams,
  signed: Answers = {},
): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const field of fieldsOf(form)) {
    const answer = Object.hasOwn(signed, field.name)
      ? signed[field.name]
      : (fromAddress(field, search) ?? (field.sensitive === true ? undefined : field.default));
    if (answer !== undefined) answers[field.name] = answer;
  }
  return answers;
}

/** Parameters of an address that a form takes answers from. */
export function prefillNames(form: FormDocument): string[] {
  return [...fieldsOf(form)].flatMap(field =>
    field.prefill !== undefined && mayBePrefilled(field) ? [field.prefill] : [],
  );
}

function mayBePrefilled({ sensitive, type }: FormField): boolean {
  return sensitive !== true && !NEVER.includes(type);
}

function fromAddress(field: FormField, search: URLSearchParams): Answer | undefined {
  const { prefill, options } = field;
  if (prefill === undefined || !mayBePrefilled(field)) return undefined;
  const text = search.get(prefill);
  if (text === null || text.length > LONGEST) return undefined;
  if (!options) return normalise(field, text);
  // A station's service is known by its name; an option that is gone is no answer.
  const option =
    options.find(({ value }) => value === text) ?? options.find(({ label }) => label === text);
  return option && normalise(field, option.value);
}

/** Answers as the controls of a page hold them. */
export function typedOf(answers: Answers): Typed {
  const entries = Object.entries(answers).map(([name, answer]): [string, readonly string[]] => [
    name,
    typeof answer === 'object' ? answer.map(String) : [String(answer)],
  ]);
  return Object.fromEntries(entries);
}
