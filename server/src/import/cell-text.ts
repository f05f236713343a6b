/** Text of cells: one spelling for what people write in many. */

/** A cell's text for people: no control characters, no line breaks, single spaces, trimmed. */
export function tidy(text: string): string {
  // A copy with remarks guards what a spreadsheet would take for a formula.
  const plain = text.replace(GUARDED, '');
  // Systems that export CSV protect leading zeros as ="021".
  const formula = /^\s*="([^"]*)"\s*$/.exec(plain);
  return (formula?.[1] ?? plain)
    .replace(INVISIBLE, '')
    .replace(/[\s\u3000\u00a0\p{Cc}]+/gu, ' ')
    .trim();
}

/** A text without the line breaks that only wrap it: `陆家嘴↵商城路站` → `陆家嘴商城路站`. */
export function unwrap(text: string): string {
  const between = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
  return text.replace(between, blanks => (/[\r\n]/.test(blanks) ? '' : blanks));
}

/**
 * A person's name without spaces that only widen it: `李 青`, `欧阳 雪`. Two names side by side have
 * more than one letter each and stay apart.
 */
export function closeName(text: string): string {
  const parts = text.split(' ');
  const spaced = parts.every(part => /^\p{Script=Han}{1,2}$/u.test(part));
  const single = parts.some(part => [...part].length === 1);
  return spaced && single && parts.length <= 4 ? parts.join('') : text;
}

/** A text for comparison: full-width letters narrowed (NFKC), lower case, only letters and digits. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Text with full-width letters, digits and signs narrowed (NFKC), tidied. */
export function narrow(text: string): string {
  return tidy(text.normalize('NFKC'));
}

/** The cell's name as a spreadsheet shows it: row and column from 0 → `F12`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * The words of a cell that lists several: divided at 、，,／/；;｜|＋+ and line breaks, but not inside
 * brackets and, where `known` does not know the longer word, at spaces between Chinese
 * words.
 */
export function splitWords(text: string, known: (word: string) => boolean): string[] {
  const words: string[] = [];
  for (const part of splitOutsideBrackets(text)) {
    const word = tidy(part).replace(/(.)等$/u, '$1');
    if (word === '') continue;
    if (known(word)) words.push(word);
    else words.push(...word.split(BETWEEN_CHINESE));
  }
  return words;
}

/** An apostrophe before a sign that begins a formula. */
const GUARDED = /^'(?=[=+\-@])/;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;
const BETWEEN_CHINESE = /(?<=[\p{Script=Han})）]) (?=\p{Script=Han})/u;
const DIVIDERS = new Set('、，,／/；;｜|＋+\n\r。');

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(' || char === '（') depth++;
    if (char === ')' || char === '）') depth = Math.max(0, depth - 1);
    if (depth === 0 && DIVIDERS.has(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}
