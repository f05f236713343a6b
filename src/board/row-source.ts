import type { Standing } from './types.ts';

/**
 * Rows by their place in the order shown, wherever they live: in an array, in columns, on a server.
 * What draws a window of rows asks for nothing else.
 */
export interface RowSource {
  /** How many rows are shown in all. */
  readonly size: number;

  /** The row at `position`, from 0; `undefined` outside, and while it is still on its way. */
  at(position: number): Standing | undefined;

  /** Says that rows `from` to before `to` are about to be shown, for a source that has to fetch. */
  want?(from: number, to: number): void;
}
