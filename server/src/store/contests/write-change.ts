import { randomUUID } from 'node:crypto';
import type { EventName } from '../../contests/paths.ts';
import { standingsPath } from '../../import/contest-before.ts';
import type { Transaction, Value } from '../database.ts';
import type { AuditEntry } from '../desk/desk.ts';
import { DOCUMENTS, type ListRow } from '../rows.ts';
import type { StatementName } from '../statements.ts';
import { KEPT_REVISIONS, type EventChange } from './contests.ts';
import type { StoredEvent } from './read-event.ts';

/** Pages written by one statement, about half a megabyte: others get their turn in between. */
const AT_ONCE = 20;

/** Writes what was decided of an event, inside the transaction that read it. */
export async function writeChange(
  transaction: Transaction,
  { siteId, contest, event }: EventName & { siteId: string },
  { contestRow, rows }: StoredEvent,
  change: EventChange,
): Promise<void> {
  const key = [siteId, contest, event];
  const first = rows.get(1) as ListRow;
  const now = after(String(first['updated_at']));
  const isPublic = change.to === 'public';
  if (isPublic) {
    const rowOf = (page: number, body: string): Value[] => {
      const known = rows.get(page) ?? {
        ...first,
        path: standingsPath(contest, event, page),
        name: String(first['name']).replace(/\d+$/, String(page)),
      };
      return valuesOf(siteId, { ...known, body, updated_at: now });
    };
    await inBatches(transaction, 'putDocuments', [], change.pages, rowOf);
    const gone = [...rows].filter(([page]) => page > change.count);
    await inBatches(transaction, 'removeDocuments', [siteId], gone, (_page, { path }) => [
      path ?? '',
    ]);
  } else {
    const rowOf = (page: number, body: string): Value[] => [...key, page, body];
    await inBatches(transaction, 'putHiddenPages', [], change.pages, rowOf);
  }
  await transaction.run('dropHiddenPages', [...key, isPublic ? 0 : change.count]);
  if (change.contest !== undefined) {
    const at = after(String(contestRow['updated_at']));
    const row = { ...contestRow, body: change.contest, updated_at: at };
    await transaction.run('putDocuments', valuesOf(siteId, row));
  }
  const stamp = isPublic ? now : String(first['updated_at']);
  const { rev = null, log = '[]' } = change.hidden ?? {};
  await transaction.run('putContestEvent', [...key, stamp, rev, log]);
  if (change.anew) await transaction.run('dropAllContestRevisions', key);
  if (change.revision) {
    const { rev: reached, since, body } = change.revision;
    await transaction.run('addContestRevision', [...key, reached, since, body]);
    await transaction.run('dropContestRevisions', [...key, reached - KEPT_REVISIONS]);
  }
  if (change.audit) await writeAudit(transaction, siteId, change.audit);
}

/** Now, but later than the change before: the time tells one state from another. */
function after(before: string): string {
  return new Date(Math.max(Date.now(), Date.parse(before) + 1)).toISOString();
}

/** A document's row as `putDocuments` takes it. */
function valuesOf(siteId: string, row: ListRow): Value[] {
  return [siteId, ...DOCUMENTS.columns.map(column => row[column] ?? null)];
}

async function writeAudit(
  transaction: Transaction,
  siteId: string,
  { accountId, name, action, target, detail }: AuditEntry,
): Promise<void> {
  const values = [siteId, new Date().toISOString(), randomUUID(), accountId, name, action, target];
  await transaction.run('addDeskAudit', [...values, JSON.stringify(detail)]);
}

/** Runs a statement over pages, some at a time, and makes their values only then. */
async function inBatches<T>(
  transaction: Transaction,
  statement: StatementName,
  head: readonly Value[],
  pages: Iterable<readonly [page: number, of: T]>,
  valuesOf: (page: number, of: T) => Value[],
): Promise<void> {
  let values: Value[] = [];
  let times = 0;
  const run = async (): Promise<void> => {
    if (times > 0) await transaction.run(statement, [...head, ...values], times);
    [values, times] = [[], 0];
  };
  for (const [page, of] of pages) {
    values.push(...valuesOf(page, of));
    times += 1;
    if (times === AT_ONCE) await run();
  }
  await run();
}
