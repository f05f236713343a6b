import type { Row } from './database.ts';
import { LATEST, MIGRATIONS } from './migrations.ts';

/** Raised when the database was written by a newer version of this program. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** What bringing a schema up to date needs of an engine. */
export interface SchemaHost {
  /** Type of text that is ordered by code point. */
  readonly keyType: string;
  /** Version of the schema; 0 when there is none. */
  version(): Promise<number>;
  /** Runs `work` in a transaction; again from its start when another process came in between. */
  alone(work: (execute: Execute) => Promise<void>): Promise<void>;
  /** Called at the end of that transaction, for what only this engine keeps. */
  reached?(version: number, execute: Execute): Promise<void>;
}

export type Execute = (sql: string) => Promise<Row[]>;

/**
 * Brings the schema up to date, forward only. Of several programs that start at once, one does it
 * and the others wait.
 * @throws NewerDatabase, with nothing written.
 */
export async function migrate(host: SchemaHost): Promise<void> {
  const before = await host.version();
  refuseNewer(before);
  // A program that has nothing to do needs no right to change the schema.
  if (before === LATEST) return;
  await host.alone(async execute => {
    await execute(
      `CREATE TABLE IF NOT EXISTS schema_version (
        part ${host.keyType} NOT NULL PRIMARY KEY,
        version BIGINT NOT NULL
      )`,
    );
    await execute(
      `INSERT INTO schema_version (part, version) VALUES ('store', ${before})
      ON CONFLICT (part) DO NOTHING`,
    );
    // Locks the row; the version is read again under the lock.
    await execute(`UPDATE schema_version SET version = version WHERE part = 'store'`);
    const [row] = await execute(VERSION);
    const version = Number(row?.['version']);
    refuseNewer(version);
    for (const step of MIGRATIONS.slice(version)) {
      for (const sql of step) await execute(sql.replaceAll('{key}', host.keyType));
    }
    await execute(`UPDATE schema_version SET version = ${LATEST} WHERE part = 'store'`);
    await host.reached?.(LATEST, execute);
  });
}

/** Reads the version; fails where there is no table yet. */
export const VERSION = `SELECT version FROM schema_version WHERE part = 'store'`;

function refuseNewer(version: number): void {
  if (version <= LATEST) return;
  throw new NewerDatabase(`schema version ${version}, this program knows ${LATEST}`);
}
