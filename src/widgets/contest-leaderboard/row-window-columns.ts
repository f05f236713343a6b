import type { BoardColumn } from './cells.ts';

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
  const least = widths.reduce((sum, [width]) => sum + width, 0);
  return { tracks: tracks.join(' '), least: `${least}em` };
}

function widthOf(kind: BoardColumn['kind'], { size, narrow }: Sheet): readonly [number, number] {
  if (kind !== 'rank') return (narrow && NARROW_WIDTHS[kind]) || WIDTHS[kind];
  const digits = String(size).length * DIGIT;
  // Where there is room, next to the rank stands how many places were won or lost.
  return [Math.round(10 * (narrow ? Math.max(3.5, digits + 1) : digits + 3.5)) / 10, 0];
}
