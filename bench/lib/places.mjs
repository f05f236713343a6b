// Folders of the bench, and which release of a package is in it.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What the bench builds for itself; may be deleted at any time. */
export const CACHE = join(BENCH, '.cache');
export const RESULTS = join(BENCH, 'results');

/** @param {string} name of a package the bench depends on */
export function versionOf(name) {
  const file = join(BENCH, 'node_modules', ...name.split('/'), 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
