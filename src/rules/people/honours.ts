/** Honours as they are told: the highest first, and of one level the newest. */

import type { Honour } from './person.ts';

/** Levels from the highest; others come after, in the order of the document. */
export const LEVELS = ['national', 'province', 'city', 'county', 'town', 'industry', 'enterprise'];

/** Place of a level among all, from 0; unknown ones and none are last. */
export function levelPlace(level: string | undefined): number {
  const at = LEVELS.indexOf(level!);
  return at < 0 ? (level ? 8 : 9) : at;
}

/** Honours by level, then year, newest first and those without a year last; else as written. */
export function orderHonours<H extends Honour>(honours: readonly H[] = []): H[] {
  return [...honours].sort(
    (a, b) => levelPlace(a.level) - levelPlace(b.level) || (b.year || 0) - (a.year || 0),
  );
}

/** Honours of one level, newest first. */
export interface HonourGroup<H extends Honour = Honour> {
  /** As the document has it; undefined where it does not say. */
  level: string | undefined;
  honours: H[];
}

/** The honours by level; each unknown word is a group of its own, those without a level the last. */
export function groupHonours<H extends Honour>(honours: readonly H[] = []): HonourGroup<H>[] {
  const groups = new Map<string | undefined, H[]>();
  for (const honour of orderHonours(honours)) {
    const group = groups.get(honour.level);
    if (group) group.push(honour);
    else groups.set(honour.level, [honour]);
  }
  return [...groups].map(([level, list]) => ({ level, honours: list }));
}

/** The first of the honours in order. */
export function highestHonour<H extends Honour>(honours: readonly H[] = []): H | undefined {
  return orderHonours(honours)[0];
}
