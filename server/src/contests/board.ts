import type { Link, StandingsPage, StandingsRow } from '../../../src/data/generated/types.ts';
import { hrefOf, standingsPath } from '../import/contest-before.ts';
import { PAGE_ROWS } from './page-rows.ts';
import type { EventName } from './paths.ts';

/** What all pages of an event say: everything but rows and what counts or links them. */
export type BoardHead = Omit<
  StandingsPage,
  'rows' | 'links' | 'numberMatched' | 'numberReturned' | 'offset'
>;

/** The standings of an event, put together from their pages. */
export interface Board {
  head: BoardHead;
  rows: readonly StandingsRow[];
  /** Links of the first page but those that lead to other pages. */
  links: readonly Link[];
  /** Rows of each page, as they were stored. */
  sizes: readonly number[];
}

/** Reads the pages of an event, in their order. */
export function boardOf(bodies: readonly string[]): Board {
  const pages = bodies.map(body => JSON.parse(body) as StandingsPage);
  const [first] = pages as [StandingsPage];
  return {
    head: headOf(first),
    rows: pages.flatMap(({ rows }) => rows),
    links: ownLinks(first),
    sizes: pages.map(({ rows }) => rows.length),
  };
}

export function headOf({
  rows: _rows,
  links: _links,
  numberMatched: _matched,
  numberReturned: _returned,
  offset: _offset,
  ...head
}: StandingsPage): BoardHead {
  return head;
}

/** Links the server makes anew with every answer. */
const MADE: readonly string[] = ['next', 'prev', 'delta', 'feed', 'around', 'columns'];

export function ownLinks({ links = [] }: StandingsPage): Link[] {
  return links.filter(({ rel }) => !MADE.includes(rel));
}

/** How many pages so many rows take; a board without rows has one. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS));
}

/** One page of a board, counted from 1, as it is stored. */
export function pageBody(name: EventName, { head, rows, links }: Board, page: number): string {
  const offset = (page - 1) * PAGE_ROWS;
  const shown = rows.slice(offset, offset + PAGE_ROWS);
  const own = page === 1 ? links : [];
  const last = page >= pageCount(rows.length);
  const all = last ? own : [{ rel: 'next', href: pageHref(name, page + 1) }, ...own];
  const document: StandingsPage = {
    ...head,
    numberMatched: rows.length,
    numberReturned: shown.length,
    offset,
    rows: shown,
    ...(all.length > 0 && { links: [...all] }),
  };
  return JSON.stringify(document);
}

export function pageHref({ contest, event }: EventName, page: number): string {
  return hrefOf(standingsPath(contest, event, page));
}

/**
 * The pages that have to be written where one board takes the place of another, with their numbers:
 * the first, which tells the revision, and those with another row. Rows that did not change are the
 * same objects. Each is made when it is asked for: together they weigh as much as the board.
 */
export function* changedPages(
  name: EventName,
  before: Board,
  now: Board,
): Generator<[page: number, body: string], void> {
  const count = pageCount(now.rows.length);
  const isKept = (page: number): boolean => {
    const offset = (page - 1) * PAGE_ROWS;
    const size = Math.min(PAGE_ROWS, now.rows.length - offset);
    if (page === 1 || before.sizes.length !== count || before.sizes[page - 1] !== size)
      return false;
    for (let row = offset; row < offset + size; row += 1) {
      if (before.rows[row] !== now.rows[row]) return false;
    }
    return true;
  };
  for (let page = 1; page <= count; page += 1) {
    if (!isKept(page)) yield [page, pageBody(name, now, page)];
  }
}
