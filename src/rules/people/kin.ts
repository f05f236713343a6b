/** Mentors and apprentices as lines of descent. */

import { pairsOf, type KinPair, type KinPairs } from './kin-pairs.ts';
import { missingKin, type KinOther, type KinPeople, type KinPerson } from './kin-people.ts';
import { membershipsOf, type Memberships } from './membership.ts';

/** Somebody at one place of a line. */
export interface KinNode<P extends KinPerson = KinPerson> extends KinOther<P> {
  /** One of a kind in the tree, and the same in the next tree of these people. */
  key: string;
  /** When the one above taught them: year, month or day. */
  from?: string;
  to?: string;
  /** The one the tree is about, where they stand with their apprentices. */
  focus?: true;
  /** They stand elsewhere with their apprentices, as somebody with two mentors does. */
  again?: true;
  apprentices: KinNode<P>[];
}

export interface Kin<P extends KinPerson = KinPerson> extends Memberships<P> {
  /** Lines, each with its first mentor at the top. Empty without any pair. */
  lines: KinNode<P>[];
  /** How many people stand in the lines. */
  size: number;
  /** Generations of the deepest line. */
  depth: number;
  /** Ids that are named and of which nothing is known yet, nearest to the focus first. */
  missing: string[];
}

/** More generations than anybody ever taught; what is deeper is a fault of the documents. */
const MOST_GENERATIONS = 40;

/**
 * The lines of mentors and apprentices around `focus`, from the earliest mentors down to the last
 * apprentices, fellow apprentices too; and whom it leads or belongs to. It is enough that one of a
 * pair names the other. Nobody stands twice with apprentices, and who would be their own ancestor
 * is cut there. Never throws.
 */
export function kinOf<P extends KinPerson>(focus: string, people: KinPeople<P>): Kin<P> {
  const { pairs, others } = pairsOf(people);
  const up = grouped(pairs, 'apprentice');
  const lines: KinNode<P>[] = [];
  const grow = growing(focus, grouped(pairs, 'mentor'), others);
  for (const root of rootsOver(focus, up)) if (!grow.has(root)) lines.push(grow.from(root));
  const alone = lines.length === 1 && !lines[0]!.apprentices.length;
  return {
    lines: alone ? [] : lines,
    size: alone ? 0 : grow.size(),
    depth: Math.max(0, ...(alone ? [] : lines.map(depthOf))),
    ...membershipsOf(focus, people),
    missing: missingKin(focus, people),
  };
}

/** Draws lines; who was drawn once has no apprentices the second time. */
function growing<P extends KinPerson>(
  focus: string,
  down: ReadonlyMap<string, KinPair[]>,
  others: KinPairs<P>['others'],
) {
  const drawn = new Set<string>();
  const from = (key: string, path: readonly string[] = [], pair?: KinPair): KinNode<P> => {
    const again = drawn.has(key);
    drawn.add(key);
    const here = [...path, key];
    const below = again || here.length >= MOST_GENERATIONS ? [] : (down.get(key) ?? []);
    return {
      key: JSON.stringify(here),
      ...others.get(key)!,
      ...(pair?.from !== undefined && { from: pair.from }),
      ...(pair?.to !== undefined && { to: pair.to }),
      ...(key === focus && !again && { focus: true as const }),
      ...(again && { again: true as const }),
      apprentices: inTime(below.filter(next => !here.includes(next.apprentice))).map(next =>
        from(next.apprentice, here, next),
      ),
    };
  };
  return { from, has: (key: string) => drawn.has(key), size: () => drawn.size };
}

/** Those over somebody who have no mentor themselves; in a circle, the one it would close at. */
function rootsOver(focus: string, up: ReadonlyMap<string, KinPair[]>): string[] {
  const met = new Set<string>();
  const climb = (key: string, path: readonly string[]): string[] => {
    met.add(key);
    const here = [...path, key];
    const mentors = (up.get(key) ?? []).map(({ mentor }) => mentor);
    const above = mentors.filter(mentor => !here.includes(mentor));
    if (!above.length || here.length >= MOST_GENERATIONS / 2) return [key];
    return above.flatMap(mentor => (met.has(mentor) ? [] : climb(mentor, here)));
  };
  return climb(focus, []);
}

function grouped(pairs: readonly KinPair[], by: 'mentor' | 'apprentice'): Map<string, KinPair[]> {
  const groups = new Map<string, KinPair[]>();
  for (const pair of pairs) groups.set(pair[by], [...(groups.get(pair[by]) ?? []), pair]);
  return groups;
}

/** The earliest first; those without a year after them, as they are written. */
function inTime(pairs: readonly KinPair[]): KinPair[] {
  const since = ({ from }: KinPair): string => from ?? '~';
  return pairs
    .map((pair, at) => ({ pair, at }))
    .sort((a, b) =>
      since(a.pair) < since(b.pair) ? -1 : since(a.pair) > since(b.pair) ? 1 : a.at - b.at,
    )
    .map(({ pair }) => pair);
}

function depthOf({ apprentices }: KinNode): number {
  return 1 + Math.max(0, ...apprentices.map(depthOf));
}
