import { checkKeys, isDocumentPath } from './check-keys.ts';
import { storable, type Database } from './database.ts';
import { replaceList } from './replace-list.ts';
import { documentRow, DOCUMENTS } from './rows.ts';
import { inRun } from './run.ts';
import type { DocumentList, ImportedDocument, ReplaceResult, RunOptions } from './store.ts';

/** See `Store.replaceDocuments`. */
export async function replaceDocuments(
  database: Database,
  siteId: string,
  list: DocumentList,
  options: RunOptions,
): Promise<ReplaceResult> {
  const { kind, documents, retained, report } = list;
  checkKeys(
    documents.map(({ path }) => path),
    path => isDocumentPath(kind, path),
  );
  const source = storable(list.source);
  const byPath = new Map(documents.map(document => [document.path, document]));
  return inRun(database, siteId, options, async run => {
    const shelf = {
      kind: DOCUMENTS,
      pages: { statement: 'documentsOfSource', values: [kind, source] },
      elsewhere: { statement: 'countDocumentsElsewhere', values: [kind, source] },
    } as const;
    const stamp = { source, runId: run.runId, now: run.now };
    const rowOf = (path: string) => documentRow(kind, byPath.get(path) as ImportedDocument, stamp);
    const result = await replaceList(run, shelf, [...byPath.keys()], rowOf, retained);
    return { kind, source, report, result };
  });
}
