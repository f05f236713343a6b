import { STATEMENTS, type StatementName } from './statements.ts';

/** What a statement's parameter can be; numbers are whole. */
export type Value = string | number | null;

/** A row by column name. Whole numbers may come as text: read them with `Number`. */
export type Row = Record<string, unknown>;

/**
 * Statements by name. The part of a statement in braces is repeated `times` times, so that one
 * round trip writes or finds many rows.
 */
export interface Reader {
  all(name: StatementName, values: readonly Value[], times?: number): Promise<Row[]>;
}

/** What can be done inside a transaction. */
export interface Transaction extends Reader {
  /** Runs a statement; resolves to how many rows it changed. */
  run(name: StatementName, values: readonly Value[], times?: number): Promise<number>;
}

/** One database, whichever engine is behind it. Outside a transaction it is only read. */
export interface Database extends Reader {
  /**
   * Runs `work` as one transaction as if no other ran meanwhile: all of it, or nothing. It may be
   * run again from its start when another transaction came in between, so whatever it remembers
   * must be made inside.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Called after a transaction that wrote many rows, where an engine plans by statistics. */
  takeStock?(): Promise<void>;
  /** Called after rows were deleted for good, where an engine can overwrite what they said. */
  scrub?(): Promise<void>;
  /** Closing twice does no harm. */
  close(): Promise<void>;
}

/** Most parameters of one statement; SQLite takes 32,766, PostgreSQL 65,535. */
const PARAMETERS = 20_000;
/** Most repetitions in one statement: longer ones gain nothing and block the others longer. */
const REPETITIONS = 500;

/**
 * Splits groups of values, one a repetition, into as many statements as they need.
 * @param head Values in front of the first group.
 */
export function* batches(
  head: readonly Value[],
  groups: readonly (readonly Value[])[],
): Generator<{ values: Value[]; times: number }> {
  const width = groups[0]?.length ?? 1;
  const size = Math.max(1, Math.min(REPETITIONS, Math.floor((PARAMETERS - head.length) / width)));
  for (let from = 0; from < groups.length; from += size) {
    const batch = groups.slice(from, from + size);
    yield { values: [...head, ...batch.flat()], times: batch.length };
  }
}

/** Text of a statement with its part in braces repeated. */
export function statementText(name: StatementName, times = 1): string {
  return STATEMENTS[name].replace(/\{([^}]*)\}/, (_, part: string) =>
    Array.from({ length: times }, () => part).join(', '),
  );
}

/**
 * A value as every engine can keep it: PostgreSQL takes neither U+0000 nor half a surrogate pair
 * in text. Both become U+FFFD, the replacement character.
 */
export function storable<T extends Value>(value: T): T | string {
  // Code unit by code unit first, which is quick: few documents have any of these at all.
  if (typeof value !== 'string' || !/[\0\ud800-\udfff]/.test(value)) return value;
  return value.replace(/[\0\p{Cs}]/gu, '\uFFFD');
}
