// cdn/<version>/sri.json: what `integrity` of a tag is for every file of a version, so that a page, a
// content policy or a mirror can hold each to it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from './glob.mjs';

const NAME = 'sri.json';

/** `sha384-…` of each file of the folder, by its name, in the order of names. */
export function sriOfFolder(folder) {
  const files = glob('**/*', folder).filter(file => file !== NAME && /\.\w+$/.test(file));
  return Object.fromEntries(files.sort().map(file => [file, sriOfFile(join(folder, file))]));
}

function sriOfFile(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

/** Writes the manifest of `cdn/<version>/`. */
export function writeSri(folder, version) {
  const files = sriOfFolder(folder);
  writeFileSync(join(folder, NAME), `${JSON.stringify({ version, files }, null, 1)}\n`);
}
