import { readDay } from './checks/date.ts';
import { readMobile } from './checks/mobile.ts';
import { own, isAnswered } from './answers.ts';
import type { Answer, Answers, FormDocument, FormField } from './document.ts';
import { hasCheck, isList } from './fields.ts';

/** Marks that nobody sees and that come along when a number is pasted out of a chat or a sheet. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Arabic-Indic digits, as an Uyghur keyboard may give them; the last four bits are the value. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** One answer longer than this is left as it is, for the check of its length to say so. */
const LONGEST = 20_000;

const CODES = ['number', 'yesno', 'phone', 'email', 'code'];
const YES = /^(?:true|yes|on|1|是)$/i;
const NO = /^(?:false|no|off|0|否)$/i;

/**
 * What a person typed as an answer of the field's type, undefined where nothing was. Forgives what a
 * reader would: full-width digits, blanks, dashes, a country code, several ways to write a day. What
 * cannot be read stays as it was typed, so that the check can say what is wrong with it.
 * @param raw one text, or the several of a field that is answered by a list
 */
export function normalise(field: FormField, raw: string | readonly string[]): Answer | undefined {
  const texts = typeof raw === 'string' ? [raw] : raw;
  if (isList(field)) {
    const given = texts.map(text => text.trim()).filter(Boolean);
    return given.length > 0 ? [...new Set(given)] : undefined;
  }
  const [text = ''] = texts;
  const answer = text.length > LONGEST ? text : tidy(field, text);
  return answer === '' ? undefined : answer;
}

/**
 * `normalise` over all texts of a document that somebody else's program wrote; other answers and
 * names that the form does not have stay, for `checkForm` to report.
 */
export function tidyAnswers(form: FormDocument, answers: Answers): Answers {
  const fields = new Map(form.steps.flatMap(step => step.fields).map(one => [one.name, one]));
  return Object.fromEntries(
    Object.keys(answers).flatMap(name => {
      const answer = own(answers, name);
      const field = fields.get(name);
      const tidied = field && typeof answer === 'string' ? normalise(field, answer) : answer;
      return isAnswered(tidied) ? [[name, tidied]] : [];
    }),
  );
}

function tidy(field: FormField, raw: string): string | number | boolean {
  const { type } = field;
  const checked = (...names: string[]) => names.some(name => hasCheck(field, name));
  const mobile = checked('cn-mobile');
  const day = type === 'date' || type === 'month' || checked('date');
  const dense = type === 'id' || checked('cn-id', 'uscc');
  // Chinese text keeps its full-width marks: only numbers and codes are written anew.
  if (!mobile && !day && !dense && !CODES.includes(type)) return tidyText(type, raw);
  const text = raw
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, digit => String(digit.charCodeAt(0) & 15))
    .trim();
  if (mobile) return readMobile(text) || text;
  if (day) return readDay(text, type) || text;
  // Capitals of a to z only: a capital ß would be two letters.
  if (dense) return text.replace(/[\s‐-―−-]/g, '').replace(/[a-z]/g, one => one.toUpperCase());
  if (type === 'number') return readNumber(text, field.unit);
  if (type === 'yesno') return YES.test(text) || (!NO.test(text) && text);
  return type === 'phone' ? text : text.replace(/\s/g, '');
}

function tidyText(type: string, raw: string): string {
  if (type === 'textarea') return raw.replace(/\r\n?/g, '\n').trim();
  const lines = raw.split(/[\r\n]+/).map(line => line.trim());
  return lines.filter(Boolean).join(' ');
}

/**
 * Plain decimals, with or without commas between thousands and the unit; the text itself where it is
 * none, or where a number would not hold it to the last digit.
 */
function readNumber(text: string, unit = ''): number | string {
  // The text has been written anew, ㎡ as m2; so is the unit.
  const tail = unit.normalize('NFKC');
  const bare = text.endsWith(tail) ? text.slice(0, text.length - tail.length) : text;
  const digits = bare.replace(/\s/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  const exact = Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER;
  return exact && /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}
