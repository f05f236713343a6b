import {
  normalise,
  readChineseId,
  type Answer,
  type Answers,
  type FormDocument,
  type FormField,
} from '../../../src/form/index.ts';
import { readRegion } from '../import/read-region.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { tableFields } from './fields.ts';
import type { ListRow } from './read-list.ts';

/** A cell that cannot be read for what it is; the row is not sent. */
export interface CellFault {
  name: string;
  text: Bilingual;
}

/** The answers of a row: what people write in tables becomes what a form sends. */
export function rowAnswers(
  form: FormDocument,
  row: ListRow,
): { answers: Answers; faults: CellFault[] } {
  const answers: Record<string, Answer> = {};
  const faults: CellFault[] = [];
  for (const field of tableFields(form)) {
    const text = row.cells.get(field.name)?.text;
    if (text === undefined) continue;
    const read = readCell(field, text);
    if (typeof read === 'object' && 'fault' in read) {
      faults.push({ name: field.name, text: read.fault });
    } else if (read !== undefined) answers[field.name] = read;
  }
  return { answers, faults };
}

function readCell(field: FormField, text: string): Answer | undefined | { fault: Bilingual } {
  switch (field.type) {
    case 'id':
    case 'phone':
      return readNumber(field, text.replace(/\.0+$/, ''));
    case 'date':
      return readDay(field, text);
    case 'month':
      // Excel makes a day of it: the first.
      return normalise(field, text.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1'));
    case 'region':
      return readRegion(text);
    case 'yesno':
      return readYesNo(text);
    case 'choice':
    case 'slot':
      return valueOf(field, text) ?? normalise(field, text);
    case 'choices':
      // A list may use any of the signs people part things by.
      return normalise(
        field,
        text.split(/[、,，;；|/／\n]+/).map(one => valueOf(field, one) ?? one.trim()),
      );
    default:
      return normalise(field, text);
  }
}

/** Excel keeps 15 digits of a number: the last three of 18 become 0, or it is shown rounded. */
const ROUNDED = /^\d(?:\.\d+)?E\+?\d+$|^\d{15}000$/i;

/** A number of a person or a telephone; one that was taken for a figure has lost digits. */
function readNumber(field: FormField, text: string): Answer | undefined | { fault: Bilingual } {
  // Now and then a true number ends so; its check character tells.
  const isRounded = ROUNDED.test(text) && !readChineseId(text).ok;
  return isRounded ? { fault: LOST_DIGITS } : normalise(field, text);
}

const LOST_DIGITS = bilingual(
  '号码被 Excel 当成数字，后几位已经丢失。请先把这一列设为“文本”格式，再重新输入。',
  'Excel took the number for a figure and lost its last digits. Set the column to Text first, then type it again.',
);

/** Days that Excel counts from 1900, of the years 1927 to 2119. */
const SERIAL = /^[1-7]\d{4}(?:\.\d+)?$/;

/** A day, also where the time of midnight was written behind it. */
function readDay(field: FormField, text: string): Answer | undefined | { fault: Bilingual } {
  if (SERIAL.test(text)) return { fault: serial(text) };
  return normalise(field, text.replace(/\s0?0:00(?::00(?:\.0+)?)?$/, '').trimEnd());
}

/** What the number would be is told, not taken: some programs count from 1904. */
function serial(text: string): Bilingual {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000);
  const iso = day.toISOString().slice(0, 10);
  return bilingual(
    `“${text}”是 Excel 内部的日期数字（可能是 ${iso}）。请把这一列设成日期格式，或写成 ${iso} 的样子。`,
    `“${text}” is Excel's own number of a day (perhaps ${iso}). Format the column as dates, or write it like ${iso}.`,
  );
}

/** The value of a choice by its label as people write it, or by itself. */
function valueOf({ options = [] }: FormField, text: string): string | undefined {
  const fold = (word: string): string => word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const folded = fold(text);
  return options.find(({ value, label }) => fold(label) === folded || fold(value) === folded)
    ?.value;
}

const YES: ReadonlySet<string> = new Set('是 对 有 y yes true 1 √ ✓'.split(' '));
const NO: ReadonlySet<string> = new Set('否 不 不是 没有 无 n no false 0 × x'.split(' '));

function readYesNo(text: string): boolean | { fault: Bilingual } {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return {
    fault: bilingual(`“${text}”请写成 是 或 否。`, `Write 是 (yes) or 否 (no) for “${text}”.`),
  };
}
