import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PublishedFile } from './put-file.ts';

/** The built scripts as files below `cdn/`, those that lead to the others last. */
export async function* cdnFiles(folder: string): AsyncGenerator<PublishedFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const depth = (name: string): number => name.split('/').length;
  // `cdn/union-widgets.js` names files of the folder of its version.
  for (const name of names.sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))) {
    yield { path: `cdn/${name}`, bytes: await readFile(join(folder, name)) };
  }
}

/** No scripts. */
export async function* noFiles(): AsyncGenerator<PublishedFile> {
  // Nothing to yield.
}
