import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { LATEST } from '../store/migrations.ts';
import { FORMAT, FORMAT_VERSION, type End, type Head, type Heading } from './format.ts';
import type { TablePage } from './tables.ts';

/** What was written. */
export interface BackupMade {
  /** Rows by table. */
  rows: Record<string, number>;
  /** Of the file. */
  bytes: number;
}

/**
 * Writes a backup beside `file` and puts it in its place when it is whole and on the disk. Only the
 * owner can read it: it holds what the database holds.
 */
export async function writeBackup(
  file: string,
  pages: AsyncIterable<TablePage>,
  created = new Date(),
): Promise<BackupMade> {
  const part = `${file}.part`;
  const rows: Record<string, number> = {};
  try {
    const text = Readable.from(backupText(pages, rows, created), { objectMode: false });
    // Flushed before it is closed: what takes the old backup's place is on the disk.
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(text, createGzip({ level: 6 }), target);
    await rename(part, file);
    return { rows, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The lines, in pieces of a page, counting the rows on the way. */
async function* backupText(
  pages: AsyncIterable<TablePage>,
  counts: Record<string, number>,
  created: Date,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const take = (lines: readonly unknown[]): string => {
    const text = lines.map(line => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    return text;
  };
  const head: Head = {
    format: FORMAT,
    v: FORMAT_VERSION,
    schema: LATEST,
    created: created.toISOString(),
  };
  yield take([head]);
  for await (const { table, columns, rows } of pages) {
    const heading: Heading = { table, columns: [...columns] };
    counts[table] = (counts[table] ?? 0) + rows.length;
    yield take([heading, ...rows]);
  }
  const end: End = { end: { rows: counts, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}
