import { compareCodePoints } from './code-points.ts';
import type { Value } from './database.ts';
import { differenceOf, keyOf, listRow, type ListRow, type RowKind } from './rows.ts';
import type { Run } from './run.ts';
import type { StatementName } from './statements.ts';
import { ListRefused, NAMED, type ReplaceResult } from './store.ts';

/** Rows read at a time: a few hundred kilobytes; of standings, some megabytes. */
const PAGE = 200;

/** What of a table belongs to one source. */
export interface Shelf {
  kind: RowKind;
  /** Rows of the source in order of their keys; its last two values are a key and a limit. */
  pages: { statement: StatementName; values: readonly Value[] };
  /** Counts the rows of the other sources. */
  elsewhere: { statement: StatementName; values: readonly Value[] };
}

/**
 * Replaces what a source holds, writing only what differs. Both lists are walked side by side in
 * the order of their keys, so memory does not grow with what is stored.
 *
 * @param keys Keys of the new list, all different.
 * @param rowOf Makes the row of a key; called once for each.
 * @throws ListRefused when a key belongs to a differently named row of another source.
 */
export async function replaceList(
  run: Run,
  shelf: Shelf,
  keys: readonly string[],
  rowOf: (key: string) => ListRow,
  retained: readonly string[] = [],
): Promise<ReplaceResult> {
  const replacing = new Replacing(run, shelf, new Set(retained));
  const stored = storedRows(run, shelf);
  let before = (await stored.next()).value;
  for (const key of keys.toSorted(compareCodePoints)) {
    while (before && compareCodePoints(keyOf(shelf.kind, before), key) < 0) {
      await replacing.vanished(before);
      before = (await stored.next()).value;
    }
    if (before && keyOf(shelf.kind, before) === key) {
      await replacing.settle(rowOf(key), before);
      before = (await stored.next()).value;
    } else {
      await replacing.settleNew(rowOf(key));
    }
  }
  while (before) {
    await replacing.vanished(before);
    before = (await stored.next()).value;
  }
  return replacing.finish();
}

async function* storedRows(run: Run, { kind, pages }: Shelf): AsyncGenerator<ListRow, undefined> {
  let after = '';
  for (;;) {
    const values = [run.siteId, ...pages.values, after, PAGE];
    const page = (await run.transaction.all(pages.statement, values)).map(listRow);
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || !last) return undefined;
    after = keyOf(kind, last);
  }
}

export function noResult(): ReplaceResult {
  return {
    added: 0,
    changed: 0,
    unchanged: 0,
    retained: 0,
    removed: 0,
    removedNames: [],
    moved: 0,
    elsewhere: 0,
  };
}

class Replacing {
  readonly #run: Run;
  readonly #shelf: Shelf;
  readonly #retained: ReadonlySet<string>;
  readonly #result = noResult();
  /** Rows the source did not hold: another source may. */
  #unknown: ListRow[] = [];
  readonly #taken: string[] = [];

  constructor(run: Run, shelf: Shelf, retained: ReadonlySet<string>) {
    this.#run = run;
    this.#shelf = shelf;
    this.#retained = retained;
  }

  async settle(row: ListRow, before: ListRow): Promise<void> {
    const { kind } = this.#shelf;
    const difference = differenceOf(kind, before, row);
    const moved = before['source'] !== row['source'];
    if (moved) this.#result.moved += 1;
    this.#result[difference === 'content' ? 'changed' : 'unchanged'] += 1;
    if (difference === 'content') return this.#run.put(kind, row, before);
    // What stays as it was keeps its time, so documents made of it stay byte for byte the same.
    const kept = { ...row, updated_at: before['updated_at'] ?? null };
    if (moved) await this.#run.put(kind, kept, before);
    else if (difference === 'checked') await this.#run.refresh(kind, kept);
  }

  async settleNew(row: ListRow): Promise<void> {
    this.#unknown.push(row);
    if (this.#unknown.length >= PAGE) await this.#settleUnknown();
  }

  /** A row that the new list does not have. */
  async vanished(before: ListRow): Promise<void> {
    const { kind } = this.#shelf;
    if (this.#retained.has(keyOf(kind, before))) {
      this.#result.retained += 1;
      return;
    }
    this.#result.removed += 1;
    const { removedNames } = this.#result;
    if (removedNames.length < NAMED) removedNames.push(String(before['name']));
    await this.#run.remove(kind, before);
  }

  async finish(): Promise<ReplaceResult> {
    await this.#settleUnknown();
    if (this.#taken.length > 0) throw new ListRefused('id-taken', this.#taken);
    await this.#run.flush();
    const { statement, values } = this.#shelf.elsewhere;
    const [row] = await this.#run.transaction.all(statement, [this.#run.siteId, ...values]);
    this.#result.elsewhere = Number(row?.['n']);
    return this.#result;
  }

  async #settleUnknown(): Promise<void> {
    const { kind } = this.#shelf;
    const rows = this.#unknown;
    this.#unknown = [];
    const keys = rows.map(row => keyOf(kind, row));
    const found = await this.#run.rows(kind, keys);
    const elsewhere = new Map(found.map(row => [keyOf(kind, row), row]));
    for (const row of rows) {
      const before = elsewhere.get(keyOf(kind, row));
      if (!before) {
        this.#result.added += 1;
        await this.#run.put(kind, row, undefined);
      } else if (before['name'] !== row['name']) {
        this.#taken.push(keyOf(kind, row));
      } else {
        await this.settle(row, before);
      }
    }
  }
}
