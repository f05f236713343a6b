import type { RowSource } from '../../board/row-source.ts';
import type { Standing } from '../../board/types.ts';
import type { BoardColumn, Cell } from './cells.ts';

/** Rows a window can draw. What only some sources know, only they have. */
export interface WindowSource extends RowSource {
  /** Place of a row in the order shown; -1 where it is not in it, or not known. */
  positionOf?(id: string): number;
  /** Whether the row could not be had; `retry` tries again. */
  failed?(position: number): boolean;
  retry?(position: number): void;
}

export interface RowWindowWords {
  /** What the grid is called. */
  label: string;
  /** Rows that are seen, from 1, of how many. */
  shown(from: number, to: number, size: number): string;
  /** In place of a row that is on its way, and of one that did not come. */
  waiting: string;
  failed: string;
  retry: string;
}

export interface RowWindowOptions {
  source: WindowSource;
  columns: readonly BoardColumn[];
  words: RowWindowWords;
  /** Px, for hosts that know better than to have it measured. */
  rowHeight?: number;
  /** A person chose a row, by a click or by Enter. */
  onSelect?(row: Standing, position: number): void;
  /** What stands in a column's head; its label when absent. */
  head?(column: BoardColumn): Cell;
  /** How the rows are ordered by a column, for `aria-sort`. */
  sorted?(column: BoardColumn): 'ascending' | 'descending' | undefined;
}
