import type { Database, Row, Transaction } from './database.ts';
import { noResult } from './replace-list.ts';
import { ORGS } from './orgs/rows.ts';
import { DOCUMENTS, keyOf, STATIONS, type ListRow, type RowKind } from './rows.ts';
import { inRun, type Run } from './run.ts';
import {
  NAMED,
  UndoRefused,
  type ImportRun,
  type ReplaceResult,
  type RunOptions,
} from './store.ts';

/** Rows put back at a time. */
const PAGE = 200;

/** See `Store.undoRun`. */
export async function undoRun(
  database: Database,
  siteId: string,
  runId: string,
  options: RunOptions,
): Promise<ReplaceResult> {
  // Asked before the run begins as well, so that a refusal does not make an unknown site known.
  refuse((await database.all('run', [siteId, runId]))[0]);
  return inRun(database, siteId, options, async run => {
    const { transaction } = run;
    const [row] = await transaction.all('run', [siteId, runId]);
    const { seq, kind, source } = refuse(row);
    const names = await touchedAgain(transaction, siteId, seq);
    if (names.length > 0) throw new UndoRefused('touched', names);
    const result = await putBack(run, seq);
    await transaction.run('markUndone', [run.runId, siteId, runId]);
    return { kind, source, report: {}, result, undoes: runId };
  });
}

function refuse(row: Row | undefined): { seq: number; kind: ImportRun['kind']; source: string } {
  if (!row) throw new UndoRefused('unknown');
  if (row['undone_by'] !== null) throw new UndoRefused('undone');
  if (Number(row['touched']) === 0) throw new UndoRefused('not-kept');
  return {
    seq: Number(row['seq']),
    kind: String(row['kind']) as ImportRun['kind'],
    source: String(row['source']),
  };
}

/** Names of rows that a later run touched. A later run that was rolled back touched nothing. */
async function touchedAgain(
  transaction: Transaction,
  siteId: string,
  seq: number,
): Promise<string[]> {
  const later = await transaction.all('laterRuns', [siteId, seq]);
  const ids = new Set(later.map(row => row['run_id']));
  // Newest first, so that a roll back that was rolled back itself takes nothing away.
  const cancelled = new Set<unknown>();
  for (const { run_id, undoes } of later) {
    if (cancelled.has(run_id) || !ids.has(undoes)) continue;
    cancelled.add(run_id).add(undoes);
  }
  const names = new Map<unknown, string>();
  for (const { run_id, seq: again } of later) {
    if (cancelled.has(run_id)) continue;
    const values = [siteId, seq, siteId, Number(again), NAMED];
    for (const row of await transaction.all('touchedAgain', values)) {
      names.set(row['item'], String(row['name']));
    }
  }
  return [...names.values()].slice(0, NAMED);
}

/** Makes every row that a run touched what it was before. */
async function putBack(run: Run, seq: number): Promise<ReplaceResult> {
  const result = noResult();
  let after = '';
  for (;;) {
    const values = [run.siteId, seq, after, PAGE];
    const page = await run.transaction.all('undoPage', values);
    for (const kind of [STATIONS, DOCUMENTS, ORGS]) await putBackRows(run, kind, page, result);
    if (page.length < PAGE) return result;
    after = String(page.at(-1)?.['item']);
  }
}

async function putBackRows(
  run: Run,
  kind: RowKind,
  page: readonly Row[],
  result: ReplaceResult,
): Promise<void> {
  const prefix = `${kind.table}/`;
  const mine = page.filter(row => String(row['item']).startsWith(prefix));
  const keys = mine.map(row => String(row['item']).slice(prefix.length));
  const rows = await run.rows(kind, keys);
  const now = new Map(rows.map(row => [keyOf(kind, row), row]));
  for (const [index, { was }] of mine.entries()) {
    const current = now.get(keys[index] as string);
    if (typeof was === 'string') {
      const before = JSON.parse(was) as ListRow;
      result[current ? 'changed' : 'added'] += 1;
      await run.put(kind, { ...before, run_id: run.runId, updated_at: run.now }, current);
    } else if (current) {
      result.removed += 1;
      if (result.removedNames.length < NAMED) result.removedNames.push(String(current['name']));
      await run.remove(kind, current);
    }
  }
}
