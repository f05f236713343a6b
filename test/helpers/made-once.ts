/** What several test files need and what takes long to make is made once for one state of the sources. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'union-widgets-tests');

/**
 * A folder that `make` filled, by this process or by another one before; it is for reading only.
 *
 * @param name what it is, as the name of a folder.
 * @param sources glob of the files that it is made of; with other content it is made anew.
 * @param make fills an empty folder.
 */
export async function madeOnce(
  name: string,
  sources: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const state = `${name}-${stateOf(sources)}`;
  const folder = join(CACHE, state);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (isTaken(lock)) {
      await sleep(200);
      continue;
    }
    const unfinished = `${folder}.part`;
    try {
      // Another process may have finished between the two looks.
      if (existsSync(folder)) break;
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(unfinished);
      await make(unfinished);
      forget(name, state);
      renameSync(unfinished, folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Whether another process is making it; takes the place where none is, or that one has died. */
function isTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return false;
  } catch {
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return true;
  }
}

function isAlive(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Between its beginning and its first byte a lock is empty.
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes what was made of other states. */
function forget(name: string, state: string): void {
  for (const other of readdirSync(CACHE)) {
    const isOld = other.startsWith(`${name}-`) && !other.startsWith(state);
    if (isOld) rmSync(join(CACHE, other), { recursive: true, force: true });
  }
}

function stateOf(sources: string): string {
  const hash = createHash('sha256');
  for (const file of (glob(sources, ROOT) as string[]).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
