import type { StationColumns } from '../data/columns.ts';
import type { StationFeature } from '../data/generated/types.ts';
import { ColumnNames } from './column-names.ts';
import { DEGREE, type StationTable } from './station-table.ts';

/** Column documents give positions in 10⁻⁵ degrees. */
const COARSE = 100;
const STEP = 16_384;
/** Room for stations that are not among the columns. */
const SPARE = 256;

/** Rows to take, of the kinds shown; undefined for all. */
export function* rowsOfKinds(
  { kinds, total }: StationColumns,
  only: readonly string[],
): Generator<undefined, Uint32Array | undefined> {
  if (!only.length) return undefined;
  const wanted = kinds.values.map(list => list.some(kind => only.includes(kind)));
  const rows = new Uint32Array(total);
  let count = 0;
  for (let row = 0; row < total; row += 1) {
    if (row % STEP === STEP - 1) yield;
    if (wanted[kinds.rows[row]!]) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/**
 * Lays a table anew: first the rows of the columns, then the stations it held that are not among
 * them. Those that are keep what is known of them at their new row. Takes a few milliseconds for
 * 180,000 rows.
 */
export function layColumns(
  table: StationTable,
  columns: StationColumns,
  rows: Uint32Array | undefined,
): ColumnNames {
  const held = table.held();
  const pick = <T extends Int32Array | Uint16Array | Uint32Array>(column: T) =>
    rows ? Uint32Array.from(rows, row => column[row]!) : column;
  table.clear(rows ? rows.length : columns.total, SPARE);
  // What is negative comes through unsigned numbers unchanged.
  table.lonE7.set(pick(columns.lonE7));
  table.latE7.set(pick(columns.latE7));
  const { kinds, facilities, regions, times } = columns;
  table.kinds.take(kinds.values, pick(kinds.rows));
  table.facilities.take(facilities.values, pick(facilities.rows));
  table.regions.take(regions.values, pick(regions.rows));
  table.times.take(times.values as never, pick(times.rows));
  const names = new ColumnNames(table, columns.names, rows);
  placeHeld(table, table.size, names, held);
  table.names = names;
  return names;
}

/** Stations known in full, and which source each is of. */
export type Held = readonly (readonly [feature: StationFeature, source: number, row: number])[];

/**
 * Gives stations that are known in full their rows: by id where names are here, else by position and
 * kinds; those that no column row is of come after all of them.
 */
export function placeHeld(
  table: StationTable,
  columnRows: number,
  names: Pick<ColumnNames, 'rowOf' | 'partOf'>,
  held: Held,
): void {
  const taken = new Set<number>();
  const unnamed: Held[number][] = [];
  for (const one of held) {
    const row = names.rowOf(one[0].id);
    if (row < 0) unnamed.push(one);
    else {
      taken.add(row);
      table.hold(row, one[0]);
    }
  }
  const found = rowsAt(table, columnRows, unnamed);
  for (const [feature, source] of unnamed) {
    const row = found
      .get(keyOf(feature))
      ?.find(
        at =>
          !taken.has(at) &&
          table.sources[at] === source &&
          !names.partOf(at)?.names &&
          isLike(table, at, feature),
      );
    if (row === undefined) table.add([feature], source);
    else {
      taken.add(row);
      table.hold(row, feature);
    }
  }
}

/** Rows of columns by position, of the positions at which something is looked for. */
function rowsAt(table: StationTable, columnRows: number, held: Held): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (held.length === 0) return found;
  // A look into the map costs more than all the rest: what cannot be there is not looked for.
  const maybe = new Uint8Array(65_536);
  for (const [feature] of held) {
    const key = keyOf(feature);
    found.set(key, []);
    maybe[key & 65_535] = 1;
  }
  for (let row = 0; row < columnRows; row += 1) {
    const key = positionKey(table.lonE7[row]!, table.latE7[row]!);
    if (maybe[key & 65_535]) found.get(key)?.push(row);
  }
  return found;
}

function keyOf({ geometry: { coordinates } }: StationFeature): number {
  const [lon, lat] = coordinates;
  return positionKey(Math.round(lon * DEGREE), Math.round(lat * DEGREE));
}

/** Fits into the whole numbers a double can tell apart, and its low bits differ from place to place. */
function positionKey(lonE7: number, latE7: number): number {
  const lon = Math.round(lonE7 / COARSE) + 18_000_000;
  return lon * 18_000_001 + Math.round(latE7 / COARSE) + 9_000_000;
}

function isLike(table: StationTable, row: number, { properties }: StationFeature): boolean {
  const kinds = table.kinds.of(row);
  return (
    kinds.length === properties.kinds.length && kinds.every(kind => properties.kinds.includes(kind))
  );
}
