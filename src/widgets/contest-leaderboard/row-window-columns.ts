import type { BoardColumn } from './cells.ts';
import { fold } from '../../rules/fold.ts';

/** What the widths of columns depend on. */
export interface Sheet {
  /** Rows in all: the last rank has as many digits. */
  readonly size: number;
  /** Whether each em counts, as on a phone. */
  readonly narrow: boolean;
}

/** Least width of a column, in em of its text, and its share of what is left; 0: as wide as least. */
const WIDTHS: Record<BoardColumn['kind'], readonly [least: number, share: number]> = {
  rank: [0, 0],
  name: [9, 3],
  text: [8, 2],
  number: [5.5, 1],
  total: [6, 1],
  problem: [5, 0],
  award: [8, 1.5],
  progress: [8, 1],
};

/** On a phone of 360 px name, total and a rank of seven digits stand side by side. */
const NARROW_WIDTHS: Partial<typeof WIDTHS> = { name: [8, 3], total: [5, 1] };

/** A bold digit of the faces used is no wider, in em. */
const DIGIT = 0.65;

/** A letter of ASCII is no wider, in em, on average of a word; all else as wide as its height. */
const LETTER = 0.75;

/** Room at the sides of a cell's text, in em; more where words come after figures. */
const SIDES = { figures: 1.5, words: 2.5 };

/** Whether a text has room in a column however narrow that is: a cell need not be ready to cut it. */
export function surelyFits(text: string, { kind, numeric }: BoardColumn): boolean {
  if (kind === 'rank') return true;
  const [least] = NARROW_WIDTHS[kind] ?? WIDTHS[kind];
  let room = least - (numeric ? SIDES.figures : SIDES.words);
  for (let at = 0; at < text.length && room >= 0; at++) {
    const code = text.charCodeAt(at);
    room -= code > 0x7f ? 1 : code > 0x40 ? LETTER : DIGIT;
  }
  return room >= 0;
}

/**
 * The columns as tracks of a CSS grid, and the least width of a row. Each row is a grid of its own:
 * the tracks depend on the row's width alone, so they line up.
 */
export function tracksOf(
  columns: readonly BoardColumn[],
  sheet: Sheet,
): { tracks: string; least: string } {
  const widths = columns.map(({ kind }) => widthOf(kind, sheet));
  const tracks = widths.map(([least, share]) =>
    share ? `minmax(${least}em, ${share}fr)` : `${least}em`,
  );
  const least = fold(widths, (sum, [width]) => sum + width, 0);
  return { tracks: tracks.join(' '), least: `${least}em` };
}

function widthOf(kind: BoardColumn['kind'], { size, narrow }: Sheet): readonly [number, number] {
  if (kind !== 'rank') return (narrow && NARROW_WIDTHS[kind]) || WIDTHS[kind];
  const digits = String(size).length * DIGIT;
  // Where there is room, next to the rank stands how many places were won or lost.
  return [Math.round(10 * (narrow ? Math.max(3.5, digits + 1) : digits + 3.5)) / 10, 0];
}
