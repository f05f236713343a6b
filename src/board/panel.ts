import { numberOf, over, sumOf } from './decimal.ts';
import type { Ratio } from './decimal.ts';
import type { Rules, Score } from './types.ts';

/**
 * The score a panel of judges gives: the mean of their marks, without so many of the highest and of
 * the lowest, exactly. Where that would leave none, all marks count. Words and gaps are no marks;
 * undefined where there is no mark at all.
 */
export function panelScore(
  marks: readonly Score[] | undefined,
  { high = 0, low = 0 }: NonNullable<Rules['drop']> = {},
): Ratio | undefined {
  const given = (marks ?? []).flatMap(mark => numberOf(mark) ?? []).sort((a, b) => a - b);
  if (given.length === 0) return undefined;
  const kept = high + low < given.length ? given.slice(low, given.length - high) : given;
  return over(sumOf(kept), kept.length);
}
