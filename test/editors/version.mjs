import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the editors are installed. */
export const MODULES = join(import.meta.dirname, 'node_modules');

/** The version of a package of this folder. */
export function version(name) {
  return JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')).version;
}
