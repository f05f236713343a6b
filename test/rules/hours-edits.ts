import { fc } from '../helpers/fc.ts';

/** Slips of the pen: a character or a word taken out, put in, put in another's place, or swapped. */

interface Edit {
  kind: 'drop' | 'insert' | 'replace' | 'swap' | 'word' | 'cut';
  /** Where, counted round the text. */
  at: number;
  character: string;
  word: string;
}

const CHARACTERS = [...'0123456789:-,; MoTuPHSaoffJanOct/24+.()"：，；至'];
const WORDS =
  'Mo Tu Sa-Su PH off Oct Jan|1 2026 24/7 08:00-12:00 , ;| - week|3 closed SH Mo-Fr " || sunrise Feb|29'
    .split(' ')
    .map(word => word.replace('|', ' '));

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('drop', 'insert', 'replace', 'swap', 'word', 'cut'),
    at: fc.nat(),
    character: fc.constantFrom(...CHARACTERS),
    word: fc.constantFrom(...WORDS),
  }),
  { minLength: 1, maxLength: 2 },
);

export function edited(text: string, { kind, at, character, word }: Edit): string {
  const place = text.length ? at % text.length : 0;
  const [head, tail] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case 'drop':
      return head + tail.slice(1);
    case 'insert':
      return head + character + tail;
    case 'replace':
      return head + character + tail.slice(1);
    case 'swap':
      return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
    case 'word':
      return head + word + tail;
    case 'cut':
      return text
        .split(/(?<=[ ,;-])/)
        .filter((_piece, index, pieces) => index !== at % pieces.length)
        .join('');
  }
}
