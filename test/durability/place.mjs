// Where a campaign's server keeps its data: a folder, and a PostgreSQL of its own when asked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/**
 * Settings of a server that takes as much from one address as a campaign sends: what is tried is the
 * storage, not the limits.
 */
export const UNLIMITED = {
  APPLICATIONS_FREE: '1000000',
  APPLICATIONS_MOST: '1000000',
  APPLICATIONS_FORM: '1000000',
};

/**
 * A place that is gone when this process ends.
 * @param {{name: string, postgres?: boolean, settings?: Record<string, string>}} options `settings`: of
 *   PostgreSQL
 * @returns {Promise<{folder: string, env: Record<string, string>, database?: object,
 *   close: () => Promise<void>}>} `env`: settings for the server
 */
export async function openPlace({ name, postgres = false, settings }) {
  const folder = mkdtempSync(join(tmpdir(), `union-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const database = postgres ? await startPostgres(undefined, settings) : undefined;
  const env = {
    DATA_DIR: join(folder, 'data'),
    ...UNLIMITED,
    ...(database && { DATABASE_URL: database.url }),
  };
  return { folder, env, database, close: async () => database?.stop() };
}
