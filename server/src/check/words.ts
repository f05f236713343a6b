import { bilingual, type Bilingual } from '../user-error.ts';

/** Longest piece of a document shown in a sentence, characters. */
const SHOWN = 60;

const LONG_NUMBER = /[\d０-９](?:[\s\-－]?[\d０-９]){10,}/g;

/** A text without the characters that steer a terminal or turn the order of what is read. */
export function calm(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** A value as it stands in the document, shortened, with digits of personal numbers hidden. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // Reports are passed on by mail and chat: no number of a person travels with them.
  const safe = calm(text.replace(LONG_NUMBER, digits => hideDigits(digits)));
  const characters = [...safe];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : safe;
}

/** First three and last two digits, as receipts print card numbers. */
export function hideDigits(text: string): string {
  const characters = [...text];
  return characters
    .map((character, at) => (at < 3 || at >= characters.length - 2 ? character : '*'))
    .join('');
}

export function kilobytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}

/** The kind of a JSON value in words. */
export function typeWords(type: string): Bilingual {
  return TYPES[type] ?? bilingual(type, type);
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: bilingual('文字', 'text'),
  number: bilingual('数', 'a number'),
  integer: bilingual('整数', 'a whole number'),
  boolean: bilingual(' true 或 false', 'true or false'),
  array: bilingual('列表 […]', 'a list […]'),
  object: bilingual('对象 {…}', 'an object {…}'),
};

export function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** Edits (a letter put in, left out, replaced, or two exchanged) that make one word the other. */
export function editDistance(one: string, other: string): number {
  const width = other.length + 1;
  const rows = [...one, ''].map(() => new Array<number>(width).fill(0));
  for (let i = 0; i <= one.length; i += 1) {
    for (let j = 0; j <= other.length; j += 1) {
      const at = (di: number, dj: number): number => rows[i - di]?.[j - dj] ?? Infinity;
      if (i === 0 || j === 0) {
        rows[i]![j] = i + j;
        continue;
      }
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const best = Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + same);
      rows[i]![j] = swapped ? Math.min(best, at(2, 2) + 1) : best;
    }
  }
  return rows[one.length]![other.length]!;
}

/**
 * The known word that was most likely meant; undefined when none is close.
 * @param exact words up to this length must be right
 */
export function nearestWord(word: string, known: Iterable<string>, exact = 4): string | undefined {
  const plain = folded(word);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const other = folded(candidate);
    const longest = Math.max(plain.length, other.length);
    // One slip in a short word makes another word: `alt` is not a slip of `at`.
    const allowed = longest <= exact ? 0 : longest <= 6 ? 1 : 2;
    if (Math.abs(plain.length - other.length) > allowed) continue;
    const distance = editDistance(plain, other);
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word;
}

/** `Valid_From` and `validFrom` are one word. */
function folded(word: string): string {
  return word.toLowerCase().replace(/[_\s-]/g, '');
}
