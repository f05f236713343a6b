import type { RowState, Standing } from './types.ts';

/** Where rows stand that have no place among the results, from better to worse. */
const BEHIND: readonly RowState[] = ['dnf', 'dns', 'absent', 'dq'];

/** A row's state; `ok` when it tells none. */
export function stateOf({ state }: Pick<Standing, 'state'>): RowState {
  return state ?? 'ok';
}

/** Whether a row has a result: `ok` and `guest` rows may, the other states have none. */
export function hasResult(row: Pick<Standing, 'state'>): boolean {
  return BEHIND.indexOf(stateOf(row)) < 0;
}

/** Whether a row is ranked by its total: guests and rows without a total are not. */
export function isRanked(row: Pick<Standing, 'state' | 'total'>): boolean {
  return stateOf(row) === 'ok' && hasTotal(row);
}

/** What is no finite number is no total, whatever a document that nobody checked has there. */
function hasTotal({ total }: Pick<Standing, 'total'>): boolean {
  return Number.isFinite(total);
}

/**
 * Which part of the board a row stands in: 0 those with a total, guests among them; 1 those whose
 * total is not there yet; then `dnf`, `dns`, `absent`, `dq`.
 */
export function partOf(row: Pick<Standing, 'state' | 'total'>): number {
  const behind = BEHIND.indexOf(stateOf(row));
  if (behind >= 0) return 2 + behind;
  return hasTotal(row) ? 0 : 1;
}
