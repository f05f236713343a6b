import { CLASSES } from './clc-classes.ts';

/**
 * Call numbers of the Chinese Library Classification (《中国图书馆分类法》, 中图法): letters of the
 * class, digits that are read as a decimal fraction with a point after every third, auxiliary marks,
 * then behind a slash or space what tells books of the class apart: TP311.1/12.
 */

/**
 * The order of the signs behind a class number (中图法 5th edition, manual of use 排架): what has none
 * comes first, then a, `-`, `()`, `""`, `=`, `<>`, `+`, `:`, then digits, so that TP311 stands before
 * TP311-43, and that before TP311.1.
 */
const SIGNS = 'a-("=<+:';

/**
 * Compares two call numbers as they stand on the shelf: negative when `a` comes first. Class digits
 * compare as a fraction (TP311.1 < TP311.13 < TP311.2 < TP32), book numbers as numbers (/2 < /12),
 * letters by the alphabet. What is no call number comes last.
 */
export function compareCallNumbers(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  if (!left || !right) {
    if (left || right) return left ? -1 : 1;
    return compareText(a, b);
  }
  return (
    compareText(left.letters, right.letters) ||
    compareClass(left.number, right.number) ||
    compareBook(left.book, right.book)
  );
}

/**
 * The group of shelves a call number stands in, as it is written over them: TP311.1/12 →
 * `{ mark: 'TP', name: '自动化技术、计算机技术' }`. Undefined for what is not of this classification.
 */
export function shelfGroup(callno: string): { mark: string; name: string } | undefined {
  const letters = partsOf(callno)?.letters;
  if (!letters) return undefined;
  for (let length = letters.length; length > 0; length -= 1) {
    const mark = letters.slice(0, length);
    const name = CLASSES.get(mark);
    if (name) return { mark, name };
  }
  return undefined;
}

interface Parts {
  /** `TP`. */
  letters: string;
  /** `3111`, without the points; auxiliary marks as they are. */
  number: string;
  /** `12`, `W345:2`. */
  book: string;
}

/** In front of a class: the shelf of picture books and the like, as `J-`, is the class itself. */
function partsOf(callno: string): Parts | undefined {
  const plain = callno.normalize('NFKC').trim().toUpperCase();
  // O and 0 are told apart by place: letters first, then digits.
  const match = /^([A-Z]{1,2})([^/\s]*)(?:[/\s]+(.*))?$/su.exec(plain);
  if (!match) return undefined;
  const [, letters = '', rest = '', book = ''] = match;
  if (/^[A-Z]/.test(rest)) return undefined;
  return { letters, number: rest.replace(/\./g, ''), book };
}

function compareClass(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = signRank(a[at]!) - signRank(b[at]!);
    if (difference) return difference;
  }
  return a.length - b.length;
}

/** Signs in their order, then digits, then whatever else there is. */
function signRank(sign: string): number {
  const at = SIGNS.indexOf(sign.toLowerCase());
  if (at >= 0) return at;
  return 100 + sign.codePointAt(0)!;
}

/** Runs of digits as numbers, the rest as text. */
function compareBook(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = compareRun(left[at]!, right[at]!);
    if (difference) return difference;
  }
  return left.length - right.length;
}

function compareRun(a: string, b: string): number {
  const isNumber = /^\d/.test(a);
  if (isNumber !== /^\d/.test(b)) return isNumber ? -1 : 1;
  if (!isNumber) return compareText(a, b);
  // As text: a number of forty digits is not one that can be counted with.
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return x.length - y.length || compareText(x, y) || compareText(a, b);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
