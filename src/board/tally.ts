/** Tables of prizes: how many of each a unit, division or person has won. */

import { MOST_DECIMALS, combine, rounded, sumOf } from './decimal.ts';
import { gather, groupName } from './gather.ts';
import type { GroupedBy } from './gather.ts';
import type { Judging, Standing } from './types.ts';

export interface TallyOptions {
  readonly by: GroupedBy;
  /** Names of units or divisions by id. */
  readonly names?: ReadonlyMap<string, string>;
  /** Points a prize is worth, none where not named; the total is their sum, else the number of prizes. */
  readonly points?: ReadonlyMap<string, number>;
}

export interface TallyTable {
  /** One a group, in the order they are met; not ranked yet. */
  rows: Standing[];
  /** Ids of rows that belong to no group. */
  left: string[];
}

/**
 * Counts the awards of the rows by group. A team's award is one award. Every row of the table has
 * all the awards that were given to anybody, and 0 for those it did not win; groups without any
 * award are in the table too.
 */
export function tallyBy(
  rows: readonly Standing[],
  { by, names, points }: TallyOptions,
): TallyTable {
  const categories = awardsIn(rows);
  const { groups, left } = gather(rows, by);
  const table = [...groups].map(([id, members]): Standing => {
    const won = members.flatMap(({ awards = [] }) => awards);
    const counts = categories.map(category => won.filter(award => award === category).length);
    const worth = counts.map((count, i) => ({
      ratio: sumOf([points ? (points.get(categories[i]!) ?? 0) : 1]),
      by: count,
    }));
    return {
      id,
      name: groupName(id, members, by, names),
      tally: Object.fromEntries(categories.map((category, i) => [category, counts[i]!])),
      total: rounded(combine(worth), MOST_DECIMALS),
    };
  });
  return { rows: table, left };
}

/**
 * How the table of these rows is judged as a medal table: by the first category, equals by the next,
 * and so on. Categories are in the order of the bands; awards that are no band follow as they are
 * met. Tables of points are judged by `{ kind: 'tally' }` alone.
 */
export function medalTable(rows: readonly Standing[], { rules = {} }: Judging): Judging {
  const won = awardsIn(rows);
  const bands = (rules.bands ?? []).map(({ name }) => name).filter(name => won.includes(name));
  const ties = [...new Set([...bands, ...won])].map(by => ({ by }));
  return { kind: 'tally', rules: { ties, ...(rules.rank ? { rank: rules.rank } : {}) } };
}

function awardsIn(rows: readonly Standing[]): string[] {
  return [...new Set(rows.flatMap(({ awards = [] }) => awards))];
}
