// The backup file: lines of JSON, gzip. First a head, then for each run of rows of one table its
// name and columns and a line a row, last the end with the counts and a digest of all lines before.

import { bilingual, UserError } from '../user-error.ts';
import type { Cell } from './tables.ts';

export const FORMAT = 'union-widgets-backup';
export const FORMAT_VERSION = 1;

/** First line. */
export interface Head {
  format: typeof FORMAT;
  v: number;
  /** Version of the store's schema that the rows fit. */
  schema: number;
  /** RFC 3339. */
  created: string;
}

/** Line that says what the rows after it are. */
export interface Heading {
  table: string;
  columns: string[];
}

/** Last line. */
export interface End {
  end: {
    /** Rows by table. */
    rows: Record<string, number>;
    /** SHA-256 of all lines before this one, line feeds included; hexadecimal. */
    sha256: string;
  };
}

/** A line of a row. */
export type RowLine = readonly Cell[];

/** A line longer than this is none of ours, bytes. */
export const MAX_LINE = 64 * 1024 * 1024;

/** The file is not what it should be; nothing was restored. */
export function damaged(file: string): UserError {
  return new UserError(
    bilingual(
      `备份文件 ${file} 不完整或已损坏，什么也没有恢复。请换一份备份。`,
      `The backup ${file} is incomplete or damaged; nothing was restored. Use another one.`,
    ),
  );
}

export function noBackup(file: string): UserError {
  return new UserError(
    bilingual(
      `${file} 不是 union-widgets 的备份文件。`,
      `${file} is not a backup made by union-widgets.`,
    ),
  );
}
