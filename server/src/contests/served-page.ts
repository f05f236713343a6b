import type { Link, StandingsPage } from '../../../src/data/generated/types.ts';
import { hrefOf } from '../import/contest-before.ts';
import { pageHref } from './board.ts';
import type { EventState } from './event-state.ts';
import { eventFolder } from './paths.ts';

/** Who gives the pages out: a server that can be followed and asked, or files. */
export type Host = 'live' | 'static';

/** A stored page with what all pages of the present state say, and its links. */
export function servedPage(
  state: EventState,
  stored: StandingsPage,
  page: number,
  host: Host,
): StandingsPage {
  const { head, rows, pageRows } = state;
  return {
    ...head,
    numberMatched: rows,
    numberReturned: stored.rows.length,
    offset: (page - 1) * pageRows,
    rows: stored.rows,
    links: linksOf(state, page, host),
  };
}

function linksOf(state: EventState, page: number, host: Host): Link[] {
  const folder = hrefOf(eventFolder(state).slice(0, -1));
  const { pages, links, isOver } = state;
  const next = { rel: 'next', href: pageHref(state, page + 1) };
  // Once all is decided there is nothing to follow.
  const follow = [
    { rel: 'delta', href: `${folder}/delta` },
    { rel: 'feed', href: `${folder}/feed` },
  ];
  return [
    ...(page < pages ? [next] : []),
    ...(host === 'live' && !isOver ? follow : []),
    ...(host === 'live' ? [{ rel: 'around', href: pageHref(state, 1) }] : []),
    ...(pages > 1 ? [{ rel: 'columns', href: `${folder}/columns.json` }] : []),
    ...(page === 1 ? links : []),
  ];
}
