import { judge } from './judge.ts';
import { leagueTable, resultOf } from './league.ts';
import type { Revision } from './history.ts';
import type { Judging, Standing } from './types.ts';

/**
 * The tables of a league after each of its rounds, for `rankHistory`: rounds in their order, those
 * without any result left out. Fixtures that name none of these rounds count from the first on. The
 * fixtures must be all there are, or the tables are not the league's.
 */
export function leagueRevisions(
  rows: readonly Standing[],
  rounds: readonly { readonly id: string; readonly name: string }[],
  judging: Judging,
): Revision[] {
  const { fixtures = [], rules } = judging;
  return rounds.flatMap(({ id, name }, i): Revision[] => {
    if (!fixtures.some(fixture => fixture.round === id && resultOf(fixture))) return [];
    const later = new Set(rounds.slice(i + 1).map(round => round.id));
    const soFar = fixtures.filter(({ round }) => round === undefined || !later.has(round));
    const { rows: table } = leagueTable(rows, soFar, rules);
    return [{ label: name, rows: judge(table, { ...judging, fixtures: soFar }) }];
  });
}
