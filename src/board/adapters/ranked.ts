/** Ranks of a foreign board, held against those the rules make. */

import { judge } from '../judge.ts';
import type { Faults } from './foreign.ts';
import type { Judging, Standing } from '../types.ts';

/** Rank as a document gives it, by row id. */
export type GivenRanks = ReadonlyMap<string, { rank: number; pointer: string }>;

/**
 * The rows in order of rank. Ranks of a document stay where they are those of the rules, whether
 * it counts those out of competition or not: then guests have none. Where they are others they stay
 * as given, and each at odds is said.
 */
export function ranked(
  rows: readonly Standing[],
  judging: Judging,
  faults: Faults,
  given: GivenRanks = new Map(),
): Standing[] {
  const made = judge(rows, judging);
  if (given.size === 0) return made;
  const counted = judge(
    rows.map(row => (row.state === 'guest' ? { ...row, state: 'ok' as const } : row)),
    judging,
  );
  const [odds, others] = [atOdds(given, made, true), atOdds(given, counted, false)];
  if (odds.length === 0 || others.length === 0) return made;
  for (const { pointer, value } of odds.length < others.length ? odds : others) {
    faults.add('rank-differs', pointer, value);
  }
  return asGiven(made, given);
}

/** The rows with the ranks of a document, in their order; whoever has none there, and guests, have none. */
export function asGiven(rows: readonly Standing[], given: GivenRanks): Standing[] {
  return rows
    .map(({ rank: _rank, divisionRank: _divisionRank, ...row }) => {
      const own = row.state === 'guest' ? undefined : given.get(row.id)?.rank;
      return own === undefined ? row : { ...row, rank: own };
    })
    .map((row, order) => ({ row, order }))
    .sort((a, b) => place(a.row) - place(b.row) || a.order - b.order)
    .map(({ row }) => row);
}

function place({ rank = Number.MAX_SAFE_INTEGER }: Standing): number {
  return rank;
}

/** Ranks of the document that are others than those made; a row without one is none of them. */
function atOdds(given: GivenRanks, made: readonly Standing[], guestsFree: boolean) {
  return made.flatMap(({ id, rank, state }) => {
    const own = given.get(id);
    if (!own || own.rank === rank || (guestsFree && state === 'guest')) return [];
    return [{ pointer: own.pointer, value: `${own.rank} → ${rank ?? '—'}` }];
  });
}
