/** How ranks came about: the rank of each entrant in one revision after the other. */

import type { Standing } from './types.ts';

/** The standings as they were. */
export interface Revision {
  /** What is written under it: a round, a day, a revision's number. */
  readonly label: string;
  readonly rows: readonly Standing[];
}

/** What came after a revision: rows that are now other or new, complete, and ids of those gone. */
export interface RevisionChange {
  readonly label: string;
  readonly items: readonly Standing[];
  readonly removed?: readonly string[];
}

export interface RankLine {
  readonly id: string;
  /** As in the last revision that has the row. */
  readonly name: string;
  /** One a revision; undefined where there was no rank. */
  readonly ranks: readonly (number | undefined)[];
  readonly totals: readonly (number | undefined)[];
  readonly best: number;
  readonly worst: number;
}

export interface RankHistory {
  readonly labels: readonly string[];
  /** In order of the last rank each of them has; those no longer ranked behind. */
  readonly lines: readonly RankLine[];
}

/**
 * The rank history of some rows: those named by `ids`, else the first `top` of the last revision
 * that has ranks (10 when absent). Rows that never had a rank have no line.
 */
export function rankHistory(
  revisions: readonly Revision[],
  { ids, top = 10 }: { ids?: readonly string[]; top?: number } = {},
): RankHistory {
  const byId = revisions.map(({ rows }) => new Map(rows.map(row => [row.id, row])));
  const wanted = [...new Set(ids ?? leaders(revisions, top))];
  const lines = wanted.flatMap(
    id =>
      lineOf(
        id,
        byId.map(rows => rows.get(id)),
      ) ?? [],
  );
  return { labels: revisions.map(({ label }) => label), lines: lines.sort(byLastRank) };
}

/** The revisions that changes make, the first one included; `rows` are its rows. */
export function revisionsOf(
  { label, rows }: Revision,
  changes: readonly RevisionChange[],
): Revision[] {
  const state = new Map(rows.map(row => [row.id, row]));
  const after = changes.map(({ label: name, items, removed = [] }): Revision => {
    for (const id of removed) state.delete(id);
    for (const item of items) state.set(item.id, item);
    return { label: name, rows: [...state.values()] };
  });
  return [{ label, rows }, ...after];
}

function leaders(revisions: readonly Revision[], top: number): string[] {
  for (let i = revisions.length - 1; i >= 0; i -= 1) {
    const ranked = revisions[i]!.rows.filter(({ rank }) => rank !== undefined);
    if (ranked.length === 0) continue;
    // Stable: of equals, as listed.
    const ordered = [...ranked].sort((a, b) => a.rank! - b.rank!);
    return ordered.slice(0, top).map(({ id }) => id);
  }
  return [];
}

function lineOf(id: string, rows: readonly (Standing | undefined)[]): RankLine | undefined {
  const ranks = rows.map(row => row?.rank);
  const had = ranks.filter(rank => rank !== undefined);
  if (had.length === 0) return undefined;
  const names = rows.flatMap(row => row?.name ?? []);
  return {
    id,
    name: names[names.length - 1]!,
    ranks,
    totals: rows.map(row => row?.total),
    best: Math.min(...had),
    worst: Math.max(...had),
  };
}

/** Whoever is ranked in the later revision goes first, then the better rank there. */
function byLastRank(a: RankLine, b: RankLine): number {
  for (let i = a.ranks.length - 1; i >= 0; i -= 1) {
    const difference = (a.ranks[i] ?? Infinity) - (b.ranks[i] ?? Infinity);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
