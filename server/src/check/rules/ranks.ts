import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { DocumentRule } from '../rule.ts';
import { adds, contestOf, rowsOf, rulesOf, type Row } from '../standings.ts';

/** A row with what decides its place. */
interface Ranked {
  index: number;
  rank: number;
  /** NaN where it has none, or one that is told to be wrong already. */
  total: number;
  division: unknown;
  divisionRank: unknown;
}

/** Ranks go up from row to row, and no better total has a worse rank. */
export const ranks: DocumentRule = {
  of: ['standings'],
  *judge(document) {
    const ascending = isAscending(document);
    for (const rows of groupsOf([...rowsOf(document)].flatMap(row => rankedOf(row, document)))) {
      const kept = inOrder(rows, expectedRanks(rows, ascending));
      for (const [i, row] of rows.entries()) {
        const pointer = `/rows/${row.index}/rank`;
        if (!kept.has(i)) yield at(document, pointer, outOfOrder(row, rows[i - 1], rows[i + 1]));
      }
      if (ascending === undefined) continue;
      let before: Ranked | undefined;
      for (const row of rows.filter((_, i) => kept.has(i))) {
        if (Number.isNaN(row.total)) continue;
        if (before && !follows(before, row, ascending)) {
          yield at(document, `/rows/${row.index}/rank`, againstTotal(row, before));
        }
        before = row;
      }
    }
  },
};

/** Whether the smaller total goes first; undefined where more than the total decides. */
function isAscending(document: ReadDocument): boolean | undefined {
  const { kind } = contestOf(document);
  // In the other kinds penalty, goals or the jury decide between totals.
  if (kind !== 'points' && kind !== 'time') return undefined;
  const { dir } = rulesOf(document);
  return dir === undefined ? kind === 'time' : dir === 'asc';
}

function rankedOf({ row, index }: Row, document: ReadDocument): Ranked[] {
  const { rank, total, division, divisionRank } = row;
  if (typeof rank !== 'number') return [];
  const isGood = typeof total === 'number' && adds(row, rulesOf(document));
  return [{ index, rank, total: isGood ? total : NaN, division, divisionRank }];
}

/** All rows, or those of each division where ranks are ranks within it. */
function groupsOf(rows: readonly Ranked[]): Ranked[][] {
  const divisions = new Map<unknown, Ranked[]>();
  for (const row of rows) {
    const own = divisions.get(row.division);
    if (own) own.push(row);
    else divisions.set(row.division, [row]);
  }
  const groups = [...divisions.values()];
  const least = rows.reduce((low, { rank }) => Math.min(low, rank), Infinity);
  const within =
    rows.every(({ rank, divisionRank }) => rank === divisionRank) ||
    groups.every(group => group.some(({ rank }) => rank === least));
  return groups.length > 1 && within ? groups : [[...rows]];
}

/** The rank each total would have by itself; NaN without one. */
function expectedRanks(rows: readonly Ranked[], ascending = false): number[] {
  const totals = rows.map(({ total }) => total).filter(total => !Number.isNaN(total));
  totals.sort((one, other) => (ascending ? one - other : other - one));
  const first = new Map<number, number>();
  for (const [i, total] of totals.entries()) if (!first.has(total)) first.set(total, i + 1);
  return rows.map(({ total }) => first.get(total) ?? NaN);
}

/** Rows looked back over: a slip is a matter of its neighbours, and a page may be very long. */
const LOOK_BACK = 500;

/**
 * Indexes of the rows that stand in order when as few as can be are taken out; of two ways, the one
 * that keeps ranks which fit their totals. What is left is at fault, not its neighbour.
 */
function inOrder(rows: readonly Ranked[], expected: readonly number[]): Set<number> {
  // Mostly all are, and a page may be long.
  if (rows.every(({ rank }, i) => i === 0 || rank >= rows[i - 1]!.rank))
    return new Set(rows.keys());
  const best: { weight: number; before: number }[] = [];
  let last = -1;
  for (const [i, { rank }] of rows.entries()) {
    const own = rank === expected[i] || rank === i + 1 ? 1 + 1 / rows.length : 1;
    let before = -1;
    for (let j = Math.max(0, i - LOOK_BACK); j < i; j += 1) {
      if (rows[j]!.rank <= rank && best[j]!.weight > (best[before]?.weight ?? 0)) before = j;
    }
    best.push({ weight: own + (best[before]?.weight ?? 0), before });
    if (best[i]!.weight > (best[last]?.weight ?? 0)) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = best[i]!.before) kept.add(i);
  return kept;
}

/** Whether a row with this rank and total may come after the one before. */
function follows(before: Ranked, now: Ranked, ascending: boolean): boolean {
  const better = ascending ? now.total < before.total : now.total > before.total;
  return !better && (now.rank !== before.rank || now.total === before.total);
}

type Fault = Omit<Finding, 'document' | 'pointer'>;

function outOfOrder({ rank }: Ranked, before?: Ranked, after?: Ranked): Fault {
  const near = [before, after].flatMap(row => (row ? [row.rank] : []));
  return {
    code: 'rank-order',
    message: bilingual(
      `名次 ${rank} 不合次序，相邻的名次是 ${near.join('、')}。`,
      `Rank ${rank} is out of order; its neighbours are ${near.join(' and ')}.`,
    ),
    mend: bilingual(
      '核对这一行的名次，并按名次排列各行。',
      'Check the rank of this row, and put the rows in order of rank.',
    ),
  };
}

function againstTotal({ rank, total }: Ranked, before: Ranked): Fault {
  return {
    code: 'rank-order',
    message: bilingual(
      `第 ${rank} 名总分 ${total}，排在前面的第 ${before.rank} 名总分 ${before.total}。`,
      `Rank ${rank} has a total of ${total}, rank ${before.rank} above it ${before.total}.`,
    ),
    mend: bilingual(
      '核对总分和名次，重新导入成绩。',
      'Check totals and ranks and import the results again.',
    ),
  };
}
