import { awardsFrom } from './bands.ts';
import { chainOf } from './chain.ts';
import { orderBy } from './order.ts';
import { placingOf } from './placing.ts';
import { ranksOf } from './rank.ts';
import { withTotals } from './results.ts';
import { hasResult, isRanked, partOf } from './standing-state.ts';
import type { Placing } from './placing.ts';
import type { Judging, RankMethod, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/**
 * The rows in order, each with its total, rank, rank within its division, and the awards of the
 * bands. Guests stand where their total puts them, without a rank; rows whose total is missing come
 * after the others, then `dnf`, `dns`, `absent` and `dq`; ranks they had are taken away. What a jury
 * has laid down stays: ranks of awards and challenges, and of contests where nobody has a total.
 * The rows given are not changed; judging the result again changes nothing.
 */
export function judge(rows: readonly Standing[], judging: Judging): Standing[] {
  const { rules = {} } = judging;
  const totalled = withTotals(rows, judging);
  if (keepsRanks(totalled, judging)) return inGivenOrder(totalled);
  const placing = placingOf(totalled, chainOf(judging));
  const competing = placing.order.filter(index => isRanked(totalled[index]!));
  const ranks = new Float64Array(totalled.length);
  const divisionRanks = new Float64Array(totalled.length);
  giveRanks(ranks, competing, placing, rules.rank);
  for (const own of byDivision(totalled, competing)) {
    giveRanks(divisionRanks, own, placing, rules.rank);
  }
  const ranked = [...placing.order].map(index => {
    const row = withoutRanks(totalled[index]!);
    const [rank, divisionRank] = [ranks[index]!, divisionRanks[index]!];
    if (rank === 0) return row;
    return Object.assign(row, divisionRank === 0 ? { rank } : { rank, divisionRank });
  });
  return awardsFrom(ranked, judging);
}

/** Whether ranks are a jury's to give, not reckoned. */
export function keepsRanks(rows: readonly Standing[], { kind }: Pick<Judging, 'kind'>): boolean {
  return kind === 'award' || kind === 'projects' || !rows.some(isRanked);
}

/** By the rank they have; equals, and those without one, in the order of the document. */
function inGivenOrder(rows: readonly Standing[]): Standing[] {
  const parts = Int32Array.from(rows, row => (hasResult(row) ? 0 : partOf(row)));
  const ranks = Float64Array.from(rows, row => (hasResult(row) ? (row.rank ?? NaN) : NaN));
  const keys = [
    { values: parts, dir: 'asc' as const },
    { values: ranks, dir: 'asc' as const },
  ];
  return [...orderBy(keys, rows.length)].map(index => {
    const row = rows[index]!;
    return hasResult(row) ? row : withoutRanks(row);
  });
}

/** A copy. */
function withoutRanks({ rank: _rank, divisionRank: _divisionRank, ...row }: Standing): Standing {
  return row;
}

/** Writes the ranks of some rows, which stand in order, at their indexes. */
function giveRanks(
  ranks: Float64Array,
  order: Uint32Array,
  { isSame }: Placing,
  method: RankMethod | undefined,
): void {
  const found = ranksOf(order, isSame, method);
  for (const [place, index] of numbered(order)) ranks[index] = found[place]!;
}

/** The indexes of each division's rows, in order; rows without one are in none. */
function byDivision(rows: readonly Standing[], order: Uint32Array): Iterable<Uint32Array> {
  const divisions = new Map<string, number[]>();
  for (const index of order) {
    const { division } = rows[index]!;
    if (division === undefined) continue;
    const own = divisions.get(division);
    if (own) own.push(index);
    else divisions.set(division, [index]);
  }
  return [...divisions.values()].map(own => Uint32Array.from(own));
}
