/** Names in the order of a Chinese list, and the letters a person types to find one. */

import { byPinyin, hasPinyin, initialOf } from '../rules/pinyin-initial.ts';
import { surnameOf, withoutTone } from './surnames.ts';
import { compareUyghur } from './uyghur-order.ts';
import type { Surname } from './surnames.ts';

/** What a name is filed under, first to last. */
const SCRIPTS: readonly RegExp[] = [
  /^\p{N}/u,
  /^\p{Script=Han}/u,
  /^\p{Script=Latin}/u,
  /^\p{Script=Arabic}/u,
  /^\p{L}/u,
];
export const CHINESE = 1;
const LATIN = 2;
const UYGHUR = 3;
/** Nothing but everyday Chinese characters: most names, and quickly told. */
const PLAIN = /^[\u4e00-\u9fff]+$/;
const NO_LETTER = /^[^\p{L}\p{N}]+/u;

/** What tells a note behind the name, which is no part of it: `（示例）`. */
const NOTE = /\s*[(（【[].*$/u;

/** A team or unit: what begins with 区 or 华 is then no surname. */
const BODY = /(?:[队组班厂局院部站所隊組廠]|公司|工会|工會|学校|學校)$/u;
const PERSON = /^[\p{Script=Han}*·•○]+$/u;

let latin: Intl.Collator | undefined;

function byLetters(): Intl.Collator {
  latin ??= new Intl.Collator('en', { numeric: true });
  return latin;
}

/**
 * The order of two names, for `sort`: numbers first, then Chinese by the pinyin of surname and given
 * name (syllable, tone, strokes; all of one surname together), Latin, Uyghur, other scripts, and
 * names without any letter. Surnames are read as surnames in what looks like a person's name; 区 of
 * 区总工会 is qū. Given names go by each character's commonest reading, as the collator has it.
 * For long lists `placesOfNames` has the same order by integers.
 */
export function compareNames(a: string, b: string): number {
  return a === b ? 0 : compareFiled(fileName(a), fileName(b));
}

/** A name as it is compared; of a Chinese one the sound of the first character, itself, the rest. */
export interface FiledName {
  /** Place of its script among those in `SCRIPTS`. */
  readonly script: number;
  readonly text: string;
  readonly sound: string;
  readonly surname: string;
  readonly rest: string;
}

export function fileName(name: string): FiledName {
  const isPlain = PLAIN.test(name);
  const text = isPlain ? name : name.normalize('NFKC').trim();
  const script = isPlain ? CHINESE : scriptOf(text);
  if (script !== CHINESE) return { script, text, sound: '', surname: '', rest: '' };
  const first = String.fromCodePoint(text.codePointAt(0)!);
  const special = personSurname(text);
  if (!special) {
    return { script, text, sound: first, surname: first, rest: text.slice(first.length) };
  }
  const { standIn } = special;
  const rest = standIn.slice(1) + text.slice(special.text.length);
  return { script, text, sound: standIn[0]!, surname: first, rest };
}

export function compareFiled(a: FiledName, b: FiledName): number {
  if (a.script !== b.script) return a.script - b.script;
  if (a.script === LATIN) return byLetters().compare(a.text, b.text);
  if (a.script === UYGHUR) return compareUyghur(a.text, b.text);
  const { compare } = byPinyin();
  if (a.script !== CHINESE) return compare(a.text, b.text);
  return compare(a.sound, b.sound) || compare(a.surname, b.surname) || compare(a.rest, b.rest);
}

/**
 * Pinyin initials of a name, lower case, as `py` of a row has them, for rows that come without:
 * `单小林` → `sxl`. Letters and digits stay; empty where there are none, or where the platform has no
 * pinyin. Characters with several readings have the commonest one, but for surnames.
 */
export function initialsOf(name: string): string {
  // Some engines do not say which order they have.
  if (!hasPinyin()) return '';
  const written = name.normalize('NFKC').trim();
  const surname = personSurname(written);
  const known = surname ? surname.syllables.map(syllable => withoutTone(syllable)[0]!) : [];
  const others = [...written.slice(surname?.text.length ?? 0)].map(initialOf);
  return [...known, ...others].join('');
}

function scriptOf(name: string): number {
  const text = name.replace(NO_LETTER, '');
  const script = SCRIPTS.findIndex(pattern => pattern.test(text));
  return script < 0 ? SCRIPTS.length : script;
}

/** The special surname of what looks like a person's name: two given characters at most. */
function personSurname(name: string): Surname | undefined {
  const surname = surnameOf(name);
  if (!surname) return undefined;
  const bare = name.replace(NOTE, '');
  const isPerson = bare.length <= surname.text.length + 2 && PERSON.test(bare) && !BODY.test(bare);
  return isPerson ? surname : undefined;
}
