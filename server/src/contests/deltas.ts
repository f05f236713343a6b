import type { StandingsDelta, StandingsRow } from '../../../src/data/generated/types.ts';
import type { Revision } from '../store/contests/contests.ts';
import type { BoardHead } from './board.ts';

/** Most rows of a delta. A step that changes more is not listed: reading a page again is less. */
export const MOST_ITEMS = 2000;

/** What follows a revision, where the rows themselves are not listed: whoever has another reads anew. */
export function emptyDelta({ contest, event, rev, asOf, hash }: BoardHead): StandingsDelta {
  return {
    v: 1,
    ...(contest !== undefined && { contest }),
    ...(event !== undefined && { event }),
    from: rev,
    rev,
    asOf,
    items: [],
    ...(hash !== undefined && { hash }),
  };
}

/**
 * What leads from one revision to the present one, the last state of each row once, in its order.
 *
 * @param since The revision at hand, as text.
 * @param steps Those that are kept, from the oldest to the present one.
 * @returns undefined where that is not known any more, or too much to list.
 */
export function deltaSince(
  head: BoardHead,
  since: string,
  steps: readonly Revision[],
): StandingsDelta | undefined {
  if (since === String(head.rev)) return emptyDelta(head);
  const start = steps.findIndex(step => String(step.since) === since);
  const way = start < 0 ? [] : steps.slice(start);
  if (way.length === 0 || way.at(-1)?.rev !== head.rev) return undefined;
  const unbroken = way.every((step, at) => at === 0 || step.since === way[at - 1]?.rev);
  if (!unbroken || way.some(({ body }) => body === '')) return undefined;
  const from = way[0]?.since ?? head.rev;
  const items = new Map<string, StandingsRow>();
  for (const { body } of way) {
    for (const row of (JSON.parse(body) as StandingsDelta).items) {
      // The later state, in the place of the later.
      items.delete(row.id);
      items.set(row.id, row);
    }
  }
  if (items.size > MOST_ITEMS) return undefined;
  return { ...emptyDelta(head), from, items: [...items.values()] };
}

/** The rows of a board that differ from those before; rows that are the same are the same objects. */
export function changedRows(
  before: readonly StandingsRow[],
  now: readonly StandingsRow[],
): StandingsRow[] {
  const known = new Set(before);
  return now.filter(row => !known.has(row));
}
