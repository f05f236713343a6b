import type { Fault, FormField } from '../../form/index.ts';

/** What tells a message by its key; the server has no page to draw on, so no more is asked for. */
interface Told {
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
}

const CHOSEN = ['choice', 'choices', 'yesno', 'slot', 'region', 'date'];
const UPLOADED = ['file', 'photo'];

/**
 * What is wrong with an answer and what to do, in the reader's language: the form's own words where
 * it has some, else ours by the fault's code. Shared by the browser and the server's page.
 */
export function faultText(fault: Fault, field: FormField | undefined, words: Told): string {
  if (fault.message) return fault.message;
  return words.t(keyOf(fault, field), { label: field?.label ?? '', ...fault.params });
}

/**
 * The same in a list of all that is wrong: "too short" says nothing without the question it is about;
 * beside it, it does.
 *
 * @param about what is asked, where that is no field: the text of a consent
 */
export function listedFault(
  fault: Fault,
  field: FormField | undefined,
  words: Told,
  about = field?.label,
): string {
  const text = faultText(fault, field, words);
  if (!about || text.includes(about)) return text;
  return words.t('faultOf', { label: about.replace(/[。.？?؟：:]$/, ''), text });
}

function keyOf({ code }: Fault, field: FormField | undefined): string {
  if (code === 'not-a-date' && field?.type === 'month') return 'not-a-month';
  if (code !== 'required' || !field) return code;
  if (CHOSEN.includes(field.type)) return 'required-choice';
  return UPLOADED.includes(field.type) ? 'required-file' : 'required';
}
