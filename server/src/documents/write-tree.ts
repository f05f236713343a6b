import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentSource } from './document-source.ts';

/** Endings of the compressed copies that `publish` puts beside a document. */
const COPIES = ['.gz', '.br'];

/** Folders that hold nothing but the documents of an import. */
const FOLDERS = ['v1/stations', 'v1/reading'].flatMap(path => [
  path,
  ...['s', 'i', 'c'].map(name => `${path}/${name}`),
]);

/**
 * Writes documents as files below a folder. Each file is written aside and then renamed, so a web
 * server that is reading the folder never sends half a document. Compressed copies of the old one
 * go first: whoever has a copy sent would get the old one for ever.
 *
 * @returns the paths written.
 */
export async function writeTree(
  folder: string,
  documents: Iterable<DocumentSource> | AsyncIterable<DocumentSource>,
): Promise<Set<string>> {
  const written = new Set<string>();
  const copies = new Set<string>();
  const seenFolders = new Set<string>();
  for await (const { path, pieces } of documents) {
    const at = dirname(path);
    if (!seenFolders.has(at)) {
      seenFolders.add(at);
      await mkdir(join(folder, at), { recursive: true });
      for (const name of await readdir(join(folder, at))) {
        if (/\.(?:gz|br)$/.test(name)) copies.add(`${at}/${name}`);
      }
    }
    const file = join(folder, path);
    await writeFile(`${file}.new`, pieces);
    for (const suffix of COPIES) {
      if (copies.has(path + suffix)) await rm(file + suffix, { force: true });
    }
    await rename(`${file}.new`, file);
    written.add(path);
  }
  return written;
}

/** Removes a document with its compressed copies, which some servers would go on sending. */
export async function removeDocument(folder: string, path: string): Promise<void> {
  for (const suffix of ['', ...COPIES]) await rm(join(folder, path + suffix), { force: true });
}

/**
 * Removes the station documents of an earlier run that are not in `written`: a closed station's
 * detail and outgrown shards shall not stay on the web. Other files are left alone.
 *
 * @returns how many were removed.
 */
export async function removeStale(folder: string, written: ReadonlySet<string>): Promise<number> {
  const stale = new Set<string>();
  for (const at of FOLDERS) {
    const entries = await readdir(join(folder, at), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter(found => found.isFile())) {
      const path = `${at}/${entry.name}`;
      const [, document, end] = /^(.+\.json)((?:\.gz|\.br)?(?:\.new)?)$/.exec(path) ?? [];
      if (document === undefined) continue;
      // What a run that was cut short had begun to write.
      if (end?.endsWith('.new')) await rm(join(folder, path));
      if (!written.has(document)) stale.add(document);
    }
  }
  for (const path of stale) await removeDocument(folder, path);
  return stale.size;
}
