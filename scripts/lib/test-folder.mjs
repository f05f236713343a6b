// Where tests keep what they throw away.
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What all tests together leave unused by far, bytes. */
const ENOUGH = 2 * 1024 ** 3;

/**
 * Lets temporary folders of this process and its children lie in memory, where there is plenty: the
 * stores of the tests wait for the disk at every commit, and none of them asks what a power cut leaves.
 * They are removed when this process ends. Elsewhere temporary folders stay where they are.
 */
export function keepInMemory() {
  if (process.env.TMPDIR || !hasRoom()) return;
  const folder = mkdtempSync(join(MEMORY, 'union-widgets-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
}

function hasRoom() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, freemem()) > ENOUGH;
}
