import type { Snapshot } from '../snapshot/snapshot.ts';
import { featureAt, type Division, type StationDivisions } from './divisions.ts';
import { isListed, type ListShown } from './list-page.ts';

/**
 * The divisions from the top to the one with a code, the top alone for an empty code; undefined where
 * no station is in it.
 */
export function pathTo({ top }: StationDivisions, code: string): Division[] | undefined {
  if (code === '') return [top];
  const below = (division: Division): Division[] | undefined => {
    if (division.code === code) return [division];
    for (const item of division.items) {
      const path = below(item);
      if (path) return [division, ...path];
    }
    return undefined;
  };
  return below(top);
}

export interface PageAsked {
  /** From 1; beyond the last it is the last. */
  page: number;
  /** Stations on a page. */
  size: number;
  /** Above so many a part is chosen first, where there are parts. */
  most: number;
}

/** What a page of a division shows. */
export function shownPage(
  snapshot: Snapshot,
  path: readonly Division[],
  { page, size, most }: PageAsked,
): ListShown {
  const division = path.at(-1)!;
  const above = path.slice(0, -1);
  if (!isListed(division, most)) return { division, above, page: 1, pages: 1, stations: [] };
  const pages = Math.max(1, Math.ceil(division.rows.length / size));
  const at = Math.min(Math.max(1, page), pages);
  const rows = division.rows.subarray((at - 1) * size, at * size);
  const stations = Array.from(rows, row => featureAt(snapshot, row));
  return { division, above, page: at, pages, stations };
}
