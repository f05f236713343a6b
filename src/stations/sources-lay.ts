import type { StationColumns } from '../data/columns.ts';
import type { Dictionary } from './dictionary.ts';
import type { StationTable } from './station-table.ts';

/** Rows made ready between two pauses. */
const STEP = 16_384;

type Places = Uint16Array | Uint32Array;

/** Rows of one source, ready for a table: positions, and places in the table's own lists of values. */
export interface Sheet {
  readonly size: number;
  /** WGS-84, in 10⁻⁷ degrees. */
  readonly lonE7: Int32Array;
  readonly latE7: Int32Array;
  readonly kinds: Places;
  readonly facilities: Places;
  readonly regions: Places;
  readonly times: Places;
}

/**
 * Makes the columns of a source ready for a table that has rows of others, pausing now and then. The
 * table learns the values that are new to it; its rows stay as they are.
 *
 * @param rows those to take; all when undefined
 */
export function* sheetOf(
  table: StationTable,
  columns: StationColumns,
  rows: Uint32Array | undefined,
): Generator<undefined, Sheet> {
  const size = rows ? rows.length : columns.total;
  const { kinds, facilities, regions, times } = columns;
  return {
    size,
    lonE7: yield* picked(columns.lonE7, rows),
    latE7: yield* picked(columns.latE7, rows),
    kinds: yield* placed(table.kinds, kinds.values, kinds.rows, rows),
    facilities: yield* placed(table.facilities, facilities.values, facilities.rows, rows),
    regions: yield* placed(table.regions, regions.values, regions.rows, rows),
    times: yield* placed(table.times, times.values as never, times.rows, rows),
  };
}

/** Puts the rows of a source into a table from a row on; what is there is written over. */
export function putSheet(table: StationTable, from: number, sheet: Sheet, source: number): void {
  table.makeRoom(from + sheet.size);
  table.lonE7.set(sheet.lonE7, from);
  table.latE7.set(sheet.latE7, from);
  table.kinds.rows.set(sheet.kinds, from);
  table.facilities.rows.set(sheet.facilities, from);
  table.regions.rows.set(sheet.regions, from);
  table.times.rows.set(sheet.times, from);
  table.sources.fill(source, from, from + sheet.size);
}

/** Takes rows out of a table; those after them, up to `end`, move up. */
export function takeOut(table: StationTable, from: number, size: number, end: number): void {
  const { kinds, facilities, regions, times } = table;
  const lists = [kinds, facilities, regions, times].map(({ rows }) => rows);
  for (const column of [table.lonE7, table.latE7, table.sources, ...lists]) {
    column.copyWithin(from, from + size, end);
  }
}

function* picked(
  column: Int32Array,
  rows: Uint32Array | undefined,
): Generator<undefined, Int32Array> {
  if (!rows) return column;
  const some = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    some[at] = column[rows[at]!]!;
    if (at % STEP === STEP - 1) yield;
  }
  yield;
  return some;
}

function* placed<T>(
  dictionary: Dictionary<T>,
  values: readonly T[],
  column: Places,
  rows: Uint32Array | undefined,
): Generator<undefined, Places> {
  const places = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    places[at] = dictionary.place(values[at]!);
    if (at % 512 === 511) yield;
  }
  const size = rows ? rows.length : column.length;
  const ready = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    ready[at] = places[column[rows ? rows[at]! : at]!]!;
    if (at % STEP === STEP - 1) yield;
  }
  yield;
  return ready;
}
