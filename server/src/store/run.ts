import { randomUUID } from 'node:crypto';
import { batches, type Database, type Transaction, type Value } from './database.ts';
import { keyOf, listRow, type ListRow, type RowKind } from './rows.ts';
import { GoneNotes } from './people/gone.ts';
import { gistText } from './run-row.ts';
import {
  KEPT_RUNS,
  RevisionMoved,
  type ImportRun,
  type ReplaceResult,
  type RunOptions,
} from './store.ts';

/** Rows gathered before they are written. */
const BATCH = 200;

/** A run of this many rows changes what a planner should know of the tables. */
const MANY = 1000;

/** What a run turned out to be. */
export interface RunOutcome {
  kind: ImportRun['kind'];
  source: string;
  report: unknown;
  result: ReplaceResult;
  /** The run it rolled back. */
  undoes?: string;
}

/**
 * Runs `work` as one run of a site, in a transaction. Two runs of a site follow each other; the
 * revision grows when something was added, changed or removed.
 *
 * @throws RevisionMoved, with nothing written.
 */
export async function inRun(
  database: Database,
  siteId: string,
  { by = 'cli', expectRevision }: RunOptions,
  work: (run: Run) => Promise<RunOutcome>,
): Promise<ReplaceResult> {
  const { result, touched } = await database.transaction(async transaction => {
    const now = new Date().toISOString();
    await transaction.run('ensureSite', [siteId, now]);
    await transaction.run('nextRun', [siteId]);
    const [site] = await transaction.all('siteRun', [siteId]);
    const revision = Number(site?.['revision']);
    if (expectRevision !== undefined && expectRevision !== revision) {
      throw new RevisionMoved(expectRevision, revision);
    }
    const seq = Number(site?.['runs']);
    const run = new Run(transaction, { siteId, seq, runId: randomUUID(), now });
    const { kind, source, report, result, undoes } = await work(run);
    await run.flush();

    if (result.added + result.changed + result.removed > 0) {
      await transaction.run('touchSite', [now, siteId]);
    }
    await transaction.run('addRun', [
      siteId,
      run.runId,
      seq,
      kind,
      source,
      now,
      by,
      run.touched,
      undoes ?? null,
      gistText(result, report),
      JSON.stringify(report ?? {}),
    ]);
    await dropUndo(transaction, siteId, seq - KEPT_RUNS);
    return { result, touched: run.touched };
  });
  if (touched >= MANY) await database.takeStock?.();
  return result;
}

/** Drops what is kept for rolling back the runs up to one. */
export async function dropUndo(
  transaction: Transaction,
  siteId: string,
  upTo: number,
): Promise<void> {
  await transaction.run('dropUndo', [siteId, upTo]);
  await transaction.run('dropTouched', [siteId, upTo]);
}

/** Writes the rows of one run, and beside them what they were before. */
export class Run {
  readonly transaction: Transaction;
  readonly siteId: string;
  readonly seq: number;
  readonly runId: string;
  /** RFC 3339 time of the run. */
  readonly now: string;
  /** How many rows it wrote or removed. */
  touched = 0;
  readonly #undo: Value[][] = [];
  readonly #puts = new Map<RowKind, Value[][]>();
  readonly #removes = new Map<RowKind, Value[][]>();
  readonly #gone: GoneNotes;

  constructor(
    transaction: Transaction,
    at: { siteId: string; seq: number; runId: string; now: string },
  ) {
    this.transaction = transaction;
    this.siteId = at.siteId;
    this.seq = at.seq;
    this.runId = at.runId;
    this.now = at.now;
    this.#gone = new GoneNotes(transaction, at.siteId, at.now);
  }

  /** Rows of the given keys, in any order. */
  async rows(kind: RowKind, keys: readonly string[]): Promise<ListRow[]> {
    const found: ListRow[] = [];
    const groups = keys.map(key => [key]);
    for (const { values, times } of batches([this.siteId], groups)) {
      const rows = await this.transaction.all(kind.byKey, values, times);
      found.push(...rows.map(listRow));
    }
    return found;
  }

  /** Writes a row; the document of somebody who has withdrawn is passed over. */
  async put(kind: RowKind, row: ListRow, before: ListRow | undefined): Promise<void> {
    if (await this.#gone.isBarred(keyOf(kind, row))) return;
    this.#gone.came(keyOf(kind, row));
    this.#gather(kind, row);
    await this.#touch(kind, row, before);
  }

  /** Writes what is no news, such as a later day of checking: rolling back leaves it. */
  async refresh(kind: RowKind, row: ListRow): Promise<void> {
    if (this.#gather(kind, row) >= BATCH) await this.flush();
  }

  async remove(kind: RowKind, before: ListRow): Promise<void> {
    this.#gone.went(keyOf(kind, before));
    listOf(this.#removes, kind).push([keyOf(kind, before)]);
    await this.#touch(kind, before, before);
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    for (const [kind, groups] of this.#puts) await this.#write(kind.put, [], groups);
    for (const [kind, groups] of this.#removes) {
      await this.#write(kind.remove, [this.siteId], groups);
    }
    await this.#write('addUndo', [], this.#undo);
    await this.#gone.write();
  }

  #gather(kind: RowKind, row: ListRow): number {
    const values = kind.columns.map(column => row[column] ?? null);
    return listOf(this.#puts, kind).push([this.siteId, ...values]);
  }

  async #touch(kind: RowKind, row: ListRow, before: ListRow | undefined): Promise<void> {
    this.touched += 1;
    const item = `${kind.table}/${keyOf(kind, row)}`;
    const was = before ? JSON.stringify(before) : null;
    this.#undo.push([this.siteId, this.seq, item, String(row['name']), was]);
    if (this.#undo.length >= BATCH) await this.flush();
  }

  async #write(name: RowKind['put'], head: readonly Value[], groups: Value[][]): Promise<void> {
    for (const { values, times } of batches(head, groups)) {
      await this.transaction.run(name, values, times);
    }
    groups.length = 0;
  }
}

function listOf(map: Map<RowKind, Value[][]>, kind: RowKind): Value[][] {
  const known = map.get(kind) ?? [];
  map.set(kind, known);
  return known;
}
