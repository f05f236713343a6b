import { MOST_DECIMALS, combine, rounded, sumOf } from './decimal.ts';
import type { LeagueResult, Rules } from './types.ts';

/** Points of a record in a league, exactly; 3, 1 and 0 where the rules do not say. */
export function leaguePoints(
  { won = 0, drawn = 0, lost = 0 }: LeagueResult,
  { points = {} }: Pick<Rules, 'points'> = {},
): number {
  const { win = 3, draw = 1, loss = 0 } = points;
  const parts = [
    { ratio: sumOf([win]), by: won },
    { ratio: sumOf([draw]), by: drawn },
    { ratio: sumOf([loss]), by: lost },
  ];
  return rounded(combine(parts), MOST_DECIMALS);
}
