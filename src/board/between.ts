/** Criteria that hold among equals only: what they did in the matches between them. */

import type { Criterion } from './chain.ts';
import type { Standing } from './types.ts';

/**
 * A chain in the steps it is gone through: a criterion that every row answers by itself is one, those
 * that hold among equals and follow each other are one together.
 */
export function stepsOf(chain: readonly Criterion[]): Criterion[][] {
  const steps: Criterion[][] = [];
  for (const criterion of chain) {
    const before = steps[steps.length - 1];
    if (criterion.among && before?.[0]?.among) before.push(criterion);
    else steps.push([criterion]);
  }
  return steps;
}

/**
 * Equals put in order by the matches between them, as the regulations of the UEFA European
 * Championship settle equality of points: by each criterion in turn over the matches of all of them;
 * those whom none of the criteria tells apart begin again with the matches between themselves alone,
 * until nothing more is told.
 * @returns the rows, best first, those still equal together
 */
export function settled(
  equals: readonly Standing[],
  criteria: readonly Criterion[],
): (readonly Standing[])[] {
  const groups = [equals];
  for (let at = 0; at < groups.length;) {
    const parts = splitBy(groups[at]!, criteria);
    // A group that falls apart is looked at again, part by part.
    if (parts.length > 1) groups.splice(at, 1, ...parts);
    else at += 1;
  }
  return groups;
}

function splitBy(
  equals: readonly Standing[],
  criteria: readonly Criterion[],
): (readonly Standing[])[] {
  if (equals.length < 2) return [equals];
  const tables = criteria.map(({ dir, among }) => ({ values: among!(equals), dir }));
  const compare = (a: Standing, b: Standing): number => {
    for (const { values, dir } of tables) {
      const difference = values.get(a.id)! - values.get(b.id)!;
      if (difference !== 0) return dir === 'asc' ? difference : -difference;
    }
    return 0;
  };
  const parts: Standing[][] = [];
  for (const row of [...equals].sort(compare)) {
    const last = parts[parts.length - 1];
    if (last && compare(last[0]!, row) === 0) last.push(row);
    else parts.push([row]);
  }
  return parts;
}
