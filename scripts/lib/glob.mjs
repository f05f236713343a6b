// Node 20 has no fs.globSync and would refuse a named import of it before `prepare` can step in.
import fs from 'node:fs';

/** Paths below `cwd` that match, with forward slashes on every system, sorted. */
export function glob(pattern, cwd) {
  return fs
    .globSync(pattern, { cwd })
    .map(path => path.replaceAll('\\', '/'))
    .sort();
}
