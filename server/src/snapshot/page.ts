import { positionOf, type Position, type RowKeys } from './row-keys.ts';
import type { Matches } from './text-index.ts';

/** A row with the value it is ordered by: least first, equals by row. */
export interface ValuedRow {
  row: number;
  value: number;
}

/** One page of an answer. */
export interface Page {
  /** Rows of the columns, in order. */
  rows: readonly number[];
  /** Rows that match, over all pages. */
  matched: number;
  /** Undefined on the last page. */
  next?: Position;
}

/** Makes a page of rows in order, of which one more than `limit` may be given. */
export function pageOf(
  keys: RowKeys,
  found: readonly ValuedRow[],
  limit: number,
  matched: number,
): Page {
  const rows = found.slice(0, limit).map(({ row }) => row);
  const last = found[limit - 1];
  if (found.length <= limit || !last) return { rows, matched };
  return { rows, matched, next: positionOf(keys, last.row, last.value) };
}

/** Up to `most` of `count` rows from row `first` on, which are all worth the same. */
export function allByOrder(count: number, first: number, most: number): ValuedRow[] {
  const rest = Math.max(0, Math.min(most, count - first));
  return Array.from({ length: rest }, (_, at) => ({ row: first + at, value: 0 }));
}

/**
 * Up to `most` matches in order of minus their score, then row, from (`value`, `first`) on. Scores
 * are few different whole numbers, so rows are counted into place instead of sorted.
 */
export function bestMatches(
  { rows, scores }: Matches,
  most: number,
  value = -Infinity,
  first = 0,
): ValuedRow[] {
  const byScore: number[][] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const score = scores[at] as number;
    const row = rows[at] as number;
    if (-score > value || (-score === value && row >= first)) (byScore[score] ??= []).push(row);
  }
  const best: ValuedRow[] = [];
  for (let score = byScore.length - 1; score >= 0 && best.length < most; score -= 1) {
    for (const row of (byScore[score] ?? []).slice(0, most - best.length)) {
      best.push({ row, value: -score });
    }
  }
  return best;
}

/** Puts a row in its place among the nearest found, the farthest of which may drop out. */
export function insertRow(found: ValuedRow[], row: ValuedRow, count: number): void {
  const last = found[found.length - 1];
  if (found.length === count && last && !comesBefore(row, last)) return;
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(row, found[middle] as ValuedRow)) high = middle;
    else low = middle + 1;
  }
  found.splice(low, 0, row);
  if (found.length > count) found.pop();
}

function comesBefore(a: ValuedRow, b: ValuedRow): boolean {
  return a.value < b.value || (a.value === b.value && a.row < b.row);
}
