import type { ReadDocument } from './document.ts';
import { isRecord } from './pointer.ts';

/** What a page of standings is measured by: its contest, the rules that hold, its rows. */

type Members = Readonly<Record<string, unknown>>;

export interface Row {
  row: Members;
  index: number;
}

/** The contest, with the event's own kind where it has one. */
export function contestOf({ entry = {} }: ReadDocument): Members {
  const contest = isRecord(entry['contest']) ? entry['contest'] : {};
  return { ...contest, ...(entry['kind'] === undefined ? {} : { kind: entry['kind'] }) };
}

/** An event's own rules go before the contest's, member by member. */
export function rulesOf({ entry = {} }: ReadDocument): Members {
  const contest = isRecord(entry['contest']) ? entry['contest'] : {};
  const [general, own] = [contest['rules'], entry['rules']];
  return { ...(isRecord(general) ? general : {}), ...(isRecord(own) ? own : {}) };
}

/** Rows that count for the ranks. */
export function* rowsOf({ value }: ReadDocument): Generator<Row> {
  if (!isRecord(value) || !Array.isArray(value['rows'])) return;
  for (const [index, row] of value['rows'].entries()) {
    if (isRecord(row) && (row['state'] ?? 'ok') === 'ok') yield { row, index };
  }
}

/** The pages of each board: the first one, and those its `next` links lead to. */
export function boardsOf(pages: readonly ReadDocument[]): ReadDocument[][] {
  const byName = new Map(pages.map(page => [page.name, page]));
  const boards = new Map<string, ReadDocument[]>();
  for (const page of pages) {
    let first = page;
    // No page is read twice, so this ends.
    while (first.from?.pointer.startsWith('/links/')) {
      const before = byName.get(first.from.document);
      if (!before) break;
      first = before;
    }
    const board = boards.get(first.name);
    if (board) board.push(page);
    else boards.set(first.name, [page]);
  }
  return [...boards.values()];
}

export function modulesOf(rules: Members): Members[] {
  return Array.isArray(rules['modules']) ? rules['modules'].filter(isRecord) : [];
}

export function weightsOf(modules: readonly Members[]): number[] {
  return modules.map(({ weight }) => (typeof weight === 'number' ? weight : 1));
}

/** Whether the total is the weighted sum or mean, rounded as the rules say; true where nobody can say. */
export function adds({ scores, total }: Members, rules: Members): boolean {
  const modules = modulesOf(rules);
  // A weight that is no number is the schema's business.
  if (modules.some(({ weight }) => !['number', 'undefined'].includes(typeof weight))) return true;
  const weights = weightsOf(modules);
  if (!Array.isArray(scores) || scores.length !== weights.length) return true;
  if (typeof total !== 'number' || !scores.every(score => typeof score === 'number')) return true;
  if (rules['scale'] !== undefined || rules['drop'] !== undefined) return true;
  const sum = weighted(scores, weights);
  const weight = weights.reduce((all, one) => all + one, 0);
  const decimals = typeof rules['decimals'] === 'number' ? rules['decimals'] : 2;
  // Half a unit of the last decimal, and what adding binary fractions loses.
  const slack = 0.5 * 10 ** -decimals + 1e-9;
  return [sum, sum / weight].some(value => Math.abs(value - total) <= slack);
}

export function weighted(scores: readonly number[], weights: readonly number[]): number {
  return scores.reduce((sum, score, index) => sum + score * (weights[index] ?? 1), 0);
}
