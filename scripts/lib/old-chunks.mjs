import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from './glob.mjs';

/**
 * What pages name themselves, in the folder of a version: the loader, its classic script, the frame
 * pages' script, and the builder's with its worker.
 */
const ENTRIES = [
  'union-widgets.js',
  'union-widgets.iife.js',
  'form-page.js',
  'builder.js',
  'builder-worker.js',
];

/** Deletes chunks of earlier builds of the same version that nothing names any more. */
export function dropOldChunks(folder) {
  const files = glob('*.js', folder);
  const texts = new Map(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]));
  const used = new Set(ENTRIES);
  // A set is walked in order, what is added on the way included.
  for (const name of used) {
    const text = texts.get(name) ?? '';
    for (const file of files) if (text.includes(file)) used.add(file);
  }
  for (const file of files) if (!used.has(file)) rmSync(join(folder, file));
}
