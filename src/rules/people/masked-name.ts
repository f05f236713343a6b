/** Names as they are published of people who do not want theirs to be known. */

/** Between the names of several people in one text, and round what is no name. */
const SEVERAL = /([、,，/／;；&＆\n]|\s{1,50}(?=[\p{Script=Han}*]))/u;
const BRACKETS = /[(（【[][^)）】\]]*[)）】\]]?/u;
/** The one note that stays: it says that the person is invented. */
const SAMPLE = /[(（]\s*(?:示例|範例|sample|مىسال)[^)）]*[)）]/iu;
/** Between the parts of one name. */
const PARTS = /([\s·•‧・.．\-－]+)/u;
/** A mark alone, which no name has, is covered like a letter. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAN = /^[\p{Script=Han}*〇○]/u;

/**
 * A name with its middle covered, each of several in a text: `王小虎` → `王*虎`, `王虎` → `王*`.
 * Of a name in parts each part is covered: `阿依古丽·买买提` → `阿依**·***`, `Aygul Memet` →
 * `A**** M****`, `ئايگۈل` → `ئ*****`. Stars tell its length and no more. What stands in brackets,
 * which may be another name, goes; the note 示例 stays. A covered name stays as it is.
 */
export function maskName(name: string): string {
  return name
    .split(SEVERAL)
    .map((part, at) => (at % 2 ? part : maskOne(part)))
    .join('')
    .trim();
}

function maskOne(written: string): string {
  const note = noteOf(written);
  const parts = unbracketed(written).split(PARTS);
  const several = parts.length > 1;
  const covered = parts.map((part, at) => (at % 2 ? part : maskPart(part, at, several)));
  return covered.join('') + note;
}

/** Looked for before the last bracket alone: one that is opened a thousand times is no note. */
function noteOf(written: string): string {
  const end = Math.max(written.lastIndexOf(')'), written.lastIndexOf('）')) + 1;
  return SAMPLE.exec(written.slice(0, end))?.[0] ?? '';
}

/** Without what stands in brackets, and the blanks before them. */
function unbracketed(written: string): string {
  const pieces = written.split(BRACKETS);
  return [...pieces.slice(0, -1).map(piece => piece.trimEnd()), ...pieces.slice(-1)]
    .join('')
    .trim();
}

function maskPart(part: string, at: number, several: boolean): string {
  const letters = part.match(LETTER) ?? [];
  const { length } = letters;
  const isHan = HAN.test(part);
  if (isHan && !several) {
    if (length < 3) return length < 2 ? '*'.repeat(length) : `${letters[0]}*`;
    return `${letters[0]}${'*'.repeat(length - 2)}${letters[length - 1]}`;
  }
  // Of a Chinese writing of another language's name, at most two characters of the first part.
  const shown = isHan ? (at ? 0 : Math.min(2, length >> 1)) : length > 1 ? 1 : 0;
  return letters.slice(0, shown).join('') + '*'.repeat(length - shown);
}
