import { join } from 'node:path';
import { DATABASE_FILE, openStore, type StorePlace } from '../store/open.ts';
import { openPostgresRows } from './postgres-rows.ts';
import { openSqliteRows } from './sqlite-rows.ts';
import type { DatabaseRows } from './tables.ts';

/**
 * Opens the tables of a store, which is made when missing and brought up to date.
 * @throws UserError when it cannot be opened.
 */
export async function openRows(place: StorePlace): Promise<DatabaseRows> {
  const store = await openStore(place);
  await store.close();
  return place.databaseUrl === undefined
    ? openSqliteRows(join(place.dataDir, DATABASE_FILE))
    : openPostgresRows(place.databaseUrl);
}
