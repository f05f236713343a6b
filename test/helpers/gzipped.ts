import { gzipSync } from 'node:zlib';

/** An entry in a list of files that a chunk brings: its path, and its hash (rollup-integrity.js). */
const ENTRY = /[\w./-]+\.js(?:,[\w+/]{43})?(?=[ "|])/g;

/**
 * Gzipped bytes of a chunk, less its lists of files to come with their hashes: these are counted in
 * test/budgets.json.
 */
export function gzipped(code: string): number {
  return gzipSync(code.replace(ENTRY, ''), { level: 9 }).length;
}
