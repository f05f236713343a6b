/**
 * What the builder's worker does: the same importer and the same writing of documents as the commands',
 * without Node. Everything stays in the browser; the only requests are for the site document that a
 * person names and for the scripts that go into the zip.
 */
import '../in-browser/node-globals.ts';
import type { Answer, Imported, SiteFiles, Task } from '../../../src/embed/builder/work.ts';
import { findSite } from '../in-browser/find-site.ts';
import type { Lists } from '../in-browser/site-files.ts';

/** The lists of this session: the newest of each kind. */
const lists: Lists = new Map();

/** Does one task. Rejects with words for a person. */
export async function work(task: Task): Promise<unknown> {
  switch (task.task) {
    case 'find':
      return findSite(task.give.address, task.give.page);
    case 'import': {
      // The importer knows all divisions of the country and all readings of 汉字: only who drops a
      // list loads it.
      const { importOne } = await import('../in-browser/import-one.ts');
      const { result, imported } = await importOne(task.give);
      if (imported.kept > 0) lists.set(imported.kind, result);
      return imported satisfies Imported;
    }
    case 'forget':
      lists.delete(task.give);
      return null;
    case 'files': {
      const { siteFiles } = await import('../in-browser/site-files.ts');
      return (await siteFiles(lists, task.give)) satisfies SiteFiles;
    }
    case 'code': {
      const { encode } = await import('uqr');
      return encode(task.give, { ecc: 'M', border: 4 }).data;
    }
    case 'zip': {
      const { zipSite } = await import('../in-browser/zip-site.ts');
      return zipSite(lists, task.give);
    }
  }
}

interface WorkerScope {
  document?: unknown;
  postMessage?: (answer: Answer) => void;
  addEventListener?: (type: 'message', listen: (event: { data: Task }) => void) => void;
}

const scope = globalThis as WorkerScope;
// On a page that lets no worker start, the page calls `work` itself.
if (scope.document === undefined && scope.postMessage && 'importScripts' in scope) {
  scope.addEventListener?.('message', ({ data }) => {
    work(data).then(
      get => scope.postMessage?.({ id: data.id, get }),
      (error: unknown) =>
        scope.postMessage?.({ id: data.id, error: String((error as Error).message) }),
    );
  });
}
