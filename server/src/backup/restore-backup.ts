import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LATEST, MIGRATIONS } from '../store/migrations.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { openRows } from './database-rows.ts';
import { newer, readBackup, type BackupFacts } from './read-backup.ts';
import { openSqliteRows } from './sqlite-rows.ts';
import type { DatabaseRows } from './tables.ts';

/**
 * Puts the content of a verified backup in the place of all that a database holds. One that an
 * older program made is first brought up to date.
 *
 * @throws UserError when the backup was made by a newer program.
 */
export async function restoreBackup(
  file: string,
  { schema }: BackupFacts,
  target: DatabaseRows,
): Promise<void> {
  if (schema > LATEST) throw newer(file);
  if (schema === LATEST) return target.replaceAll(readBackup(file));
  const folder = await mkdtemp(join(tmpdir(), 'union-restore-'));
  try {
    await fillOldDatabase(file, schema, join(folder, DATABASE_FILE));
    // Opened like any database of an older release, it is brought up to date.
    const carried = await openRows({ dataDir: folder });
    try {
      await target.replaceAll(carried.pages());
    } finally {
      await carried.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes a database of an older schema, as a program of that time would have left it. */
async function fillOldDatabase(backup: string, schema: number, file: string): Promise<void> {
  const db = new DatabaseSync(file);
  for (const sql of MIGRATIONS.slice(0, schema).flat()) db.exec(sql.replaceAll('{key}', 'TEXT'));
  db.exec(`PRAGMA user_version = ${schema}`);
  db.close();
  const rows = openSqliteRows(file);
  try {
    await rows.replaceAll(readBackup(backup));
  } finally {
    await rows.close();
  }
}
