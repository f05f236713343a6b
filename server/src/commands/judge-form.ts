import { validateForm } from '../../../src/data/generated/validators/form.js';
import { CODES } from '../check/codes/index.ts';
import { isRecord } from '../check/pointer.ts';
import { DOCUMENT_RULES } from '../check/rules/index.ts';
import type { ReadDocument } from '../check/document.ts';
import { FORM_ID } from '../site/site-document.ts';
import { bilingual, type Lang } from '../user-error.ts';

/** What the rules of `check` say of a form that is not published yet. */
export interface Judgement {
  /** A line a finding, errors first. */
  lines: string[];
  /** False where something is an error. */
  isFit: boolean;
}

/** The id a form gives itself. */
export function formId(value: unknown): string | undefined {
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Judges a form document by the same rules as `check`; links are not followed. */
export async function judgeForm(value: unknown, id: string, lang: Lang): Promise<Judgement> {
  const text = JSON.stringify(value) ?? '';
  const document: ReadDocument = {
    kind: 'form',
    name: `v1/forms/${id}.json`,
    url: `https://site.invalid/v1/forms/${id}.json`,
    value,
    size: text.length,
    travels: text.length,
    id,
  };
  const validators = new Map([['form', validateForm as never]]);
  const context = { now: new Date(), site: {}, validators };
  const lines: string[] = [];
  let isFit = true;
  if (!FORM_ID.test(id)) {
    isFit = false;
    lines.push(`  ${WRONG_ID[lang]}`);
  }
  for (const { of, judge } of DOCUMENT_RULES) {
    if (of !== 'every' && !of.includes('form')) continue;
    for (const { code, pointer, message, mend } of judge(document, context)) {
      const isError = CODES[code].severity === 'error';
      if (isError) isFit = false;
      const words = [message[lang], mend?.[lang] ?? ''].join(' ').trim();
      const line = `  ${CODES[code].title[lang]} ${pointer || '/'}  ${words}`;
      if (isError) lines.unshift(line);
      else lines.push(line);
    }
  }
  return { lines, isFit };
}

const WRONG_ID = bilingual(
  '表单的标识（id，没有写时为文件名）应为小写英文词，以 _ 或 - 连接。',
  'The id of a form (the name of its file where it has none) is a lower-case word, joined by _ or -.',
);
