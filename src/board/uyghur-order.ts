/** The Uyghur alphabet in its order; Chromium ships no collation for it. */
const LETTERS = 'ا ە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ و ۇ ۆ ۈ ۋ ې ى ي'.split(' ');

/** Letters that keyboards of Arabic, Persian and Kazakh put in the place of a Uyghur one. */
const TWINS: Readonly<Record<string, string>> = { ک: 'ك', ی: 'ي', ه: 'ھ', ة: 'ە', أ: 'ا', إ: 'ا' };

const PLACES: ReadonlyMap<string, number> = new Map([
  ...LETTERS.map((letter, place): [string, number] => [letter, place]),
  ...Object.keys(TWINS).map((twin): [string, number] => [twin, LETTERS.indexOf(TWINS[twin]!)]),
]);

/**
 * Compares two names in Uyghur by its alphabet. The hamza that carries a vowel at the beginning of a
 * syllable (ئ) is no letter: ئالىم goes by ا. Spaces go before letters, what is no letter of the
 * alphabet goes behind, by code point.
 */
export function compareUyghur(a: string, b: string): number {
  const [left, right] = [placesOf(a), placesOf(b)];
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i += 1) {
    const difference = left[i]! - right[i]!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function placesOf(name: string): number[] {
  // NFKC makes the shapes of a letter by its place in the word one.
  const letters = [...name.normalize('NFKC').toLowerCase()].filter(letter => letter !== 'ئ');
  return letters.map(letter =>
    /\s/.test(letter) ? -1 : (PLACES.get(letter) ?? LETTERS.length + letter.codePointAt(0)!),
  );
}
