import { compareNames, initialsOf } from '../../../board/pinyin-order.ts';

/** What an entry is filed by. */
export interface Filed {
  readonly name: string;
  /** Pinyin, the surname read as a surname: `shan xiaolin`. */
  readonly sort?: string | undefined;
  /** Pinyin initials: `sxl`. */
  readonly py?: string | undefined;
}

const LATIN = /^[a-z]/;
/** Names of other scripts and those without a letter stand after Z. */
const LAST = '\uffff';

/** Longer names are no person's: their first character alone tells the letter. */
const LONGEST_NAME = 6;

/** Letters of first characters: a reading costs some 20 µs. */
const known = new Map<string, string>();

/** The letter a name stands under in an A–Z, upper case; '' where it has none. */
export function letterOf({ name, sort, py }: Filed): string {
  const given = [sort, py].map(plain).find(text => LATIN.test(text ?? ''));
  if (given) return given[0]!.toUpperCase();
  const characters = [...name.trim()];
  if (characters.length <= LONGEST_NAME) return firstLetter(initialsOf(name));
  const first = characters[0]!;
  // Beside another character none is read as a surname.
  if (!known.has(first)) known.set(first, firstLetter(initialsOf(`${first}〇〇〇〇〇〇`)));
  return known.get(first)!;
}

function firstLetter(initials: string): string {
  return /^[a-z]/.exec(initials)?.[0].toUpperCase() ?? '';
}

/** Letters as they are typed: `Shàn` is filed as `shan`, `ü` as `u`. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase();
}

/**
 * Rows in the order of an A–Z: by letter; under a letter by the pinyin the document gives, then those
 * without one by the pinyin of their characters, surnames read as surnames.
 */
export function orderByName(
  size: number,
  filed: (row: number) => Filed & { readonly letter?: string },
): Uint32Array {
  const names = [...Array(size).keys()].map(row => {
    const entry = filed(row);
    return {
      row,
      letter: (entry.letter ?? letterOf(entry)) || LAST,
      sort: plain(entry.sort) ?? '',
      name: entry.name,
    };
  });
  names.sort((a, b) => {
    if (a.letter !== b.letter) return a.letter < b.letter ? -1 : 1;
    if (a.sort !== b.sort) return !a.sort ? 1 : !b.sort || a.sort < b.sort ? -1 : 1;
    return compareNames(a.name, b.name) || a.row - b.row;
  });
  return Uint32Array.from(names, ({ row }) => row);
}
