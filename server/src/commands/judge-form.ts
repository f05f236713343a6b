import { validateForm } from '../../../src/data/generated/validators/form.js';
import { isRecord } from '../check/pointer.ts';
import { FORM_ID } from '../site/site-document.ts';
import { bilingual, type Lang } from '../user-error.ts';
import { judgeDocument, type Judgement } from './judge-document.ts';

/** The id a form gives itself. */
export function formId(value: unknown): string | undefined {
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Judges a form document by the same rules as `check`; links are not followed. */
export async function judgeForm(value: unknown, id: string, lang: Lang): Promise<Judgement> {
  const path = `v1/forms/${id}.json`;
  const validate = validateForm as (value: unknown) => boolean;
  const judged = judgeDocument({ kind: 'form', path, id, value, validate }, lang);
  if (FORM_ID.test(id)) return judged;
  const lines = [`  ${WRONG_ID[lang]}`, ...judged.lines];
  return { lines, isFit: false };
}

const WRONG_ID = bilingual(
  '表单的标识（id，没有写时为文件名）应为小写英文词，以 _ 或 - 连接。',
  'The id of a form (the name of its file where it has none) is a lower-case word, joined by _ or -.',
);
