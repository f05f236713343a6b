// An embedded database carried over to a throw-away PostgreSQL, the way an operator would do it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../scripts/lib/node.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/**
 * @param {string} data folder of the embedded database
 * @returns {Promise<{url: string, version: string, backupMs: number, restoreMs: number, close: () =>
 *   Promise<void>}>}
 */
export async function carryOver(data) {
  const postgres = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'union-bench-'));
  try {
    const file = join(folder, 'backup.gz');
    const backupMs = await timed(['backup', file, '--data', data]);
    const restoreMs = await timed(['restore', file], { DATABASE_URL: postgres.url });
    const { url, version } = postgres;
    return { url, version, backupMs, restoreMs, close: postgres.stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that a command took. */
async function timed(args, env = {}) {
  const began = performance.now();
  const stdio = ['ignore', 'ignore', 'inherit'];
  const code = await runNode(['server/bin/union-widgets.mjs', ...args], { env, stdio });
  if (code !== 0) throw new Error(`union-widgets ${args[0]} ended with ${code}`);
  return performance.now() - began;
}
