import type { ScoreItem, StandingsRow } from '../../../src/data/generated/types.ts';

/** Rows with what was entered; ranks and totals are still to be judged. Other rows stay the same. */
export function enterScores(
  rows: readonly StandingsRow[],
  items: readonly ScoreItem[],
): StandingsRow[] {
  const byId = new Map(items.map(item => [item.id, item]));
  return rows.map(row => {
    const item = byId.get(row.id);
    return item && differs(row, item) ? entered(row, item) : row;
  });
}

/**
 * A row with an entrant's scores as they are now: what is not given is not there any more, but for
 * prizes, which mostly follow from the ranks. Without the total of before: that would be taken for
 * evidence of how totals are made.
 */
function entered(row: StandingsRow, item: ScoreItem): StandingsRow {
  const { scores, marks, total, state, awards } = item;
  return {
    ...withoutResult(row),
    ...(scores && { scores }),
    ...(marks && { marks }),
    ...(total !== undefined && { total }),
    ...(state !== undefined && state !== 'ok' && { state }),
    ...(awards && { awards }),
  };
}

function withoutResult({
  scores: _scores,
  marks: _marks,
  total: _total,
  state: _state,
  ...row
}: StandingsRow): StandingsRow {
  return row;
}

/** Whether an item says anything that the row does not say already. */
function differs(row: StandingsRow, { scores, marks, total, state, awards }: ScoreItem): boolean {
  if ((state ?? 'ok') !== (row.state ?? 'ok')) return true;
  if (total !== undefined && total !== row.total) return true;
  if (awards && !isSame(awards, row.awards)) return true;
  // Where a panel's marks are given, scores may be what they came to.
  return !isSame(marks, row.marks) || (!(marks && !scores) && !isSame(scores, row.scores));
}

/** Lists as a document has them: an empty one says the same as none. */
function isSame(one: readonly unknown[] | undefined, other: readonly unknown[] | undefined) {
  return JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
}
