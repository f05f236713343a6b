import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { bilingual, UserError } from '../user-error.ts';
import {
  damaged,
  FORMAT,
  FORMAT_VERSION,
  MAX_LINE,
  noBackup,
  type End,
  type Head,
  type Heading,
  type RowLine,
} from './format.ts';
import { TABLES, type TablePage } from './tables.ts';

/** What a backup says of itself. */
export interface BackupFacts {
  schema: number;
  created: string;
  /** Rows by table. */
  rows: Record<string, number>;
}

/**
 * Reads a whole backup and sees to it that it is what was written: head, tables, counts, digest.
 * @throws UserError when it is none, is damaged, or was made by a newer program.
 */
export async function verifyBackup(file: string): Promise<BackupFacts> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let head: Head | undefined;
  let end: End['end'] | undefined;
  for await (const page of readParts(file, line => hash.update(line))) {
    if (end) throw damaged(file);
    if ('format' in page) head = page;
    else if ('end' in page) end = page.end;
    else rows[page.table] = (rows[page.table] ?? 0) + page.rows.length;
  }
  if (!head) throw noBackup(file);
  if (!end || end.sha256 !== hash.digest('hex')) throw damaged(file);
  const tables = [...new Set([...Object.keys(rows), ...Object.keys(end.rows)])];
  if (tables.some(table => rows[table] !== end.rows[table])) throw damaged(file);
  return { schema: head.schema, created: head.created, rows };
}

/** The rows of a backup that was verified. */
export async function* readBackup(file: string): AsyncGenerator<TablePage> {
  for await (const part of readParts(file)) if ('rows' in part) yield part;
}

type Part = Head | End | TablePage;

/** @param onLine Told of each line before the last, with its line feed. */
async function* readParts(
  file: string,
  onLine: (line: Buffer) => void = () => undefined,
): AsyncGenerator<Part> {
  let heading: Heading | undefined;
  let isFirst = true;
  for await (const lines of linesOf(file)) {
    let rows: RowLine[] = [];
    for (const line of lines) {
      const value = parse(line, file, isFirst);
      if (isFirst) {
        yield headOf(value, file);
        isFirst = false;
      } else if (Array.isArray(value)) {
        if (value.length !== heading?.columns.length) throw damaged(file);
        rows.push(value as RowLine);
      } else {
        if (heading && rows.length > 0) yield { ...heading, rows };
        rows = [];
        if (isEnd(value)) {
          yield value;
          continue;
        }
        heading = headingOf(value, file);
      }
      onLine(line);
    }
    if (heading && rows.length > 0) yield { ...heading, rows };
  }
}

function parse(line: Buffer, file: string, isFirst: boolean): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw isFirst ? noBackup(file) : damaged(file);
  }
}

function headOf(value: unknown, file: string): Head {
  const head = value as Partial<Head> | null;
  if (head?.format !== FORMAT) throw noBackup(file);
  if (head.v === FORMAT_VERSION && Number.isInteger(head.schema)) return head as Head;
  throw newer(file);
}

/** A backup that only a newer program can read. */
export function newer(file: string): UserError {
  return new UserError(
    bilingual(
      `备份文件 ${file} 由更新的版本写成，请先升级本程序。`,
      `The backup ${file} was made by a newer version: update this program first.`,
    ),
  );
}

function isEnd(value: unknown): value is End {
  const end = (value as Partial<End> | null)?.end as Partial<End['end']> | null | undefined;
  return typeof end?.sha256 === 'string' && typeof end.rows === 'object' && end.rows !== null;
}

function headingOf(value: unknown, file: string): Heading {
  const heading = value as Partial<Heading> | null;
  const known = TABLES.some(({ name }) => name === heading?.table);
  if (known && Array.isArray(heading?.columns)) return heading as Heading;
  throw damaged(file);
}

const LINE_FEED = 0x0a;
/** Bytes unpacked at a time: some hundred rows. */
const CHUNK = 256 * 1024;

/** The lines of a gzip file, each with its line feed, as many at a time as came together. */
async function* linesOf(file: string): AsyncGenerator<Buffer[]> {
  const unpacked = pipeline(
    createReadStream(file),
    createGunzip({ chunkSize: CHUNK }),
    () => undefined,
  );
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      const all: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const lines: Buffer[] = [];
      let from = 0;
      for (let at = all.indexOf(LINE_FEED); at >= 0; at = all.indexOf(LINE_FEED, from)) {
        lines.push(all.subarray(from, at + 1));
        from = at + 1;
      }
      rest = all.subarray(from);
      if (rest.length > MAX_LINE) throw damaged(file);
      yield lines;
    }
  } catch (error) {
    throw unreadable(error, file);
  }
  if (rest.length > 0) throw damaged(file);
}

/** Why a file cannot be read: it is not there, it is no gzip file, or it is cut off. */
function unreadable(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_DATA_ERROR' && /header/.test(message)) return noBackup(file);
  if (code?.startsWith('Z_')) return damaged(file);
  if (!/^E[A-Z]+$/.test(code ?? '')) return error;
  return new UserError(
    bilingual(
      `读不到备份文件 ${file}：${message}`,
      `The backup ${file} cannot be read: ${message}`,
    ),
  );
}
