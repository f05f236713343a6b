/** Each row's total by the kind of contest, before any of them is compared with another. */

import { directionOf } from './chain.ts';
import { MOST_DECIMALS, rounded, sumOf } from './decimal.ts';
import { scoreOf } from './icpc.ts';
import { leaguePoints } from './league-points.ts';
import { leagueTable } from './league.ts';
import { highestTotal, scaleFor } from './scale.ts';
import { hasResult, isRanked } from './standing-state.ts';
import { moduleScores, totalOf, weighingFor } from './total.ts';
import type { Weighing } from './total.ts';
import type { Judging, Rules, Standing } from './types.ts';
import { fold } from '../rules/fold.ts';

/**
 * The rows, in the order given, with the totals the contest makes of them: modules weighed and put
 * on the scale of the rules, problems counted (ICPC), fixtures and points (league), numbers added
 * (tally). A total that is given stays where there is nothing to make it from, and in the last three:
 * points taken off by a ruling, or penalties that were added up in seconds, are in it alone. Scores
 * that come from a panel's marks are filled in, to six decimals at most.
 */
export function withTotals(rows: readonly Standing[], judging: Judging): Standing[] {
  const { kind, rules = {}, fixtures } = judging;
  if (kind === 'icpc') return rows.map(row => withSolved(row, rules));
  if (kind === 'tally') return rows.map(withCounts);
  if (kind === 'league') {
    // Fixtures of a document may be the last few only: they never replace a record that is there.
    const isBare = rows.every(({ league, total }) => !league && total === undefined);
    const table = isBare && fixtures ? leagueTable(rows, fixtures, rules).rows : rows;
    return table.map(row => withPoints(row, rules));
  }
  const totalling = weighingFor(rows, judging);
  if (!totalling) return rows.map(row => withPanels(row, rules));
  const needsAll = directionOf(judging) === 'asc';
  const made = rows.map(row => {
    const total = totalOf(row, rules, totalling, needsAll);
    return withPanels(withTotal(row, total), rules);
  });
  return rules.scale ? scaled(made, rules, totalling) : made;
}

/** Totals made from scores, on the scale; those that were given already are. */
function scaled(rows: Standing[], rules: Rules, weighing: Weighing): Standing[] {
  const isMade = (row: Standing) =>
    hasResult(row) && moduleScores(row, rules).some(score => score !== undefined);
  const totals = rows.flatMap(row => (isRanked(row) && isMade(row) ? [row.total!] : []));
  const toScale = scaleFor(totals, rules.scale!, highestTotal(rules, weighing));
  const { decimals = MOST_DECIMALS } = rules;
  return rows.map(row => {
    if (row.total === undefined || !isMade(row)) return row;
    const exact = toScale ? toScale(row.total) : sumOf([row.total]);
    return { ...row, total: rounded(exact, decimals) };
  });
}

function withTotal(row: Standing, total: number | undefined): Standing {
  if (total === row.total) return row;
  return total === undefined ? withoutTotal(row) : { ...row, total };
}

function withoutTotal({ total: _before, ...row }: Standing): Standing {
  return row;
}

/** The row with the scores its panels gave. */
function withPanels(row: Standing, rules: Rules): Standing {
  if (!row.marks) return row;
  const found = moduleScores(row, rules);
  const scores = found.map((score, i) =>
    typeof score === 'object' ? rounded(score, MOST_DECIMALS) : (row.scores?.[i] ?? ''),
  );
  return scores.length > 0 ? { ...row, scores } : row;
}

function withSolved(row: Standing, { penalty }: Rules): Standing {
  return row.problems ? { ...scoreOf(row.problems, penalty), ...row } : row;
}

function withCounts(row: Standing): Standing {
  if (row.total !== undefined || !row.tally) return row;
  return { ...row, total: fold(Object.values(row.tally), (sum, count) => sum + count, 0) };
}

function withPoints(row: Standing, rules: Rules): Standing {
  if (row.total !== undefined || !row.league) return row;
  return { ...row, total: leaguePoints(row.league, rules) };
}
