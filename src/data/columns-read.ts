import type { SpecialHours } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Issue, type Problem } from './problem.ts';
import { sliceJson } from './slice-json.ts';

/** A column that says few different things: `rows` are places in `values`, the first is "not given". */
export interface ReadColumn<T> {
  readonly values: readonly T[];
  readonly rows: Uint16Array | Uint32Array;
}

/** All that stations say of when they are open. */
export interface ReadTimes {
  readonly hours?: string;
  readonly specialHours?: SpecialHours[];
  readonly status?: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** Where the names of some rows are. */
export interface ReadNamesPart {
  readonly from: number;
  readonly n: number;
  readonly href: string;
}

/** A column document read and checked; it can be sent from a worker as it is. */
export interface ReadColumns {
  readonly total: number;
  readonly timeStamp?: string;
  /** WGS-84, in 10⁻⁷ degrees. */
  readonly lonE7: Int32Array<ArrayBuffer>;
  readonly latE7: Int32Array<ArrayBuffer>;
  readonly kinds: ReadColumn<readonly string[]>;
  readonly facilities: ReadColumn<readonly string[]>;
  readonly times: ReadColumn<ReadTimes>;
  /** GB/T 2260 codes, '' where none is given. */
  readonly regions: ReadColumn<string>;
  /** In order of rows, none over another; `href` as it is written. */
  readonly names: readonly ReadNamesPart[];
  readonly issues: readonly Issue[];
}

export type ReadResult<T> = { ok: true; data: T } | { ok: false; problem: Problem };

/** More rows than a site of any country has. */
const MOST_ROWS = 2_000_000;
/** Positions are written in 10⁻⁵ degrees. */
const FINER = 100;
const [MOST_LON, MOST_LAT] = [180e5, 90e5];
const TIMES = ['hours', 'specialHours', 'status', 'validFrom', 'validThrough'] as const;

/**
 * Reads a column document (schema/columns.schema.json), pausing now and then. A column that is not
 * as long as the others, or has a number that stands for nothing, is left out and told; without
 * positions of all rows the document is refused.
 *
 * @throws JsonFault
 */
export function* readColumns(bytes: Uint8Array): Generator<undefined, ReadResult<ReadColumns>> {
  const document = yield* sliceJson(bytes);
  const { v, total, lon, lat, timeStamp, names, ...rest } = members(document);
  if (v !== undefined && v !== 1) return refused('/v', 'const', 'the format is not version 1');
  if (!isCount(total) || total > MOST_ROWS) return refused('/total', 'type', 'is no count of rows');
  const issues = new IssueList();
  const lonE7 = positions(lon, total, MOST_LON);
  yield;
  const latE7 = positions(lat, total, MOST_LAT);
  yield;
  if (typeof lonE7 === 'string') return refused('/lon', 'range', lonE7);
  if (typeof latE7 === 'string') return refused('/lat', 'range', latE7);
  const column = <T>(name: string, none: T, read: (value: unknown) => T | undefined) =>
    columnOf(rest[name], { name, total, none, read, issues });
  const kinds = column('kinds', [], words);
  yield;
  const facilities = column('facilities', [], words);
  yield;
  const regions = column('region', '', regionCode);
  yield;
  const times = TIMES.map(name =>
    column<unknown>(name, undefined, name === 'specialHours' ? days : text),
  );
  return {
    ok: true,
    data: {
      total,
      ...(typeof timeStamp === 'string' ? { timeStamp } : {}),
      lonE7,
      latE7,
      kinds,
      facilities,
      regions,
      times: yield* joined(times, total),
      names: partsOf(names, total, issues),
      issues: issues.list(),
    },
  };
}

/** Differences added up, in 10⁻⁷ degrees; a text says what is wrong. */
function positions(column: unknown, total: number, most: number): Int32Array<ArrayBuffer> | string {
  const given = total === 0 && Array.isArray(column) ? new Int32Array() : column;
  if (!(given instanceof Int32Array)) return 'is not a list of whole numbers';
  if (given.length !== total) return `has ${given.length} rows, not ${total}`;
  const sums = given as Int32Array<ArrayBuffer>;
  let sum = 0;
  for (let row = 0; row < total; row += 1) {
    sum += sums[row]!;
    if (Math.abs(sum) > most) return `row ${row} lies beyond the globe`;
    sums[row] = sum * FINER;
  }
  return sums;
}

interface ColumnOptions<T> {
  readonly name: string;
  readonly total: number;
  readonly none: T;
  /** A value as it may be used; undefined where it may not. */
  readonly read: (value: unknown) => T | undefined;
  readonly issues: IssueList;
}

function columnOf<T>(column: unknown, options: ColumnOptions<T>): ReadColumn<T> {
  const { name, total, none, read, issues } = options;
  const { values, rows } = members(column);
  const isEmpty = total === 0 || column === undefined;
  const fault = isEmpty ? undefined : faultOf(values, rows, total);
  if (fault) issues.add(`/${name}`, 'length', `${fault}; left out`);
  if (isEmpty || fault) return { values: [none], rows: new Uint16Array(total) };
  const read1 = listOf(values).map((value, at) => {
    const found = read(value);
    if (found === undefined) issues.add(`/${name}/values/${at}`, 'type', 'is not used');
    return found ?? none;
  });
  const places = rows as Int32Array;
  return {
    values: [none, ...read1],
    rows: read1.length < 65_536 ? Uint16Array.from(places) : Uint32Array.from(places),
  };
}

/** What is wrong with a column; undefined when nothing is. */
function faultOf(values: unknown, rows: unknown, total: number): string | undefined {
  if (!(rows instanceof Int32Array)) return 'its rows are not whole numbers';
  if (rows.length !== total) return `has ${rows.length} rows, not ${total}`;
  const count = listOf(values).length;
  const lost = rows.find(place => place < 0 || place > count);
  return lost === undefined ? undefined : `${lost} stands for none of ${count} values`;
}

/** The columns of times as one, whose values are what occurs together. */
function* joined(
  columns: readonly ReadColumn<unknown>[],
  total: number,
): Generator<undefined, ReadColumn<ReadTimes>> {
  const values: ReadTimes[] = [{}];
  const places = new Map<string, number>();
  const used = columns.filter(({ values }) => values.length > 1);
  const named = TIMES.filter((_, at) => columns[at]!.values.length > 1);
  places.set(used.map(() => 0).join(), 0);
  const rows = new Uint32Array(total);
  for (let row = 0; row < total; row += 1) {
    if (row % 8192 === 8191) yield;
    let key = '';
    for (const column of used) key += `${key && ','}${column.rows[row]!}`;
    let place = places.get(key);
    if (place === undefined) {
      const times: Record<string, unknown> = {};
      used.forEach((column, at) => {
        const value = column.values[column.rows[row]!];
        if (value !== undefined) times[named[at]!] = value;
      });
      place = values.push(times as ReadTimes) - 1;
      places.set(key, place);
    }
    rows[row] = place;
  }
  return { values, rows: values.length > 65_536 ? rows : Uint16Array.from(rows) };
}

/** Parts in their order; one that reaches over another or past the end is left out. */
function partsOf(names: unknown, total: number, issues: IssueList): ReadNamesPart[] {
  let next = 0;
  return listOf(names).flatMap((part, at) => {
    const { from, n, href } = members(part);
    const isPart = isCount(from) && isCount(n) && typeof href === 'string';
    if (isPart && from >= next && from + n <= total) {
      next = from + n;
      return [{ from, n, href }];
    }
    issues.add(`/names/${at}`, 'range', 'is not a part of the rows that follow; left out');
    return [];
  });
}

function words(value: unknown): readonly string[] | undefined {
  const list = listOf(value).filter((word): word is string => typeof word === 'string' && !!word);
  return Array.isArray(value) ? list : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function regionCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{6}$/.test(value) ? value : undefined;
}

/** Hours of single days. */
function days(value: unknown): SpecialHours[] | undefined {
  const list = listOf(value).filter(day => {
    const { date, hours } = members(day);
    return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && typeof hours === 'string';
  });
  return list.length ? (list as SpecialHours[]) : undefined;
}

function members(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function refused(pointer: string, code: string, detail: string): ReadResult<never> {
  const errors = [{ pointer, code, detail }];
  return { ok: false, problem: makeProblem('invalid', { detail: `${pointer} ${detail}`, errors }) };
}
