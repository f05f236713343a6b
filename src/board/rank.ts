import type { RankMethod } from './types.ts';

/** Of a run of equals, by its first and last place (from 1) and how many runs went before. */
export type RankOfRun = (first: number, last: number, runsBefore: number) => number;

const OF_RUN: Readonly<Record<Exclude<RankMethod, 'forced'>, RankOfRun>> = {
  '1224': first => first,
  '1223': (_first, _last, runsBefore) => runsBefore + 1,
  '1334': (_first, last) => last,
  fractional: (first, last) => (first + last) / 2,
};

/** How a method ranks a run of equals; undefined where equals share no rank. */
export function rankRuleOf(method: RankMethod = '1224'): RankOfRun | undefined {
  // A word of a newer document ranks as the usual method does.
  return method === 'forced' ? undefined : (OF_RUN[method] ?? OF_RUN['1224']);
}

/**
 * Ranks by place in the order, from 1. Equals share a rank: `1224` (standard competition ranking)
 * the best of their places, `1334` (modified) the worst, `fractional` the mean, `1223` (dense) the
 * number of better results and one. `forced` shares none: place is rank.
 * @param order rows, best first, equals side by side
 * @param isSame whether two rows, neighbours in the order, are equals
 */
export function ranksOf(
  order: ArrayLike<number>,
  isSame: (a: number, b: number) => boolean,
  method?: RankMethod,
): Float64Array {
  const n = order.length;
  const rankOfRun = rankRuleOf(method);
  const ranks = new Float64Array(n);
  let runs = 0;
  for (let from = 0; from < n; runs += 1) {
    let to = from + 1;
    if (rankOfRun) while (to < n && isSame(order[to - 1]!, order[to]!)) to += 1;
    ranks.fill(rankOfRun ? rankOfRun(from + 1, to, runs) : to, from, to);
    from = to;
  }
  return ranks;
}
