/** Finds the header of a sheet and what its columns hold. */

import { knownHeader } from './columns.ts';
import { cellName, tidy } from './cell-text.ts';
import type { ColumnWords, KnownHeader } from './columns.ts';
import type { Field } from './field-headers.ts';
import type { Withheld } from './personal-numbers.ts';
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
  /** Numbers of persons that no cell may bring into a document. */
  withheld: Withheld;
}

/** Titles, notes and blank rows may stand above the header, but not more than these. */
const SEARCHED_ROWS = 100;

/**
 * The header is the first row that has a column for the name and at least one more known column. A
 * second row that divides its cells (经度 and 纬度 under 坐标, 理论 and 实操 under 成绩) belongs to it.
 */
export function findColumns(grid: Grid, words: ColumnWords): Columns | undefined {
  const end = Math.min(grid.rows.length, SEARCHED_ROWS);
  for (let r = 0; r < end; r++) {
    const fields = new Set(grid.rows[r]!.map(text => knownHeader(text, words)?.field));
    fields.delete(undefined);
    const named = fields.has('name') || (words.instead && fields.has(words.instead));
    if (fields.size < 2 || !named) continue;
    const top = grid.rows[r]!.map(tidy);
    const below = (grid.rows[r + 1] ?? []).map(tidy);
    const twoRows = isHeaderRest(below, top, words);
    const headerRow = twoRows ? r + 1 : r;
    const written = twoRows ? unitedRows(top, below, words) : top;
    const names = filledColumns(grid.rows.slice(r)).map((filled, column) => {
      const name = written[column] ?? '';
      // Text under no header is not dropped: it is kept like that of an unknown column.
      return name === '' && filled ? `(${cellName(headerRow, column)})` : name;
    });
    return columnsOf(headerRow, names, words);
  }
  return undefined;
}

/**
 * Whether a row is the second one of a header: it holds nothing but known names; or, no name standing
 * in it, words where the row above leaves gaps. Cells merged over both rows say the same in both.
 */
function isHeaderRest(row: readonly string[], top: readonly string[], words: ColumnWords): boolean {
  const filled = [...row.keys()].filter(column => row[column] !== '');
  const own = filled.filter(column => row[column] !== top[column]);
  if (own.length < 2) return false;
  if (filled.every(column => knownHeader(row[column]!, words))) return true;
  const isGap = (column: number) => (top[column] ?? '') === '';
  return own.every(column => {
    const field = knownHeader(top[column] ?? '', words)?.field;
    const named = field === 'name' || (field !== undefined && field === words.instead);
    const divided = isGap(column) || (isGap(column + 1) && own.includes(column + 1));
    return divided && !named && /\p{L}/u.test(row[column]!);
  });
}

/** Names of the columns of a header of two rows; unknown ones that recur go with what is above. */
function unitedRows(
  top: readonly string[],
  below: readonly string[],
  words: ColumnWords,
): string[] {
  let group = '';
  return Array.from({ length: Math.max(top.length, below.length) }, (_, column) => {
    group = top[column] || group;
    const name = below[column] || top[column] || '';
    const recurs = name !== '' && below.indexOf(name) !== below.lastIndexOf(name);
    return recurs && !knownHeader(name, words) ? `${group} ${name}` : name;
  });
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

function columnsOf(headerRow: number, names: readonly string[], words: ColumnWords): Columns {
  const headers = distinct(names);
  const of = new Map<Field, number[]>();
  const unknown: number[] = [];
  const repeated: number[] = [];
  const datums: HeaderDatum[] = [];
  const known = names.map(name => knownHeader(name, words));
  const hasAxes = ['lon', 'lat'].every(axis => known.some(column => column?.field === axis));
  for (const [column, header] of headers.entries()) {
    if (header === '') continue;
    const found: KnownHeader | undefined = known[column];
    if (!found) {
      unknown.push(column);
      continue;
    }
    const columns = of.get(found.field) ?? [];
    const surplus = columns.length > 0 && !words.multiple.has(found.field);
    if (surplus || (hasAxes && found.field === 'lonLat')) {
      repeated.push(column);
      continue;
    }
    of.set(found.field, [...columns, column]);
    if (found.datum) datums.push({ datum: found.datum, column });
  }
  const named = words.instead && of.get(words.instead);
  if (words.instead && named && !of.has('name')) {
    of.set('name', named);
    of.delete(words.instead);
  }
  return { headerRow, headers, of, unknown, repeated, datums, withheld: words.withheld };
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
