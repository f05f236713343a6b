import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentSource } from './document-source.ts';

/**
 * Writes documents as files below a folder. Each file is written aside and then renamed, so a web
 * server that is reading the folder never sends half a document.
 *
 * @returns the paths written.
 */
export async function writeTree(
  folder: string,
  documents: Iterable<DocumentSource> | AsyncIterable<DocumentSource>,
): Promise<Set<string>> {
  const written = new Set<string>();
  const madeFolders = new Set<string>();
  for await (const { path, pieces } of documents) {
    const file = join(folder, path);
    if (!madeFolders.has(dirname(file))) {
      await mkdir(dirname(file), { recursive: true });
      madeFolders.add(dirname(file));
    }
    const aside = `${file}.new`;
    await writeFile(aside, pieces);
    await rename(aside, file);
    written.add(path);
  }
  return written;
}

/**
 * Removes the station documents of an earlier run that are not in `written`: a closed station's
 * detail and outgrown shards shall not stay on the web. Other files are left alone.
 *
 * @returns how many were removed.
 */
export async function removeStale(folder: string, written: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const at of ['v1/stations', 'v1/stations/s', 'v1/stations/i']) {
    const entries = await readdir(join(folder, at), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = `${at}/${entry.name}`;
      if (!entry.isFile() || !/\.json(?:\.new)?$/.test(entry.name) || written.has(path)) continue;
      await rm(join(folder, path));
      removed += 1;
    }
  }
  return removed;
}
