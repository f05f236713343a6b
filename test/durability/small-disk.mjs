// A disk that is soon full: a tmpfs of a fixed size where this process may mount one; else files that the
// system does not let grow beyond a size (RLIMIT_FSIZE, by util-linux' prlimit); else none.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Size of the file system, and what is left on it when it is to become full, bytes. */
const SIZE = 24 << 20;
const LEFT = 1 << 20;
/** Longest file where files are limited. */
const LONGEST = 5 << 20;
/** Of a backup that is to fail. */
const LONGEST_BACKUP = 4096;
const UNLIMITED = 'unlimited';

/**
 * @param {string} folder
 * @param {'tmpfs' | 'rlimit' | undefined} by the first that works when absent
 * @returns {SmallDisk | undefined} undefined: neither works here
 */
export function openSmallDisk(folder, by) {
  mkdirSync(folder, { recursive: true });
  if (by !== 'rlimit' && mounted(folder)) return tmpfs(folder);
  if (by !== 'tmpfs' && spawnSync('prlimit', ['--fsize', 'true']).status === 0)
    return limited(folder);
  return undefined;
}

function mounted(folder) {
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'union-small-disk', folder];
  return process.platform === 'linux' && spawnSync('mount', options).status === 0;
}

function tmpfs(folder) {
  const ballast = join(folder, 'ballast');
  const close = () => {
    // Lazily: a server that was killed a moment ago may still hold a file.
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  // Before the folder around it is removed.
  process.prependOnceListener('exit', close);
  return {
    how: `a tmpfs of ${SIZE >> 20} MB`,
    folder,
    under: [],
    /** Leaves a little room; `left`: bytes. */
    fill(left = LEFT) {
      rmSync(ballast, { force: true });
      const { bsize, bavail } = statfsSync(folder);
      write(ballast, bsize * bavail - left);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    underBackup: [],
  };
}

function limited(folder) {
  return {
    how: `files of at most ${LONGEST >> 20} MB (RLIMIT_FSIZE)`,
    folder,
    under: ['prlimit', `--fsize=${LONGEST}:${UNLIMITED}`],
    fill: () => undefined,
    makeRoom: pid => void spawnSync('prlimit', ['--pid', String(pid), `--fsize=${UNLIMITED}`]),
    underBackup: ['prlimit', `--fsize=${LONGEST_BACKUP}`],
  };
}

function write(file, bytes) {
  const handle = openSync(file, 'w');
  const piece = Buffer.alloc(1 << 20);
  try {
    for (let left = bytes; left > 0;)
      left -= writeSync(handle, piece, 0, Math.min(left, piece.length));
  } finally {
    closeSync(handle);
  }
}
