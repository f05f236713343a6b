import { foldText } from './text-search.ts';

/**
 * What folding changed in a text, so that a list can keep its texts once, as they are searched, and
 * still show them as they were written. Each change is three numbers, a unit of UTF-16 each: how many
 * units stay, how many of the folded text go, how many come in their place; and then those.
 */

/** In place of the first number: the whole text follows, as it was written. */
const WHOLE = 0xffff;

/**
 * Makes a function that tells what folding changed: '' where nothing, else what `unfold` needs. It
 * remembers how single characters fold, so one is made for many texts.
 */
export function makeChangesOf(): (text: string, folded: string) => string {
  const known = new Map<string, string>();
  const foldOne = (character: string): string => {
    let folded = known.get(character);
    if (folded === undefined) known.set(character, (folded = foldText(character)));
    return folded;
  };
  return (text, folded) => {
    if (text === folded) return '';
    return oneByOne(text, folded, foldOne) ?? String.fromCharCode(WHOLE) + text;
  };
}

/** The text that was folded. */
export function unfold(folded: string, changes: string): string {
  if (changes.charCodeAt(0) === WHOLE) return changes.slice(1);
  let text = '';
  let from = 0;
  for (let at = 0; at < changes.length;) {
    const stay = from + changes.charCodeAt(at);
    const added = at + 3 + changes.charCodeAt(at + 2);
    text += folded.slice(from, stay) + changes.slice(at + 3, added);
    from = stay + changes.charCodeAt(at + 1);
    at = added;
  }
  return text + folded.slice(from);
}

/** The changes, where each character was folded by itself; undefined where two became one. */
function oneByOne(
  text: string,
  folded: string,
  foldOne: (character: string) => string,
): string | undefined {
  if (text.length >= WHOLE) return undefined;
  let changes = '';
  let stay = 0;
  let gone = 0;
  let come = '';
  const end = (): void => {
    if (gone || come) changes += String.fromCharCode(stay, gone, come.length) + come;
    stay = gone = 0;
    come = '';
  };
  let into = 0;
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === folded.charCodeAt(into)) {
      if (gone || come) end();
      stay += 1;
      into += 1;
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const as = foldOne(character);
    if (!folded.startsWith(as, into)) return undefined;
    gone += as.length;
    come += character;
    into += as.length;
    at += character.length;
  }
  if (into < folded.length) return undefined;
  end();
  return changes;
}
