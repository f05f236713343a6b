import type { Contest, Link, StandingsPage } from '../../../src/data/generated/types.ts';
import { contestPath, standingsPath } from '../import/contest-before.ts';
import type { Revision } from '../store/contests/contests.ts';
import { headOf, ownLinks, type BoardHead } from './board.ts';
import { thawApart, type Workplace } from './change-apart.ts';
import { isFrozen, isOver } from './judging.ts';
import type { EventName } from './paths.ts';

/** The present public state of an event. */
export interface EventState extends EventName {
  /** Tells one state from another: when contest and first page were last changed. */
  readonly stamp: string;
  readonly lastModified: Date;
  readonly head: BoardHead;
  /** Links of the first page that are not made anew. */
  readonly links: readonly Link[];
  /** Rows over all pages, and of a full page. */
  readonly rows: number;
  readonly pageRows: number;
  readonly pages: number;
  /** Nothing changes any more: nobody need follow. */
  readonly isOver: boolean;
  /** When a freeze ends, milliseconds; Infinity where none does. */
  readonly thawsAt: number;
  /** Steps that lead to this revision, the oldest first. */
  readonly steps: readonly Revision[];
}

/** What tells whether a state is still the newest; undefined without a contest or standings. */
export async function stampOf(
  { store, siteId }: Workplace,
  { contest, event }: EventName,
): Promise<string | undefined> {
  const paths = [contestPath(contest), standingsPath(contest, event, 1)];
  const stamps = await store.contests.stamps(siteId, paths);
  return stamps.size < 2 ? undefined : paths.map(path => stamps.get(path)).join(' ');
}

/** Reads the state of an event. What a freeze that is over has kept back is published first. */
export async function readState(
  workplace: Workplace,
  name: EventName,
): Promise<EventState | undefined> {
  const { store, siteId, now } = workplace;
  const stored = await store.document(siteId, contestPath(name.contest));
  if (!stored) return undefined;
  const contest = JSON.parse(stored.body) as Contest;
  const known = await store.contests.head(siteId, name);
  if (known?.hidden !== undefined && !isFrozen(contest, now())) await thawApart(workplace, name);
  const stamp = await stampOf(workplace, name);
  const first = await store.document(siteId, standingsPath(name.contest, name.event, 1));
  if (stamp === undefined || !first) return undefined;
  const head = await store.contests.head(siteId, name);
  // Where a list was imported since, the steps lead to a state that is no more.
  const isOurs = head?.stamp === first.updatedAt;
  const steps = isOurs ? await store.contests.revisions(siteId, name) : [];
  const page = JSON.parse(first.body) as StandingsPage;
  const rows = page.numberMatched ?? page.rows.length;
  const pageRows = Math.max(1, page.rows.length);
  const thawsAt = Date.parse(contest.freeze?.to ?? '');
  return {
    ...name,
    stamp,
    lastModified: new Date(Math.max(Date.parse(first.updatedAt), Date.parse(stored.updatedAt))),
    head: headOf(page),
    links: ownLinks(page),
    rows,
    pageRows,
    pages: Math.max(1, Math.ceil(rows / pageRows)),
    isOver: isOver(contest, name.event),
    thawsAt: thawsAt > now() ? thawsAt : Infinity,
    steps,
  };
}
