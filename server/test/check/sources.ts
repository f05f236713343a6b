import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkSite, type CheckOptions, type CheckReport } from '../../src/check/check-site.ts';
import { FOLDER_HOST, type Source } from '../../src/check/source/source.ts';
import { NOW, type Documents } from './good-site.ts';

/** The text a document is written with: pictures and texts given as such stay as they are. */
function bytesOf(document: unknown): Uint8Array {
  if (document instanceof Uint8Array) return document;
  const text = typeof document === 'string' ? document : JSON.stringify(document, undefined, 2);
  return new TextEncoder().encode(text);
}

/** A path as its file is called; one that cannot be read is nobody's. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Documents as a folder of files would give them, without the files. */
export function memorySource(documents: Documents): Source {
  const roots = [FOLDER_HOST];
  return {
    kind: 'folder',
    start: `${FOLDER_HOST}.well-known/union-widgets.json`,
    rootIs: root => void roots.push(root),
    get: url => {
      const root = roots.find(one => url.startsWith(one));
      if (root === undefined) return Promise.resolve({ url, failure: { why: 'not-asked' } });
      const path = unescaped(url.slice(root.length));
      const document = Object.hasOwn(documents, path) ? documents[path] : undefined;
      return Promise.resolve(
        document === undefined
          ? { url, failure: { why: 'missing' } }
          : { url, bytes: bytesOf(document) },
      );
    },
  };
}

export function check(documents: Documents, options: CheckOptions = {}): Promise<CheckReport> {
  return checkSite(memorySource(documents), { now: NOW, ...options });
}

/** Writes the documents as files. */
export async function writeSite(folder: string, documents: Documents): Promise<void> {
  for (const [path, document] of Object.entries(documents)) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytesOf(document));
  }
}

/** Findings as `severity code document pointer`, for comparing. */
export function lines({ findings }: CheckReport): string[] {
  return findings.map(({ severity, code, document, pointer }) =>
    [severity, code, document, pointer].join(' ').trimEnd(),
  );
}
