import { rounded } from '../../../src/board/decimal.ts';
import { agrees, weigh, weighingsOf } from '../../../src/board/total.ts';
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

/** Whether the total is the weighted sum or mean, rounded as the rules say; true where nobody can say. */
export function adds({ scores, total }: Members, rules: Members): boolean {
  const modules = modulesOf(rules);
  // A weight that is no number is the schema's business.
  if (modules.some(({ weight }) => !['number', 'undefined'].includes(typeof weight))) return true;
  if (!isNumbers(scores) || scores.length !== modules.length) return true;
  if (typeof total !== 'number') return true;
  if (rules['scale'] !== undefined || rules['drop'] !== undefined) return true;
  const { decimals } = rules;
  return weighingsOf(modules).some(weighing =>
    agrees(weigh(scores, weighing), total, typeof decimals === 'number' ? decimals : undefined),
  );
}

/** The total that scores and weights give, to so many decimals. */
export function totalBy(scores: readonly number[], rules: Members, decimals: number): number {
  return rounded(weigh(scores, weighingsOf(modulesOf(rules))[0]!), decimals);
}

function isNumbers(scores: unknown): scores is readonly number[] {
  return Array.isArray(scores) && scores.every(score => typeof score === 'number');
}
