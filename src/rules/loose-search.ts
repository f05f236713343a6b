import { foldText, type SearchEntry } from './text-search.ts';

/** A text of fewer characters is too short to be mistyped and still known. */
const SHORTEST = 3;
const LONGEST = 20;

/**
 * A matcher for a text with one typing mistake in it: one character wrong, left out or too many, or
 * two neighbours the wrong way round. It looks into names and pinyin initials. 1 is a match, 0 none;
 * of a text that is too short or too long nothing matches.
 */
export function makeLooseMatcher(query: string): (entry: SearchEntry) => number {
  const typed = [...foldText(query)];
  if (typed.length < SHORTEST || typed.length > LONGEST) return () => 0;
  const nearly = new RegExp(waysToMean(typed).join('|'), 'u');
  return ({ name, py = '' }) => (nearly.test(foldText(name)) || nearly.test(foldText(py)) ? 1 : 0);
}

/** What may have been meant, as patterns. Folded texts hold letters, digits and marks alone. */
function waysToMean(typed: readonly string[]): string[] {
  const text = (from: number, to?: number) => typed.slice(from, to).join('');
  return typed.flatMap((character, at) => {
    const next = typed[at + 1];
    return [
      // Wrong, or too many.
      `${text(0, at)}.?${text(at + 1)}`,
      // Left out before it.
      ...(at > 0 ? [`${text(0, at)}.${text(at)}`] : []),
      ...(next === undefined ? [] : [`${text(0, at)}${next}${character}${text(at + 2)}`]),
    ];
  });
}
