/** What one kind of list knows that the shared reading of sheets does not. */

import type { Columns } from './header.ts';
import type { ColumnWords } from './columns.ts';
import type { Grid } from './types.ts';
import type { MessageCode } from './messages.ts';
import type { RowCells } from './row-cells.ts';

export interface ListReader<R> {
  words: ColumnWords;
  /** What is said of columns that are not known, and of those with personal information. */
  says: { unknown: MessageCode; personal: MessageCode };
  /** Called once a sheet, before its rows. */
  begin(columns: Columns, grid: Grid): SheetReader<R>;
}

export interface SheetReader<R> {
  /** Headers the sheet must have and has not, in the words of its owner; no row is good then. */
  missing: readonly string[];
  /** Columns without a known header that are taken in after all. */
  taken?: ReadonlySet<number>;
  /** Reads a row; what is wrong with it is reported. */
  read(row: RowCells): R;
  /** A row that nothing comes of, read no further than to know what it means. */
  unread(row: RowCells): R;
}
