import { join } from 'node:path';
import { bilingual, UserError } from '../user-error.ts';
import type { Database } from './database.ts';
import { NewerDatabase } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { sqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The embedded database's file in its folder. */
export const DATABASE_FILE = 'union.db';

/** Where a store is kept. */
export interface StorePlace {
  /** Folder of the embedded database. */
  dataDir: string;
  /** Address of a PostgreSQL database, which is used instead; `postgres://…`. */
  databaseUrl?: string;
}

/**
 * Opens the store: PostgreSQL where an address is given, else the embedded database, which is made
 * when missing.
 * @throws UserError when it cannot be opened, with what to do.
 */
export async function openStore({ dataDir, databaseUrl }: StorePlace): Promise<Store> {
  return sqlStore(
    databaseUrl === undefined ? await openEmbedded(dataDir) : await openRemote(databaseUrl),
  );
}

async function openEmbedded(folder: string): Promise<Database> {
  try {
    return await openSqlite(join(folder, DATABASE_FILE));
  } catch (error) {
    if (error instanceof NewerDatabase)
      throw newer(`${folder} 里的数据库`, `The database in ${folder}`);
    if (error instanceof UserError) throw error;
    const why = (error as Error).message;
    throw new UserError(
      bilingual(
        `打不开 ${folder} 里的数据库 ${DATABASE_FILE}：${why}。请检查文件夹是否可写、磁盘是否已满。`,
        `The database ${DATABASE_FILE} in ${folder} cannot be opened: ${why}. Is the folder writable, the disk full?`,
      ),
    );
  }
}

async function openRemote(url: string): Promise<Database> {
  try {
    return await openPostgres(url);
  } catch (error) {
    if (error instanceof NewerDatabase)
      throw newer('DATABASE_URL 的数据库', 'The database of DATABASE_URL');
    throw error;
  }
}

function newer(zh: string, en: string): UserError {
  return new UserError(
    bilingual(
      `${zh}由更新的版本写成，请升级本程序。`,
      `${en} was written by a newer version: update this program.`,
    ),
  );
}
