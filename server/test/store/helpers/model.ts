import { CORRECTION, type ImportRun } from '../../../src/store/store.ts';

/** A row of a list, as far as the model goes. */
export interface ModelRow {
  source: string;
  name: string;
  content: string;
}

/** What a list holds by key: name and content. */
export type ModelList = ReadonlyMap<string, { name: string; content: string }>;

interface ModelRun {
  before: Map<string, ModelRow | undefined>;
  undoes?: number;
  undoneBy?: number;
}

export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  retained: number;
  moved: number;
}

/**
 * The store of one site said with maps, as plainly as it can be: the oracle of the properties.
 * Keys are those of the database's own: `station/a`, `document/v1/people/p.json`.
 */
export class StoreModel {
  rows = new Map<string, ModelRow>();
  revision = 0;
  readonly runs: ModelRun[] = [];

  /** @returns the counts, or the keys that are taken. */
  replace(
    table: string,
    source: string,
    list: ModelList,
    retained: readonly string[],
  ): Counts | { taken: string[] } {
    const next = new Map(this.rows);
    const counts = noCounts();
    const taken: string[] = [];
    for (const [key, row] of this.rows) {
      if (!key.startsWith(`${table}/`) || row.source !== source || list.has(key)) continue;
      if (retained.includes(key)) {
        counts.retained += 1;
      } else {
        counts.removed += 1;
        next.delete(key);
      }
    }
    for (const [key, { name, content }] of list) {
      const before = this.rows.get(key);
      if (before && before.source !== source) {
        if (before.name !== name) taken.push(key);
        counts.moved += 1;
      }
      const same = before?.name === name && before.content === content;
      counts[before ? (same ? 'unchanged' : 'changed') : 'added'] += 1;
      next.set(key, { source, name, content });
    }
    if (taken.length > 0) return { taken: taken.sort() };
    this.#become(next, counts);
    return counts;
  }

  correct(key: string, row: { name: string; content: string }): Counts {
    const source = this.rows.get(key)?.source ?? CORRECTION;
    const before = this.rows.get(key);
    const same = before?.name === row.name && before.content === row.content;
    const counts = { ...noCounts(), [before ? (same ? 'unchanged' : 'changed') : 'added']: 1 };
    this.#become(new Map(this.rows).set(key, { source, ...row }), counts);
    return counts;
  }

  remove(key: string): Counts {
    const counts = noCounts();
    if (!this.rows.has(key)) return counts;
    const next = new Map(this.rows);
    next.delete(key);
    counts.removed = 1;
    this.#become(next, counts);
    return counts;
  }

  /** @returns the counts, or why not. */
  undo(at: number): Counts | 'not-kept' | 'undone' | 'touched' {
    const run = this.runs[at] as ModelRun;
    if (run.undoneBy !== undefined) return 'undone';
    if (!this.#kept(at)) return 'not-kept';
    const later = this.runs.filter((_, index) => index > at && this.#standsInTheWay(index, at));
    if (later.some(other => [...other.before.keys()].some(key => run.before.has(key)))) {
      return 'touched';
    }
    const next = new Map(this.rows);
    const counts = noCounts();
    for (const [key, before] of run.before) {
      if (before) {
        counts[next.has(key) ? 'changed' : 'added'] += 1;
        next.set(key, before);
      } else if (next.delete(key)) {
        counts.removed += 1;
      }
    }
    this.#become(next, counts, [...run.before.keys()]);
    run.undoneBy = this.runs.length - 1;
    (this.runs.at(-1) as ModelRun).undoes = at;
    return counts;
  }

  canUndo(at: number): ImportRun['canUndo'] {
    return this.runs[at]?.undoneBy === undefined && this.#kept(at);
  }

  #kept(at: number): boolean {
    return at >= this.runs.length - 20 && (this.runs[at]?.before.size ?? 0) > 0;
  }

  /** A roll back and what it rolled back, both later, are as if they had not been. */
  #standsInTheWay(index: number, at: number): boolean {
    const { undoes } = this.runs[index] as ModelRun;
    return (undoes === undefined || undoes <= at) && this.#inEffect(index);
  }

  #inEffect(index: number): boolean {
    const { undoneBy } = this.runs[index] as ModelRun;
    return undoneBy === undefined || !this.#inEffect(undoneBy);
  }

  #become(next: Map<string, ModelRow>, counts: Counts, touched: readonly string[] = []): void {
    const keys = new Set([...this.rows.keys(), ...next.keys()]);
    const differ = [...keys].filter(
      key => JSON.stringify(this.rows.get(key)) !== JSON.stringify(next.get(key)),
    );
    const all = new Set([...differ, ...touched]);
    this.runs.push({ before: new Map([...all].map(key => [key, this.rows.get(key)])) });
    this.rows = next;
    if (counts.added + counts.changed + counts.removed > 0) this.revision += 1;
  }
}

function noCounts(): Counts {
  return { added: 0, changed: 0, unchanged: 0, removed: 0, retained: 0, moved: 0 };
}
