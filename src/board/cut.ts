import { cutThrough } from './bands.ts';
import type { Judging, Standing } from './types.ts';

/**
 * The cut of the rules: how many go on, and the total of the last of them (absent where none does).
 * A round's own cut goes before it: pass it as `rules.cut`. Shares are of the rows with a rank, half
 * a place up; those tied for the last place go on unless `ties` is false.
 * @param rows judged, all of them
 * @returns undefined where the rules have no cut
 */
export function cutOf(
  rows: readonly Standing[],
  judging: Judging,
): { count: number; at?: number } | undefined {
  const cut = judging.rules?.cut;
  const isDrawn = cut?.count !== undefined || cut?.share !== undefined || cut?.min !== undefined;
  return cut && isDrawn ? cutThrough(rows, cut, judging) : undefined;
}
