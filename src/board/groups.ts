/** Boards of units, divisions or persons, made from the rows of entrants. */

import { directionOf } from './chain.ts';
import { MOST_DECIMALS, over, rounded, sumOf } from './decimal.ts';
import { gather, groupName } from './gather.ts';
import { compareIds } from './ids.ts';
import { judge } from './judge.ts';
import { hasResult, isRanked, stateOf } from './standing-state.ts';
import { medalTable, tallyBy } from './tally.ts';
import type { GroupedBy } from './gather.ts';
import type { Judging, Rules, Standing } from './types.ts';

export interface GroupRule {
  /** `tally` makes a medal table of the awards, in the order of the rules' bands. */
  readonly add: 'sum' | 'mean' | 'tally';
  /** The best so many results count; all when absent. */
  readonly take?: number;
  /**
   * Groups with fewer than `take` results: `rank` them by what they have, or `leave` them without a
   * total. When absent, sums of which the greater goes first are ranked, others left, as there fewer
   * results would be an advantage.
   */
  readonly short?: 'rank' | 'leave';
  /** Whether members without a result count nothing (when absent) or as a zero, which times never are. */
  readonly absent?: 'out' | 'zero';
}

export interface GroupBoard {
  /** One a group, judged; `members` are the names of those whose results count, best first. */
  rows: Standing[];
  /** What the rows were judged by: for a Board of them, or an audit. */
  judging: Judging;
  /** Ids of rows that belong to no group. */
  left: string[];
}

/** Means are published with two decimals where the rules do not say. */
const MEAN_DECIMALS = 2;

/**
 * A board of units, of divisions, or of persons over several events, from the rows of entrants with
 * their totals. Guests never count. Groups none of whose members has a result have no total and the
 * state `absent`. Equal totals share a rank by the method of the rules; tie-breaks of entrants do not
 * apply. Sums are exact; means are rounded once, half away from zero, to the rules' decimals.
 * @param names of units or divisions by id; a person has the name of their first row
 */
export function groupBoard(
  rows: readonly Standing[],
  by: GroupedBy,
  how: GroupRule,
  judging: Judging,
  names?: ReadonlyMap<string, string>,
): GroupBoard {
  const competing = rows.filter(row => stateOf(row) !== 'guest');
  if (how.add === 'tally') {
    const medals = medalTable(competing, judging);
    const { rows: table, left } = tallyBy(competing, names ? { by, names } : { by });
    return { rows: judge(table, medals), judging: medals, left };
  }
  const { groups, left } = gather(competing, by);
  const ofGroups = groupJudging(judging);
  const made = [...groups].map(([id, members]): Standing => {
    const { total, counted } = groupTotal(members, how, ofGroups);
    const isOut = members.every(member => !hasResult(member));
    return {
      id,
      name: groupName(id, members, by, names),
      members: counted.map(({ name }) => name),
      ...(total === undefined ? {} : { total }),
      ...(isOut && total === undefined ? { state: 'absent' as const } : {}),
    };
  });
  return { rows: judge(made, ofGroups), judging: ofGroups, left };
}

/** Direction, decimals and rank method of the entrants; the rest is theirs alone. */
function groupJudging(judging: Judging): Judging {
  const { rank, decimals } = judging.rules ?? {};
  const rules: Rules = {
    dir: directionOf(judging),
    ...(rank ? { rank } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
  return { kind: judging.kind === 'time' ? 'time' : 'points', rules };
}

function groupTotal(
  members: readonly Standing[],
  { add, take = Infinity, short, absent = 'out' }: GroupRule,
  { rules = {} }: Judging,
): { total?: number; counted: readonly Standing[] } {
  const sign = rules.dir === 'asc' ? 1 : -1;
  const ranked = members
    .filter(isRanked)
    .sort((a, b) => sign * (a.total! - b.total!) || compareIds(a.id, b.id));
  const counted = ranked.slice(0, take);
  const results = counted.map(row => row.total!);
  // A zero would be the best of times.
  const asZero = absent === 'zero' && rules.dir !== 'asc';
  const zeros = asZero ? members.filter(member => !hasResult(member)).map(() => 0) : [];
  const values = [...results, ...zeros].slice(0, take);
  const byDefault = add === 'sum' && rules.dir !== 'asc' ? 'rank' : 'leave';
  const isShort = Number.isFinite(take) && values.length < take;
  if (values.length === 0 || (isShort && (short ?? byDefault) === 'leave')) return { counted };
  const sum = sumOf(values);
  const total =
    add === 'sum'
      ? rounded(sum, MOST_DECIMALS)
      : rounded(over(sum, values.length), rules.decimals ?? MEAN_DECIMALS);
  return { total, counted };
}
