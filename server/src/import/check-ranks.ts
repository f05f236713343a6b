/** Ranks as a list gives them, checked and kept; or made from the totals where it gives none. */

import { orderBy } from '../../../src/board/order.ts';
import { ranksOf } from '../../../src/board/rank.ts';
import { groupBy } from './group-by.ts';
import type { StandingDraft } from './standing-draft.ts';

/** A draft with a rank where it has one. */
export interface RankedDraft {
  draft: StandingDraft;
  rank?: number;
  divisionRank?: number;
}

/**
 * The drafts of an event in order of rank. Ranks of the list stay as they are; those at odds with
 * the totals are said (the greater goes first, or the smaller, whichever more rows show). Without any, totals rank by standard competition ranking (1224): the greater
 * first, of times the smaller; equals share a rank and the next is left out.
 */
export function rankDrafts(drafts: readonly StandingDraft[]): RankedDraft[] {
  const given = drafts.filter(({ rank }) => rank !== undefined);
  const ascending = drafts.some(({ total }) => total?.timed);
  const ranked = given.length > 0 ? keptRanks(drafts) : madeRanks(drafts, ascending);
  return ranked
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.rank ?? Infinity) - (b.entry.rank ?? Infinity) || a.order - b.order)
    .map(({ entry }) => entry);
}

function keptRanks(drafts: readonly StandingDraft[]): RankedDraft[] {
  const divisions = groupBy(drafts, ({ division }) => division);
  const starts = [...divisions.values()].filter(group => group.some(({ rank }) => rank === 1));
  // Ranks that begin anew in each division are ranks within it.
  const within = divisions.size > 1 && starts.length === divisions.size;
  for (const group of within ? divisions.values() : [drafts]) checkOrder(group);
  return drafts.map(draft => {
    const { rank, divisionRank = within ? rank : undefined } = draft;
    return {
      draft,
      ...(rank === undefined ? {} : { rank }),
      ...(divisionRank === undefined ? {} : { divisionRank }),
    };
  });
}

/** Of the rows more than this part may not be out of order for the order to mean anything. */
const MOST_FAULTS = 0.34;

/** Says which rows stand out of order: as few as can be, so that one mistake is told once. */
function checkOrder(drafts: readonly StandingDraft[]): void {
  const ranked = drafts.filter(
    ({ rank, total, state }) => rank !== undefined && total && state === 'ok',
  );
  const [order] = [-1, 1]
    .map(sign => orderOf(ranked, sign))
    .sort((a, b) => b.inOrder.size - a.inOrder.size);
  const { rows, inOrder } = order!;
  if (rows.length - inOrder.size > rows.length * MOST_FAULTS) {
    rows[0]!.draft.row.say('ranks-unexplained', 'rank');
    return;
  }
  for (const [i, { draft, rank, key }] of rows.entries()) {
    const before = rows[i - 1];
    if (!inOrder.has(i)) draft.row.say('rank-order', 'rank', { rank, total: draft.total!.value });
    else if (before?.rank === rank && before.key !== key && inOrder.has(i - 1)) {
      draft.row.say('rank-shared', 'rank', { rank, other: before.draft.row.label });
    }
  }
}

/** @param sign 1 where the smaller total goes first, else -1. */
function orderOf(drafts: readonly StandingDraft[], sign: number) {
  const rows = drafts
    .map(draft => ({ draft, rank: draft.rank!, key: sign * draft.total!.value }))
    .sort((a, b) => a.rank - b.rank || a.key - b.key);
  return { rows, inOrder: longestAscending(rows.map(({ key }) => key)) };
}

/** Indexes of a longest subsequence that does not descend (patience sorting, n log n). */
function longestAscending(keys: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = new Array<number>(keys.length).fill(-1);
  for (const [i, key] of keys.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[ends[middle]!]! <= key) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) found.add(at);
  return found;
}

function madeRanks(drafts: readonly StandingDraft[], ascending: boolean): RankedDraft[] {
  const placed = drafts.filter(({ total, state }) => total && state === 'ok');
  const values = Float64Array.from(placed, ({ total }) => total!.value);
  const order = orderBy([{ values, dir: ascending ? 'asc' : 'desc' }], placed.length);
  const found = ranksOf(order, (a, b) => values[a] === values[b]);
  const ranks = new Map(Array.from(order, (index, place) => [placed[index]!, found[place]!]));
  placed[order[0] ?? -1]?.row.say('ranks-made', 'name', { count: placed.length });
  return drafts.map(draft => {
    const { divisionRank } = draft;
    const rank = ranks.get(draft);
    return {
      draft,
      ...(rank === undefined ? {} : { rank }),
      ...(divisionRank === undefined ? {} : { divisionRank }),
    };
  });
}
