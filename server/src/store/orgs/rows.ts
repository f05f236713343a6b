import type { RowKind } from '../rows.ts';

/** The table of the directory, as `replaceList` and `undoRun` handle it. */
export const ORGS: RowKind = {
  table: 'org',
  key: 'id',
  columns: ['id', 'source', 'run_id', 'name', 'py', 'body', 'updated_at'],
  byKey: 'orgsById',
  put: 'putOrgs',
  remove: 'removeOrgs',
  content: ['name', 'py', 'body'],
};
