/** Finds the header of a sheet and what its columns hold. */

import { knownHeader, MULTIPLE } from './columns.ts';
import { cellName, tidy } from './cell-text.ts';
import type { Field, KnownHeader } from './columns.ts';
import type { Datum } from '../../../src/rules/vocabulary.ts';
import type { Grid } from './types.ts';

export interface HeaderDatum {
  datum: Datum | 'unknown';
  /** From 0. */
  column: number;
}

export interface Columns {
  /** Row of the header, from 0; the last one where it has two rows. */
  headerRow: number;
  /** Headers as written, by column. */
  headers: readonly string[];
  /** Columns of each field, from 0. */
  of: ReadonlyMap<Field, readonly number[]>;
  /** Columns with a header that is not known. */
  unknown: readonly number[];
  /** Columns with a header that means the same as an earlier one. */
  repeated: readonly number[];
  /** Datums that headers of coordinate columns name. */
  datums: readonly HeaderDatum[];
}

/** Titles, notes and blank rows may stand above the header, but not more than these. */
const SEARCHED_ROWS = 100;

/**
 * The header is the first row that names a station's name and at least one more known column. A
 * second row that holds nothing but known names below it (经度 and 纬度 under 坐标) belongs to it.
 */
export function findColumns(grid: Grid): Columns | undefined {
  const end = Math.min(grid.rows.length, SEARCHED_ROWS);
  for (let r = 0; r < end; r++) {
    const fields = new Set(grid.rows[r]!.map(text => knownHeader(text)?.field));
    fields.delete(undefined);
    if (fields.size < 2 || !fields.has('name')) continue;
    const below = grid.rows[r + 1] ?? [];
    const twoRows = isHeaderRest(below);
    const headerRow = twoRows ? r + 1 : r;
    const names = filledColumns(grid.rows.slice(r)).map((filled, column) => {
      const written = tidy((twoRows && below[column]) || grid.rows[r]![column] || '');
      // Text under no header is not dropped: it is kept like that of an unknown column.
      return written === '' && filled ? `(${cellName(headerRow, column)})` : written;
    });
    return columnsOf(headerRow, names);
  }
  return undefined;
}

/** What a sheet must have before a row of it can become a station, in the words of its owner. */
export function missingColumns({ of }: Columns): string[] {
  const missing = [];
  if (!of.has('kinds')) missing.push('类型');
  if (!of.has('lonLat') && !of.has('lon')) missing.push('经度');
  if (!of.has('lonLat') && !of.has('lat')) missing.push('纬度');
  return missing;
}

function isHeaderRest(row: readonly string[]): boolean {
  const filled = row.filter(text => tidy(text) !== '');
  return filled.length >= 2 && filled.every(text => knownHeader(text));
}

/** For each column, whether any of the rows has text in it. */
function filledColumns(rows: readonly (readonly string[])[]): boolean[] {
  const filled: boolean[] = [];
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      filled[column] ||= row[column]!.trim() !== '';
    }
  }
  return filled;
}

function columnsOf(headerRow: number, names: readonly string[]): Columns {
  const headers = distinct(names);
  const of = new Map<Field, number[]>();
  const unknown: number[] = [];
  const repeated: number[] = [];
  const datums: HeaderDatum[] = [];
  const known = names.map(knownHeader);
  const hasAxes = ['lon', 'lat'].every(axis => known.some(column => column?.field === axis));
  for (const [column, header] of headers.entries()) {
    if (header === '') continue;
    const found: KnownHeader | undefined = known[column];
    if (!found) {
      unknown.push(column);
      continue;
    }
    const columns = of.get(found.field) ?? [];
    const surplus = columns.length > 0 && !MULTIPLE.has(found.field);
    if (surplus || (hasAxes && found.field === 'lonLat')) {
      repeated.push(column);
      continue;
    }
    of.set(found.field, [...columns, column]);
    if (found.datum) datums.push({ datum: found.datum, column });
  }
  return { headerRow, headers, of, unknown, repeated, datums };
}

/** Headers that come twice are numbered, so that text kept under one does not replace the other's. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return name !== '' && count > 1 ? `${name} (${count})` : name;
  });
}
