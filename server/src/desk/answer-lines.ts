import { maskedId, type Answer, type Answers } from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { bilingual, type Bilingual } from '../user-error.ts';

type FormField = FormDocument['steps'][number]['fields'][number];

/** One answer as staff read it. */
export interface AnswerLine {
  name: string;
  label: string;
  /** What was answered; masked where it is sensitive and was not asked to be shown. */
  text: string;
  masked: boolean;
  /** Ids of files, which are looked at one by one. */
  files: readonly string[];
}

export interface AnswerGroup {
  title: string;
  lines: AnswerLine[];
}

/** How codes become names; what is not known stays as it is. */
export interface Names {
  region(code: string): string | undefined;
  org(id: string): string | undefined;
}

const YES = bilingual('是', 'Yes');
const NO = bilingual('否', 'No');
const FURTHER = bilingual('表单以前版次的问题', 'Questions of an earlier version of the form');
const HIDDEN = '••••••';

/**
 * The answers in the order of the form. Those the form does not ask any more come last, under the
 * names they were sent with: they may be sensitive, so they are masked too.
 */
export function answerGroups(
  form: FormDocument | undefined,
  answers: Answers,
  options: { names: Names; reveal: boolean; t: (text: Bilingual) => string },
): AnswerGroup[] {
  const left = new Map(Object.entries(answers));
  const groups: AnswerGroup[] = [];
  for (const step of form?.steps ?? []) {
    const lines = step.fields.flatMap(field => {
      const answer = left.get(field.name);
      left.delete(field.name);
      return answer === undefined ? [] : [lineOf(field, answer, options)];
    });
    if (lines.length > 0) groups.push({ title: step.title, lines });
  }
  if (left.size > 0) {
    const lines = [...left].map(([name, answer]) =>
      lineOf({ name, type: 'text', label: name, sensitive: true }, answer, options),
    );
    groups.push({ title: options.t(FURTHER), lines });
  }
  return groups;
}

/** An answer as text: labels of choices, names of places, ids of files. */
export function answerText(
  field: FormField,
  answer: Answer,
  { names, t }: { names: Names; t: (text: Bilingual) => string },
): string {
  if (typeof answer === 'object') {
    return answer.map(one => answerText(field, one, { names, t })).join('、');
  }
  if (typeof answer === 'boolean') return t(answer ? YES : NO);
  const text = String(answer);
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  switch (field.type) {
    case 'region':
      return named(text, names.region(text));
    case 'org':
      return names.org(text) ?? text;
    case 'choice':
    case 'choices':
    case 'slot':
      return field.options?.find(({ value }) => value === text)?.label ?? text;
    default:
      return text + unit;
  }
}

function named(code: string, name: string | undefined): string {
  return name === undefined ? code : `${name}（${code}）`;
}

function lineOf(
  field: FormField,
  answer: Answer,
  options: { names: Names; reveal: boolean; t: (text: Bilingual) => string },
): AnswerLine {
  const { name, label, type } = field;
  const isFile = type === 'file' || type === 'photo';
  const isHidden = !options.reveal && (field.sensitive === true || type === 'id');
  const files = isFile ? [answer].flat().map(String) : [];
  const plain = isFile ? '' : answerText(field, answer, options);
  const masked = isHidden && !isFile;
  const text = !masked ? plain : type === 'id' ? maskedId(plain) : HIDDEN;
  return { name, label, text, masked, files };
}
