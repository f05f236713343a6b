/** Prizes and other lines drawn through the ranked rows: by count, share or score. */

import { directionOf } from './chain.ts';
import { rounded, weightedSum } from './decimal.ts';
import { isRanked } from './standing-state.ts';
import type { Band, Cut, Direction, Judging, Standing } from './types.ts';

/** A ranked row and the places, from 1, that it shares with its equals. */
interface Placed {
  readonly row: Standing;
  readonly first: number;
  readonly last: number;
}

/**
 * The band of each row that has one, by id. Bands are handed out from the top: `count` and `share`
 * (of the rows with a rank, half a place up) go down to a place, counted on from the place the band
 * before goes down to, as medals are; `min` is a total. Where a band has several of them, all must
 * hold. Those tied for the last place are in, unless `ties` is false: then none of them is.
 * @param rows judged, all of them
 */
export function bandsOf(rows: readonly Standing[], judging: Judging): Map<string, Band> {
  return new Map([...bandsByRow(rows, judging)].map(([{ id }, band]) => [id, band]));
}

function bandsByRow(rows: readonly Standing[], judging: Judging): Map<Standing, Band> {
  const placed = placedOf(rows);
  const dir = directionOf(judging);
  const found = new Map<Standing, Band>();
  let next = 0;
  let line = 0;
  for (const band of judging.rules?.bands ?? []) {
    const end = take(placed, next, line, band, dir);
    for (const { row } of placed.slice(next, end.next)) found.set(row, band);
    ({ next, line } = end);
  }
  return found;
}

/** The rows with the bands among their awards, first, in place of those they had before. */
export function awardsFrom(rows: readonly Standing[], judging: Judging): Standing[] {
  const bands = judging.rules?.bands ?? [];
  if (bands.length === 0) return [...rows];
  const names = new Set(bands.map(({ name }) => name));
  // By the row itself: an id that two rows share would give both what one of them has won.
  const found = bandsByRow(rows, judging);
  return rows.map(given => {
    const band = found.get(given);
    if (!band && !given.awards) return given;
    const { awards: before = [], ...row } = given;
    const others = before.filter(award => !names.has(award));
    const awards = band ? [band.name, ...others] : others;
    return awards.length > 0 ? { ...row, awards } : row;
  });
}

/** How many go on by a cut, from the top, and the total of the last of them. */
export function cutThrough(
  rows: readonly Standing[],
  cut: Cut,
  judging: Judging,
): { count: number; at?: number } {
  const placed = placedOf(rows);
  const { next } = take(placed, 0, 0, cut, directionOf(judging));
  const at = placed[next - 1]?.row.total;
  return { count: next, ...(at === undefined ? {} : { at }) };
}

function placedOf(rows: readonly Standing[]): Placed[] {
  const ranked = rows.filter(row => isRanked(row) && row.rank !== undefined);
  ranked.sort((a, b) => a.rank! - b.rank!);
  const placed: Placed[] = [];
  for (let from = 0; from < ranked.length;) {
    let to = from + 1;
    while (to < ranked.length && ranked[to]!.rank === ranked[from]!.rank) to += 1;
    for (const row of ranked.slice(from, to)) placed.push({ row, first: from + 1, last: to });
    from = to;
  }
  return placed;
}

/**
 * Takes rows on from index `next` for a band whose places count from `line`; says where it ended
 * and what place the band after it counts from.
 */
function take(
  placed: readonly Placed[],
  next: number,
  line: number,
  { count, share, min, ties = true }: Omit<Band, 'name'>,
  dir: Direction,
): { next: number; line: number } {
  if (count === undefined && share === undefined && min === undefined) return { next, line };
  const quota = Math.min(
    count ?? Infinity,
    share === undefined ? Infinity : rounded(weightedSum([share], [placed.length]), 0),
  );
  const reaches = (total: number) =>
    min === undefined || (dir === 'asc' ? total <= min : total >= min);
  const end = line + quota;
  for (; next < placed.length; next += 1) {
    const { row, first, last } = placed[next]!;
    if ((ties ? first : last) > end) return { next, line: end };
    // Places nobody has reached the score for are not handed down.
    if (!reaches(row.total!)) break;
  }
  return { next, line: Math.min(end, Math.max(line, next)) };
}
